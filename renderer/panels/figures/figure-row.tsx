import { ArrowDown, ArrowUp } from 'lucide-react'
import { figureWords } from '#shared/domain/figure-words.ts'
import type { FigureEntry, RangeBar } from './figure-entries.ts'
import './figure-row.css'

interface FigureRowProps {
  readonly id: string
  readonly entry: FigureEntry
  /** What it was corrected to, in words; null when it stands. */
  readonly corrected: string | null
  readonly bar: RangeBar | null
  /** Place in the list, from 1, and how many there are: a long list draws only some. */
  readonly place: number
  readonly of: number
  /** CSS pixels from the list's top; null in the flow. */
  readonly top: number | null
  readonly isActive: boolean
  readonly onGo: () => void
}

export function FigureRow({ id, entry, corrected, bar, place, of, top, isActive, onGo }: FigureRowProps) {
  const { figure, speaker, before, words, behind, labels } = entry
  return (
    // The list has the keyboard; a row is only pressed.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      className={`figure-row ${isActive ? 'figure-row-active' : ''}`}
      role="option"
      aria-selected={isActive}
      aria-posinset={place}
      aria-setsize={of}
      style={top === null ? undefined : { position: 'absolute', insetInline: 0, top }}
      onClick={onGo}
    >
      <p className="figure-row-head">
        <span className={corrected === null ? 'figure-row-value' : 'figure-row-value figure-row-corrected'}>
          {figureWords(figure)}
        </span>
        {figure.direction !== null && (
          <>
            {figure.direction === 'up' ? <ArrowUp size={13} aria-hidden /> : <ArrowDown size={13} aria-hidden />}
            <span className="visually-hidden">{figure.direction}</span>
          </>
        )}
        {corrected !== null && <span className="figure-row-now">now {corrected}</span>}
        {bar !== null && (
          <span className="figure-row-bar" aria-hidden="true">
            <span style={{ insetInlineStart: `${bar.from * 100}%`, width: `${(bar.to - bar.from) * 100}%` }} />
          </span>
        )}
      </p>
      <p className="figure-row-words reading" dir="auto">
        {before}
        <strong>{words}</strong>
        {behind}
      </p>
      <p className="figure-row-foot">
        <span className="figure-row-labels" title={labels.join(' · ')}>
          {labels.join(' · ')}
        </span>
        {speaker !== null && <span className="figure-row-speaker">{speaker.name}</span>}
      </p>
    </div>
  )
}
