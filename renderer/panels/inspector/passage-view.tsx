import { ChevronDown, ChevronUp, Copy, Languages, Trash2 } from 'lucide-react'
import type { Passage } from '#shared/domain/passage.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { runById } from '#renderer/commands/registry.ts'
import { titleOf } from '#renderer/commands/titles.ts'
import { passageFacts } from '#renderer/state/passage-facts.ts'
import { formatDate, formatMoment } from '#renderer/state/wording.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { MemoEditor } from './memo-editor.tsx'
import { PassageAttributes } from './passage-attributes.tsx'
import { PassageTags } from './passage-tags.tsx'
import { Quote } from './quote.tsx'
import './passage-view.css'

interface PassageViewProps {
  readonly document: TranscriptDocument
  readonly passage: Passage
  /** Its place among the passages of the transcript, from 1, and how many they are. */
  readonly place: number
  readonly of: number
}

/** Everything about one passage: what is said, by whom, where, and what we think of it. */
export function PassageView({ document, passage, place, of }: PassageViewProps) {
  const facts = passageFacts(document, passage)
  const { metadata } = document.summary
  const rows: readonly (readonly [string, string | null])[] = [
    ['Part', facts.part],
    ['Company', metadata.company],
    ['Event', metadata.event ?? metadata.title],
    ['Date', metadata.date === null ? null : formatDate(metadata.date)],
    ['Marked', formatMoment(passage.createdAt)],
  ]
  return (
    <article className="passage-view" aria-label="Selected passage">
      <header className="passage-view-head">
        <h2 className="passage-view-place">
          {[facts.exchange ?? facts.part, facts.paragraph === null ? null : `¶${facts.paragraph}`]
            .filter((words) => words !== null)
            .join(', ')}
        </h2>
        <span>
          {place} of {of}
        </span>
        <IconButton label={titleOf('passage.previous')} onClick={() => runById('passage.previous')}>
          <ChevronUp size={16} aria-hidden />
        </IconButton>
        <IconButton label={titleOf('passage.next')} onClick={() => runById('passage.next')}>
          <ChevronDown size={16} aria-hidden />
        </IconButton>
      </header>
      <Quote key={passage.id} text={facts.quote} />
      {facts.speaker !== null && (
        <p className="passage-view-who">
          <strong>{facts.speaker.name}</strong>
          {[facts.speaker.role, facts.speaker.affiliation].map(
            (part) => part !== null && <span key={part}>{part}</span>,
          )}
          {facts.otherSpeakers > 0 && <span>and {facts.otherSpeakers} more</span>}
        </p>
      )}
      {metadata.machineTranslated && (
        <p className="passage-view-note">
          <Languages size={14} aria-hidden />
          Machine-translated: not the speaker’s own words.
        </p>
      )}
      <PassageTags passage={passage} />
      <PassageAttributes passage={passage} />
      <MemoEditor key={`memo ${passage.id}`} passage={passage} />
      <dl className="passage-view-facts">
        {rows.map(
          ([label, value]) =>
            value !== null &&
            value !== '' && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div className="passage-view-actions">
        <Button title={titleOf('passage.copy')} onClick={() => runById('passage.copy')}>
          <Copy size={14} aria-hidden />
          Copy with citation
        </Button>
        <IconButton label={titleOf('passage.remove')} onClick={() => runById('passage.remove')}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </div>
    </article>
  )
}
