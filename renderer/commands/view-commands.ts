import type { Settings } from '#shared/domain/settings.ts'
import { act } from '#renderer/state/act.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useReader } from '#renderer/state/reader-store.ts'
import { whileUnsaved } from '#renderer/state/unsaved-settings.ts'
import { isNarrow } from '#renderer/state/window-width.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { always, type Command } from './command.ts'
import { inTurn } from './in-turn.ts'

const settings = () => useLibrary.getState().settings

/** Changes settings at once on screen, then in the library. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  useLibrary.setState((state) => ({ settings: { ...state.settings, ...patch } }))
  await whileUnsaved(patch, () => inTurn(() => act('settings.write', { patch })))
}

/** Shows or hides a side panel; on a narrow window it is a drawer, which is not remembered. */
async function toggleSide(side: 'left' | 'right'): Promise<void> {
  if (isNarrow(side)) useReader.setState((state) => ({ drawer: state.drawer === side ? null : side }))
  else if (side === 'left') await changeSettings({ leftOpen: !settings().leftOpen })
  else await changeSettings({ rightOpen: !settings().rightOpen })
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

function theme(id: Settings['theme'], label: string): Command {
  return {
    id: `view.theme.${id}`,
    label,
    group: 'View',
    shortcuts: [],
    when: () => settings().theme !== id,
    run: () => changeSettings({ theme: id }),
  }
}

export const viewCommands: readonly Command[] = [
  {
    id: 'view.larger',
    label: 'Larger text',
    group: 'View',
    shortcuts: ['Alt+=', 'Alt++'],
    when: always,
    run: () => changeSettings({ readingSize: clamp(settings().readingSize + 1, 13, 28) }),
  },
  {
    id: 'view.smaller',
    label: 'Smaller text',
    group: 'View',
    shortcuts: ['Alt+-'],
    when: always,
    run: () => changeSettings({ readingSize: clamp(settings().readingSize - 1, 13, 28) }),
  },
  {
    id: 'view.wider',
    label: 'Wider column',
    group: 'View',
    shortcuts: [],
    when: always,
    run: () => changeSettings({ columnWidth: clamp(settings().columnWidth + 4, 45, 90) }),
  },
  {
    id: 'view.narrower',
    label: 'Narrower column',
    group: 'View',
    shortcuts: [],
    when: always,
    run: () => changeSettings({ columnWidth: clamp(settings().columnWidth - 4, 45, 90) }),
  },
  {
    id: 'view.left',
    label: 'Show or hide the left panel',
    group: 'View',
    shortcuts: ['Mod+B'],
    when: always,
    run: () => toggleSide('left'),
  },
  {
    id: 'view.right',
    label: 'Show or hide the inspector',
    group: 'View',
    shortcuts: ['Mod+I'],
    when: always,
    run: () => toggleSide('right'),
  },
  {
    id: 'view.boilerplate',
    label: 'Fold or unfold boilerplate',
    group: 'View',
    shortcuts: [],
    when: always,
    run: () => changeSettings({ boilerplateFolded: !settings().boilerplateFolded }),
  },
  theme('system', 'Theme: as the system'),
  theme('light', 'Theme: light'),
  theme('dark', 'Theme: dark'),
  theme('contrast', 'Theme: high contrast'),
  {
    id: 'view.settings',
    label: 'Settings',
    group: 'View',
    shortcuts: ['Mod+,'],
    when: always,
    run: () => useWorkspace.getState().open({ kind: 'settings' }),
  },
  {
    id: 'view.shortcuts',
    label: 'Keyboard shortcuts',
    group: 'View',
    shortcuts: ['?'],
    when: always,
    run: () => useWorkspace.getState().open({ kind: 'shortcuts' }),
  },
]
