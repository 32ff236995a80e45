import { useEffect } from 'react'
import { readAgain } from '#renderer/commands/correct.ts'
import { loadCorrections, NO_CORRECTIONS, useCorrections } from '#renderer/state/corrections-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import './review-structure.css'

/** The way to what is put right where it stands: turns, their speakers and parts. */
export function ReviewStructure({ document }: { readonly document: TranscriptDocument }) {
  const { id } = document.summary
  const count = useCorrections((state) => (state.notes[id] ?? NO_CORRECTIONS).length)
  useEffect(() => void loadCorrections(document), [document])
  const inText = (): void => {
    const { goTo, place, close } = useWorkspace.getState()
    const [turn] = document.turns
    if (place.kind === 'reader' && place.transcriptId === id) close()
    else
      goTo({ kind: 'reader', transcriptId: id, at: turn === undefined ? null : { start: turn.start, end: turn.end } })
  }
  return (
    <section aria-label="Turns" className="review-structure">
      <h3>Turns</h3>
      <p className="muted">
        Turns are split and joined in the text, where their speakers and parts are set, too: each turn’s head has a
        button for it.
      </p>
      <div className="review-structure-ways">
        <Button onClick={inText}>Correct turns in the text</Button>
        {count > 0 && (
          <Button look="quiet" onClick={() => useWorkspace.getState().open({ kind: 'corrections', transcriptId: id })}>
            {counted(count, 'correction')} by hand…
          </Button>
        )}
        <Button
          look="quiet"
          title="Earmark reads files better from version to version. What you corrected stays."
          onClick={() => void readAgain(id)}
        >
          Read the file again
        </Button>
      </div>
    </section>
  )
}
