import { act, showInfo } from '#renderer/state/act.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import type { Command } from './command.ts'
import { inTurn } from './in-turn.ts'

const history = () => useLibrary.getState().history

export const historyCommands: readonly Command[] = [
  {
    id: 'history.undo',
    label: () => `Undo: ${history().undo ?? 'nothing'}`,
    group: 'History',
    shortcuts: ['Mod+Z'],
    when: () => history().undo !== null,
    // What was undone is told by the answer: the history on screen may not know of the last step yet.
    run: () =>
      inTurn(async () => {
        const after = await act('history.undo', {})
        if (after !== null) showInfo(`Undone: ${after.redo ?? ''}`, 'history.redo')
      }),
  },
  {
    id: 'history.redo',
    label: () => `Redo: ${history().redo ?? 'nothing'}`,
    group: 'History',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    when: () => history().redo !== null,
    run: () =>
      inTurn(async () => {
        const after = await act('history.redo', {})
        if (after !== null) showInfo(`Done again: ${after.undo ?? ''}`, 'history.undo')
      }),
  },
]
