import './tag-colours.css'
import './tally-bar.css'

interface TallyBarProps {
  readonly count: number
  /** What a full bar stands for. */
  readonly most: number
  readonly colour: string
}

/** A number with a bar behind it, so that a column of them can be compared at a glance. */
export function TallyBar({ count, most, colour }: TallyBarProps) {
  const share = most === 0 ? 0 : count / most
  return (
    <span className={`tally-bar ${count === 0 ? 'tally-bar-none' : ''} tag-colour-${colour}`}>
      {/* A bar too short to see would say "none". */}
      {count > 0 && (
        <span className="tally-bar-fill" style={{ inlineSize: `${Math.max(6, Math.round(share * 100))}%` }} />
      )}
      <span className="tally-bar-number">{count}</span>
    </span>
  )
}
