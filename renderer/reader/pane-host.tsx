import { useCallback, useEffect, useMemo, useState } from 'react'
import { runById } from '#renderer/commands/registry.ts'
import { showError } from '#renderer/state/act.ts'
import { loadCorrections, NO_CORRECTIONS, useCorrections } from '#renderer/state/corrections-store.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { openDocument } from '#renderer/state/sync.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Range } from '#shared/lib/range.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { correctedTurns } from './corrected-turns.ts'
import { Pane, useDrawnMarks } from './pane.tsx'
import { CorrectedTurnsContext } from './reader-context.ts'
import { modelOf } from './reading-cache.ts'

interface PaneHostProps {
  readonly side: PaneSide
  readonly isPaired: boolean
  readonly transcriptId: TranscriptId
  readonly at: Range | null
}

/** Fetches a transcript and shows it in a pane, or says why it cannot. */
export function PaneHost({ side, isPaired, transcriptId, at }: PaneHostProps) {
  const transcript = useLibrary((state) => state.documents[transcriptId])
  const [failure, setFailure] = useState<'missing' | 'failed' | null>(null)
  const load = useCallback(() => {
    openDocument(transcriptId).then(
      () => setFailure(null),
      (error: unknown) => {
        const isMissing = error instanceof EarmarkError && error.code === 'not-found'
        setFailure(isMissing ? 'missing' : 'failed')
        if (!isMissing) showError(error)
      },
    )
  }, [transcriptId])
  useEffect(load, [load])

  if (transcript !== undefined) return <Reading side={side} isPaired={isPaired} document={transcript} at={at} />
  if (failure === null)
    return (
      <p className="reader-loading" role="status">
        Opening…
      </p>
    )
  if (failure === 'missing') {
    return (
      <EmptyState
        title="This transcript is not in the library any more"
        actions={<Button onClick={() => runById('go.library')}>Go to the library</Button>}
      >
        It may have been deleted from the bin. What else there is stands in the library.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="This transcript could not be opened" actions={<Button onClick={load}>Try again</Button>}>
      The library did not answer as it should. Nothing has been changed.
    </EmptyState>
  )
}

interface ReadingProps extends Omit<PaneHostProps, 'transcriptId'> {
  readonly document: TranscriptDocument
}

function Reading({ side, isPaired, document: transcript, at }: ReadingProps) {
  const marks = useDrawnMarks(transcript)
  const corrected = useCorrectedTurns(transcript)
  return (
    <CorrectedTurnsContext value={corrected}>
      <Pane side={side} isPaired={isPaired} document={transcript} model={modelOf(transcript)} marks={marks} at={at} />
    </CorrectedTurnsContext>
  )
}

/** What was put right by hand, read again each time the document is. */
function useCorrectedTurns(transcript: TranscriptDocument): ReadonlyMap<number, readonly string[]> {
  const { id } = transcript.summary
  const notes = useCorrections((state) => state.notes[id] ?? NO_CORRECTIONS)
  useEffect(() => void loadCorrections(transcript), [transcript])
  return useMemo(() => correctedTurns(transcript.turns, notes), [transcript, notes])
}
