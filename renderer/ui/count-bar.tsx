import './tag-colours.css'
import './count-bar.css'

interface CountBarProps {
  readonly count: number
  /** What a full bar stands for. */
  readonly most: number
  readonly colour: string
}

/** A number with a bar behind it, so that a column of them can be compared at a glance. */
export function CountBar({ count, most, colour }: CountBarProps) {
  const share = most === 0 ? 0 : count / most
  return (
    <span className={`count-bar tag-colour-${colour}`}>
      {/* A bar too short to see would say "none". */}
      {count > 0 && (
        <span className="count-bar-fill" style={{ inlineSize: `${Math.max(6, Math.round(share * 100))}%` }} />
      )}
      <span className="count-bar-number">{count}</span>
    </span>
  )
}
