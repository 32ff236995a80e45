import { useMemo, useState } from 'react'
import { runById } from '#renderer/commands/registry.ts'
import { NO_PASSAGES, useLibrary } from '#renderer/state/library-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { announce } from '#renderer/state/reader-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import {
  EVERY_QUESTION,
  filterQuestions,
  questionEntries,
  type QuestionEntry,
  type QuestionOrder,
  sortQuestions,
} from './question-entries.ts'
import { QuestionFilters } from './question-filters.tsx'
import { QuestionTable } from './question-table.tsx'
import './question-list.css'

/** Every question of the transcript one is in: who asks, what, who answers. */
export function QuestionList() {
  const close = useWorkspace((state) => state.close)
  const document = useLibrary((state) => {
    const { place } = useWorkspace.getState()
    return place.kind === 'reader' ? state.documents[place.transcriptId] : undefined
  })
  if (document === undefined) return null
  return (
    <Dialog
      title="Questions"
      description={`${document.summary.metadata.title}. Enter goes to a question.`}
      size="large"
      onClose={close}
    >
      {document.exchanges.length === 0 ? (
        <EmptyState
          title="No questions were found here"
          actions={
            <Button
              onClick={() => {
                close()
                runById('correct.questions')
              }}
            >
              Begin questions and answers with this turn
            </Button>
          }
        >
          Questions are listed once the transcript has a part with questions and answers. Select words of the turn it
          begins with first.
        </EmptyState>
      ) : (
        <Listed document={document} />
      )}
    </Dialog>
  )
}

function Listed({ document }: { readonly document: TranscriptDocument }) {
  const { id } = document.summary
  const passages = useLibrary((state) => state.passages[id] ?? NO_PASSAGES)
  const [filter, setFilter] = useState(EVERY_QUESTION)
  const [sorting, setSorting] = useState<{ readonly by: QuestionOrder; readonly isDescending: boolean }>({
    by: 'number',
    isDescending: false,
  })
  const entries = useMemo(() => questionEntries(document, passages), [document, passages])
  const shown = useMemo(
    () => sortQuestions(filterQuestions(entries, filter), sorting.by, sorting.isDescending),
    [entries, filter, sorting],
  )
  return (
    <div className="question-list">
      <QuestionFilters entries={entries} filter={filter} onChange={setFilter} />
      <p className="question-list-count" role="status">
        {shown.length === entries.length
          ? `All ${counted(entries.length, 'question')}`
          : `${shown.length} of ${counted(entries.length, 'question')}`}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          title="No question is left with these filters"
          actions={<Button onClick={() => setFilter(EVERY_QUESTION)}>Show all {entries.length}</Button>}
        >
          Another analyst, firm or tag may have more.
        </EmptyState>
      ) : (
        <QuestionTable
          entries={shown}
          sorting={sorting}
          onSort={(by) =>
            setSorting((before) => ({ by, isDescending: before.by === by ? !before.isDescending : false }))
          }
          onGo={goTo}
        />
      )}
    </div>
  )
}

function goTo({ number, start, analyst, words }: QuestionEntry): void {
  useWorkspace.getState().close()
  reader()?.clearSelection()
  // The dialog gives the keyboard back to where it came from; the text takes it once it has gone.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      reader()?.showBlock(start)
      announce(`Question ${number}, ${analyst?.name ?? 'not named'}: “${words}”`)
    }),
  )
}
