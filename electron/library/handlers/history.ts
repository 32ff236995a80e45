import type { Family } from '../context.ts'
import { readHistoryState } from '../stores/history.ts'
import { redoStep, undoStep } from '../undo.ts'

export const historyHandlers: Family<'history'> = {
  'history.state': ({ db }) => readHistoryState(db),
  'history.undo': ({ db }) => {
    const changed = undoStep(db)
    return { value: readHistoryState(db), changed, forget: false }
  },
  'history.redo': ({ db }) => {
    const changed = redoStep(db)
    return { value: readHistoryState(db), changed, forget: false }
  },
}
