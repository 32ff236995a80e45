import { changeSettings } from '#renderer/commands/view-commands.ts'
import { Inspector } from '#renderer/panels/inspector/inspector.tsx'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useReader } from '#renderer/state/reader-store.ts'
import type { ReaderPlace } from '#renderer/state/workspace-store.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { LeftPanel } from './left-panel.tsx'
import { useMarks } from './pane.tsx'
import { Panes } from './panes.tsx'
import { modelOf } from './reading-cache.ts'
import { SidePanel } from './side-panel.tsx'
import { TurnMenu } from './turn-menu.tsx'
import { UntagMenu } from './untag-menu.tsx'
import './reader-page.css'

/** One transcript to read and mark, or two beside each other; on the left the way around, on the right the inspector. */
export function ReaderPage({ place }: { readonly place: ReaderPlace }) {
  const settings = useLibrary((state) => state.settings)
  const announcement = useReader((state) => state.announcement)
  const transcript = useLibrary((state) => state.documents[place.transcriptId])
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
        {transcript !== undefined && <Way document={transcript} />}
      </SidePanel>
      <Panes place={place} />
      <SidePanel
        side="right"
        label="Inspector"
        isOpen={settings.rightOpen}
        width={settings.rightWidth}
        min={220}
        max={560}
        onWidth={(rightWidth) => void changeSettings({ rightWidth })}
      >
        {transcript !== undefined && <Inspector transcriptId={place.transcriptId} />}
      </SidePanel>
      <UntagMenu />
      <TurnMenu />
      <div className="visually-hidden" aria-live="polite" role="status">
        {announcement}
      </div>
    </div>
  )
}

/** The way around the transcript one is in. */
function Way({ document: transcript }: { readonly document: TranscriptDocument }) {
  const marks = useMarks(transcript)
  return <LeftPanel document={transcript} model={modelOf(transcript)} marks={marks} />
}
