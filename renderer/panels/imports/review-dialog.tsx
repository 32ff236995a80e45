import { useEffect } from 'react'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { moveToBin } from '#renderer/commands/library-commands.ts'
import { showError } from '#renderer/state/act.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { openDocument } from '#renderer/state/sync.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ReviewMetadata } from './review-metadata.tsx'
import { ReviewParts } from './review-parts.tsx'
import { ReviewSpeakers } from './review-speakers.tsx'
import { ReviewStructure } from './review-structure.tsx'
import './review-dialog.css'

/** What was understood of a transcript, to be looked over and put right, now or later. */
export function ReviewDialog({ transcriptId }: { readonly transcriptId: TranscriptId }) {
  const document = useLibrary((state) => state.documents[transcriptId] ?? null)
  const close = useWorkspace((state) => state.close)
  useEffect(() => {
    openDocument(transcriptId).catch((error: unknown) => {
      showError(error)
      close()
    })
  }, [transcriptId, close])
  const read = (): void => {
    const { goTo, place } = useWorkspace.getState()
    if (place.kind === 'reader' && place.transcriptId === transcriptId) close()
    else goTo({ kind: 'reader', transcriptId, at: null })
  }
  const discard = (): void => {
    close()
    moveToBin([transcriptId]).catch(showError)
  }
  return (
    <Dialog
      title="What Earmark understood"
      description={document === null ? 'Reading…' : describe(document)}
      size="large"
      onClose={close}
      foot={
        <>
          <Button look="danger" className="review-bin" onClick={discard}>
            Move to bin
          </Button>
          <Button onClick={close}>Close</Button>
          <Button look="primary" ref={focusOnce} onClick={read}>
            Read it
          </Button>
        </>
      }
    >
      {document !== null && (
        <div className="review">
          {document.warnings.length > 0 && <Warnings document={document} />}
          <ReviewMetadata summary={document.summary} />
          <ReviewParts document={document} />
          <ReviewSpeakers document={document} />
          <ReviewStructure document={document} />
        </div>
      )}
    </Dialog>
  )
}

/** The dialog is mostly read: the keyboard starts at the way on, and Shift Tab leads back into the form. */
function focusOnce(button: HTMLButtonElement | null): void {
  if (button !== null && button.closest('[role="dialog"]')?.contains(document.activeElement) !== true) button.focus()
}

/** "notes.txt: 26 turns by 10 speakers, 6 exchanges". */
function describe({ summary, turns, speakers, exchanges }: TranscriptDocument): string {
  const asked = exchanges.length === 0 ? '' : `, ${counted(exchanges.length, 'exchange')} of question and answer`
  return `${summary.fileName}: ${counted(turns.length, 'turn')} by ${counted(speakers.length, 'speaker')}${asked}. Changes are kept at once and can be undone.`
}

function Warnings({ document }: { readonly document: TranscriptDocument }) {
  return (
    <section className="review-warnings" aria-label="To check">
      <h3>To check</h3>
      <ul>
        {document.warnings.map((warning) => (
          <li key={`${warning.code} ${warning.message}`}>{warning.message}</li>
        ))}
      </ul>
    </section>
  )
}
