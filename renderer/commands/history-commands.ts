import { act, showInfo } from '#renderer/state/act.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import type { Command } from './command.ts'

const history = () => useLibrary.getState().history

export const historyCommands: readonly Command[] = [
  {
    id: 'history.undo',
    label: () => `Undo: ${history().undo ?? 'nothing'}`,
    group: 'History',
    shortcuts: ['Mod+Z'],
    when: () => history().undo !== null,
    run: async () => {
      const label = history().undo
      if ((await act('history.undo', {})) !== null) showInfo(`Undone: ${label ?? ''}`, 'history.redo')
    },
  },
  {
    id: 'history.redo',
    label: () => `Redo: ${history().redo ?? 'nothing'}`,
    group: 'History',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    when: () => history().redo !== null,
    run: async () => {
      const label = history().redo
      if ((await act('history.redo', {})) !== null) showInfo(`Done again: ${label ?? ''}`, 'history.undo')
    },
  },
]
