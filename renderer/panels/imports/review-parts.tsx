import { partNames } from '#shared/domain/part-names.ts'
import type { Part, PartKind, TranscriptDocument } from '#shared/domain/transcript.ts'
import { counted } from '#renderer/state/wording.ts'
import './review-parts.css'

/** How the text is divided: a strip as long as the parts are, with what each holds under it. */
export function ReviewParts({ document }: { readonly document: TranscriptDocument }) {
  const { parts, turns } = document
  if (parts.length === 0) return null
  const turnsIn = (part: Part): number =>
    turns.filter((turn) => turn.start >= part.start && turn.end <= part.end).length
  return (
    <section aria-label="Parts">
      <h3>Parts</h3>
      <div className="review-parts-strip" aria-hidden>
        {parts.map((part) => (
          <span
            key={part.start}
            className={`review-parts-piece review-parts-${toneOf(part.kind)}`}
            style={{ flexGrow: part.end - part.start }}
            title={partNames[part.kind]}
          />
        ))}
      </div>
      <ul className="review-parts-list">
        {parts.map((part) => {
          const count = turnsIn(part)
          return (
            <li key={part.start} className="review-parts-item">
              <span className={`review-parts-swatch review-parts-${toneOf(part.kind)}`} aria-hidden />
              <span>{partNames[part.kind]}</span>
              <span className="review-parts-count">
                {count > 0 ? counted(count, 'turn') : counted(wordsIn(document.text, part), 'word')}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What is said in the call stands out, an article is another text, the rest recedes. Patterns, not only shades. */
function toneOf(kind: PartKind): string {
  return kind === 'prepared' || kind === 'qa' || kind === 'article' ? kind : 'rest'
}

function wordsIn(text: string, part: Part): number {
  return text.slice(part.start, part.end).match(/\S+/gu)?.length ?? 0
}
