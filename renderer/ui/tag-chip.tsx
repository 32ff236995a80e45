import { X } from 'lucide-react'
import { TagSwatch } from './tag-swatch.tsx'
import './tag-chip.css'

interface TagChipProps {
  readonly name: string
  readonly colour: string
  readonly pattern: string
  /** Shown when the pointer rests on it. */
  readonly title?: string
  /** Absent: the chip cannot be taken off. */
  readonly onRemove?: () => void
}

/** A tag as it stands on something: swatch and name, with a cross that takes it off. */
export function TagChip({ name, colour, pattern, title, onRemove }: TagChipProps) {
  return (
    <span className="tag-chip" title={title}>
      <TagSwatch colour={colour} pattern={pattern} />
      <span className="tag-chip-name">{name}</span>
      {onRemove !== undefined && (
        <button type="button" className="tag-chip-remove" aria-label={`Take off ${name}`} onClick={onRemove}>
          <X size={13} aria-hidden />
        </button>
      )}
    </span>
  )
}
