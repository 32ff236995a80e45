import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { Command } from './command.ts'

export const exportCommands: readonly Command[] = [
  {
    id: 'export.open',
    label: 'Export passages',
    group: 'Library',
    shortcuts: ['Mod+E'],
    when: () => useLibrary.getState().connection === 'ready',
    run: () => useWorkspace.getState().open({ kind: 'export' }),
  },
]
