import { CircleAlert, FileUp, LoaderCircle } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { fromFile } from '#renderer/state/incoming-file.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { cancelReplacing, replaceWith, useReplacement } from '#renderer/state/replace-file.ts'
import { counted, quoted } from '#renderer/state/wording.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import './replace-dialog.css'

/** Asks for the file that is the newer version of a transcript, and says what will happen with what is marked. */
export function ReplaceDialog({ transcriptId }: { readonly transcriptId: TranscriptId }) {
  const transcript = useLibrary((state) => state.transcripts.find((known) => known.id === transcriptId) ?? null)
  const replacement = useReplacement()
  const close = useWorkspace((state) => state.close)
  const field = useRef<HTMLInputElement>(null)
  const isReading = replacement.kind === 'reading'
  // However it is closed: nobody would hear of the file any more.
  useEffect(() => cancelReplacing, [])
  if (transcript === null) return null
  const { passageCount, metadata } = transcript
  return (
    <Dialog
      title="Replace with a newer version"
      description={metadata.title}
      onClose={close}
      foot={
        <>
          <Button onClick={isReading ? cancelReplacing : close}>Cancel</Button>
          {/* Never disabled: the keyboard, which stands on it, would be lost. */}
          <Button
            look="primary"
            data-initial-focus
            aria-disabled={isReading}
            onClick={() => !isReading && field.current?.click()}
          >
            <FileUp size={16} aria-hidden />
            Choose the revised file…
          </Button>
        </>
      }
    >
      <div className="replace-dialog">
        <p>
          {passageCount === 0
            ? 'The version you have stays readable. Nothing is marked on it.'
            : `The version you have stays readable, and its ${counted(passageCount, 'passage')} with it. Earmark looks for each in the newer text; nothing moves before you accept it.`}
        </p>
        <p className="replace-dialog-drop" aria-hidden>
          Drop the revised file here, or choose it
        </p>
        <div role="status" aria-live="polite">
          {isReading && (
            <p className="replace-dialog-line">
              <LoaderCircle className="replace-dialog-turning" size={16} aria-hidden />
              Reading {quoted(replacement.fileName)}
            </p>
          )}
        </div>
        <div role="alert">
          {replacement.kind === 'refused' && (
            <p className="replace-dialog-line replace-dialog-problem">
              <CircleAlert size={16} aria-hidden />
              <span>{replacement.message}</span>
            </p>
          )}
        </div>
        <input
          ref={field}
          type="file"
          hidden
          aria-label="Revised file"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])].map((file) => fromFile(file))
            // So that choosing the same file again is heard.
            event.currentTarget.value = ''
            void replaceWith(transcriptId, files)
          }}
        />
      </div>
    </Dialog>
  )
}
