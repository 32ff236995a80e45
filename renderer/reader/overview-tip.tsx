import type { Mark } from './marks.ts'
import type { OverviewPlace, VoiceSide } from './overview-model.ts'
import { TagSwatch } from '#renderer/ui/tag-swatch.tsx'

interface OverviewTipProps {
  /** Of the strip's height. */
  readonly fraction: number
  /** The part or exchange one has stepped to; null for the pointer. */
  readonly stop: string | null
  readonly place: OverviewPlace | null
  readonly sides: ReadonlySet<VoiceSide>
}

const SIDE_NAMES: readonly (readonly [VoiceSide, string])[] = [
  ['answers', 'Management, guests'],
  ['asks', 'Analysts, interviewers'],
  ['other', 'Operator, others'],
]

/** What stands where one points on the strip, and what its colours mean. Screen readers hear the slider's value. */
export function OverviewTip({ fraction, stop, place, sides }: OverviewTipProps) {
  if (place === null) return null
  // It stays inside the strip's height, whatever it points at.
  const shift = { top: `${fraction * 100}%`, transform: `translateY(${-fraction * 100}%)` }
  return (
    <div className="overview-tip" style={shift} aria-hidden>
      <p className="overview-tip-who">
        <bdi>{stop ?? place.who}</bdi>
      </p>
      {stop === null && place.where !== '' && (
        <p>
          <bdi>{place.where}</bdi>
        </p>
      )}
      {place.marks.map((mark) => (
        <p key={mark.passageId} className="overview-tip-tags">
          <TagSwatch colour={mark.stripes[0].colour} pattern={mark.stripes[0].pattern} />
          {tagsOf(mark)}
        </p>
      ))}
      {stop !== null && <p>Enter goes there</p>}
      <ul className="overview-legend">
        {SIDE_NAMES.filter(([side]) => sides.has(side)).map(([side, name]) => (
          <li key={side}>
            <span className={`overview-key overview-key-${side}`} />
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}

function tagsOf({ tagNames }: Mark): string {
  return tagNames.length === 0 ? 'No tag' : tagNames.join(', ')
}
