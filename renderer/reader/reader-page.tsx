import { useCallback, useEffect, useMemo, useState } from 'react'
import { runById } from '#renderer/commands/registry.ts'
import { changeSettings } from '#renderer/commands/view-commands.ts'
import { Inspector } from '#renderer/panels/inspector/inspector.tsx'
import { showError } from '#renderer/state/act.ts'
import { loadCorrections, NO_CORRECTIONS, useCorrections } from '#renderer/state/corrections-store.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useReader } from '#renderer/state/reader-store.ts'
import { openDocument } from '#renderer/state/sync.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Range } from '#shared/lib/range.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { correctedTurns } from './corrected-turns.ts'
import { LeftPanel } from './left-panel.tsx'
import { Pane, useMarks } from './pane.tsx'
import { CorrectedTurnsContext } from './reader-context.ts'
import { readingModel } from './reading-model.ts'
import { SidePanel } from './side-panel.tsx'
import { TurnMenu } from './turn-menu.tsx'
import { UntagMenu } from './untag-menu.tsx'
import './reader-page.css'

interface ReaderPageProps {
  readonly transcriptId: TranscriptId
  readonly at: Range | null
}

/** A transcript to read and mark, with the way around it on the left and the inspector on the right. */
export function ReaderPage({ transcriptId, at }: ReaderPageProps) {
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

  if (transcript !== undefined) return <Reader document={transcript} at={at} />
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

function Reader({ document: transcript, at }: { readonly document: TranscriptDocument; readonly at: Range | null }) {
  const settings = useLibrary((state) => state.settings)
  const announcement = useReader((state) => state.announcement)
  const model = useMemo(() => readingModel(transcript), [transcript])
  const marks = useMarks(transcript)
  const corrected = useCorrectedTurns(transcript)
  return (
    <div className="reader">
      <SidePanel
        side="left"
        label="Transcripts, outline and codebook"
        isOpen={settings.leftOpen}
        width={settings.leftWidth}
        min={180}
        max={480}
        onWidth={(leftWidth) => void changeSettings({ leftWidth })}
      >
        <LeftPanel document={transcript} model={model} marks={marks} />
      </SidePanel>
      <CorrectedTurnsContext value={corrected}>
        <Pane document={transcript} model={model} marks={marks} at={at} />
      </CorrectedTurnsContext>
      <SidePanel
        side="right"
        label="Inspector"
        isOpen={settings.rightOpen}
        width={settings.rightWidth}
        min={220}
        max={560}
        onWidth={(rightWidth) => void changeSettings({ rightWidth })}
      >
        <Inspector transcriptId={transcript.summary.id} />
      </SidePanel>
      <UntagMenu />
      <TurnMenu />
      <div className="visually-hidden" aria-live="polite" role="status">
        {announcement}
      </div>
    </div>
  )
}

/** What was put right by hand, read again each time the document is. */
function useCorrectedTurns(transcript: TranscriptDocument): ReadonlyMap<number, readonly string[]> {
  const { id } = transcript.summary
  const notes = useCorrections((state) => state.notes[id] ?? NO_CORRECTIONS)
  useEffect(() => void loadCorrections(transcript), [transcript])
  return useMemo(() => correctedTurns(transcript.turns, notes), [transcript, notes])
}
