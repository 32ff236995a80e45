import { useEffect } from 'react'
import { readAgain, takeBack } from '#renderer/commands/correct.ts'
import { loadCorrections, NO_CORRECTIONS, useCorrections } from '#renderer/state/corrections-store.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { counted, formatMoment } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { CorrectionNote } from '#shared/domain/correction.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import './corrections-dialog.css'

/** Everything put right by hand in a transcript, with the way to each place and back from each correction. */
export function CorrectionsDialog({ transcriptId }: { readonly transcriptId: TranscriptId }) {
  const notes = useCorrections((state) => state.notes[transcriptId] ?? NO_CORRECTIONS)
  const document = useLibrary((state) => state.documents[transcriptId] ?? null)
  const close = useWorkspace((state) => state.close)
  useEffect(() => {
    if (document !== null) void loadCorrections(document)
  }, [document])
  return (
    <Dialog
      title="Corrected by hand"
      description="Corrections lie over what Earmark read in the file. They stay when the file is read again."
      onClose={close}
      foot={
        <>
          {notes.length > 0 && (
            <Button className="corrections-all" onClick={() => void takeBack(transcriptId, null)}>
              Take back all
            </Button>
          )}
          <Button
            title="Earmark reads files better from version to version. The text itself never changes."
            onClick={() => void readAgain(transcriptId)}
          >
            Read the file again
          </Button>
          <Button look="primary" data-initial-focus onClick={close}>
            Close
          </Button>
        </>
      }
    >
      {notes.length === 0 ? (
        <p className="muted">
          Nothing has been corrected yet. In the text, each turn’s head has a button to set its speaker or part, or to
          join it with another one.
        </p>
      ) : (
        <ol className="corrections" aria-label={counted(notes.length, 'correction')}>
          {notes.map((note) => (
            <Correction key={note.id} note={note} transcriptId={transcriptId} />
          ))}
        </ol>
      )}
    </Dialog>
  )
}

function Correction({ note, transcriptId }: { readonly note: CorrectionNote; readonly transcriptId: TranscriptId }) {
  const { at, sentence, state } = note
  const show = (): void => {
    if (at === null) return
    useWorkspace.getState().goTo({ kind: 'reader', transcriptId, at: { start: at, end: at + 1 } })
  }
  return (
    <li className="correction">
      <div className="correction-words">
        <p>{sentence}</p>
        <p className="correction-about">
          {formatMoment(note.createdAt)}
          {state === 'waiting' && (
            <span className="correction-waiting">
              Waiting: since the file was read again, nothing in it answers to this
            </span>
          )}
        </p>
      </div>
      {at !== null && (
        <Button look="quiet" aria-label={`Show: ${sentence}`} onClick={show}>
          Show
        </Button>
      )}
      <Button look="quiet" aria-label={`Take back: ${sentence}`} onClick={() => void takeBack(transcriptId, note.id)}>
        Take back
      </Button>
    </li>
  )
}
