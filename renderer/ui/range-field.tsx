import { useId } from 'react'
import './range-field.css'

interface RangeFieldProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  /** The value as people say it, e.g. "18 px". */
  readonly say: string
  readonly onChange: (value: number) => void
}

/** A number on a scale, with the number said beside it. */
export function RangeField({ label, value, min, max, step = 1, say, onChange }: RangeFieldProps) {
  const id = useId()
  return (
    <div className="range-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <output className="range-field-value" htmlFor={id}>
        {say}
      </output>
      <input
        id={id}
        type="range"
        className="range-field-input"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={say}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  )
}
