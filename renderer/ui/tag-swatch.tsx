import './tag-colours.css'
import './tag-swatch.css'

interface TagSwatchProps {
  /** A colour of the palette by name; null for what has no tag. */
  readonly colour: string | null
  readonly pattern?: string
  readonly size?: 'small' | 'large'
}

/** The mark of a tag: its strong colour in its pattern. Always beside the tag's name, never instead of it. */
export function TagSwatch({ colour, pattern = 'solid', size = 'small' }: TagSwatchProps) {
  return (
    <span
      className={`tag-swatch tag-swatch-${pattern} tag-swatch-${size} tag-colour-${colour ?? 'none'}`}
      aria-hidden="true"
    />
  )
}
