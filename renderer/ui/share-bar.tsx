import './tag-colours.css'
import './share-bar.css'

interface ShareBarProps {
  /** From 0 to 1. */
  readonly share: number
  readonly colour?: string | null
}

/** A drawn number: how much of the largest one this is. The number itself stands beside it. */
export function ShareBar({ share, colour = null }: ShareBarProps) {
  return (
    <span className={`share-bar tag-colour-${colour ?? 'none'}`} aria-hidden="true">
      <span
        className="share-bar-fill"
        style={{ inlineSize: `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%` }}
      />
    </span>
  )
}
