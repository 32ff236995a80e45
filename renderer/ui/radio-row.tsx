import { RadioGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import './radio-row.css'

interface RadioRowProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string; readonly picture?: ReactNode }[]
  readonly onChange: (value: Value) => void
  /** Hides the names where the pictures say enough on screen; they are still read out and shown on hover. */
  readonly picturesOnly?: boolean
  /** In a dialog: the choice made so far has the keyboard first. */
  readonly initialFocus?: boolean
}

/** A choice among a few, all in sight. Arrow keys move it. */
export function RadioRow<Value extends string>(props: RadioRowProps<Value>) {
  const { label, value, options, onChange, picturesOnly = false, initialFocus = false } = props
  return (
    <RadioGroup.Root
      className={`radio-row ${picturesOnly ? 'radio-row-pictures' : ''}`}
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const option = options.find((candidate) => candidate.value === next)
        if (option !== undefined) onChange(option.value)
      }}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className="radio-row-item"
          aria-label={option.label}
          data-initial-focus={initialFocus && option.value === value ? true : undefined}
          title={picturesOnly ? option.label : undefined}
        >
          {option.picture}
          {!picturesOnly && <span>{option.label}</span>}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
