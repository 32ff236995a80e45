import { showInfo } from './act.ts'
import { countStages, summary, useImports } from './imports-store.ts'
import { only } from './list-selection.ts'
import { libraryView } from './list-view.ts'
import { useWorkspace } from './workspace-store.ts'

/** Opens the imports dialog, unless a person is in the middle of another one. */
export function showImports(): void {
  const { dialog, open } = useWorkspace.getState()
  if (dialog === null || dialog.kind === 'paste') open({ kind: 'imports' })
}

/** Nothing is on its way any more: one file leads on to its review, many to what became of them. */
export function endOfImport(): void {
  const { items } = useImports.getState()
  const [first] = items
  const last = items.findLast(({ stage }) => stage.kind === 'imported')?.stage
  // Back in the list, the keyboard stands on what has just come in.
  if (last?.kind === 'imported') libraryView.setState({ selection: only(last.transcriptId) })
  const { dialog, open } = useWorkspace.getState()
  if (items.length > 1) {
    if (dialog?.kind !== 'imports') showInfo(`Import finished: ${summary(countStages(items))}.`, 'library.imports')
  } else if (first?.stage.kind === 'imported') {
    if (dialog === null || dialog.kind === 'imports') open({ kind: 'review', transcriptId: first.stage.transcriptId })
  } else showImports()
}
