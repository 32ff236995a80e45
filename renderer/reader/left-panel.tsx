import { CodebookList } from '#renderer/panels/codebook/codebook-list.tsx'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Mark } from './marks.ts'
import { Outline } from './outline.tsx'
import type { ReadingModel } from './reading-model.ts'
import { TranscriptSwitcher } from './transcript-switcher.tsx'
import './left-panel.css'

interface LeftPanelProps {
  readonly document: TranscriptDocument
  readonly model: ReadingModel
  readonly marks: readonly Mark[]
}

/** What one can go to from here: other transcripts, other places in this one, tags. */
export function LeftPanel({ document: transcript, model, marks }: LeftPanelProps) {
  return (
    <div className="left-panel">
      <TranscriptSwitcher current={transcript.summary.id} />
      <Outline key={transcript.summary.id} document={transcript} model={model} marks={marks} />
      <div className="left-codebook">
        <CodebookList />
      </div>
    </div>
  )
}
