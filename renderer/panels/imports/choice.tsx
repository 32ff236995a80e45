import type { ComponentProps } from 'react'
import { choices } from '#renderer/state/wording.ts'
import { Select } from '#renderer/ui/field.tsx'
import { usePending } from './use-pending.ts'

interface ChoiceProps<Value extends string> extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  readonly names: Readonly<Record<Value, string>>
  readonly value: Value
  /** What it is stored in: another object once it has been read again. */
  readonly record: unknown
  /** @returns the value as it was stored, or null when that failed. */
  readonly onSave: (value: Value) => Promise<Value | null>
}

/** One of a closed list; it stores itself as soon as it is chosen. */
export function Choice<Value extends string>({ names, value, record, onSave, ...rest }: ChoiceProps<Value>) {
  const [shown, hold] = usePending(value, record)
  return (
    <Select
      {...rest}
      value={shown}
      onChange={(event) => {
        const chosen = event.currentTarget.value as Value
        hold(chosen, onSave(chosen))
      }}
    >
      {choices(names).map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </Select>
  )
}
