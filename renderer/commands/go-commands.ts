import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { always, type Command } from './command.ts'

const workspace = () => useWorkspace.getState()

export const goCommands: readonly Command[] = [
  {
    id: 'palette.open',
    label: 'All commands',
    group: 'Go',
    shortcuts: ['Mod+Shift+P', 'F1'],
    when: always,
    run: () => workspace().open({ kind: 'palette' }),
  },
  {
    id: 'go.library',
    label: 'Library',
    group: 'Go',
    shortcuts: ['Alt+1'],
    when: always,
    run: () => workspace().goTo({ kind: 'library' }),
  },
  {
    id: 'go.reader',
    label: 'Reader',
    group: 'Go',
    shortcuts: ['Alt+2'],
    when: () => workspace().place.kind !== 'reader' && lastReader() !== null,
    run: () => {
      const place = lastReader()
      if (place !== null) workspace().goTo(place)
    },
  },
  {
    id: 'go.search',
    label: 'Search all transcripts',
    group: 'Go',
    shortcuts: ['Mod+K'],
    when: always,
    run: () => {
      if (workspace().place.kind !== 'search') workspace().goTo({ kind: 'search', query: '' })
      // The box stands in the top bar on every screen; it is focused after the place has changed.
      requestAnimationFrame(() => document.querySelector<HTMLInputElement>('#library-search')?.select())
    },
  },
  {
    id: 'go.codebook',
    label: 'Codebook',
    group: 'Go',
    shortcuts: ['Alt+3'],
    when: always,
    run: () => workspace().goTo({ kind: 'codebook' }),
  },
  {
    id: 'go.bin',
    label: 'Bin',
    group: 'Go',
    shortcuts: [],
    when: always,
    run: () => workspace().goTo({ kind: 'bin' }),
  },
  {
    id: 'go.back',
    label: 'Back',
    group: 'Go',
    shortcuts: ['Alt+ArrowLeft'],
    when: () => workspace().back.length > 0,
    run: () => workspace().goBack(),
  },
  {
    id: 'go.forward',
    label: 'Forward',
    group: 'Go',
    shortcuts: ['Alt+ArrowRight'],
    when: () => workspace().forward.length > 0,
    run: () => workspace().goForward(),
  },
]

/** The reader's last address, for the way back from search or the codebook. */
export function lastReader() {
  const { place, back } = workspace()
  return [...back, place].findLast((candidate) => candidate.kind === 'reader') ?? null
}
