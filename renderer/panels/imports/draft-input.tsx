import { commandById, runById } from '#renderer/commands/registry.ts'
import { matches } from '#renderer/commands/shortcut.ts'
import { useState, type ComponentProps, type KeyboardEvent } from 'react'

interface DraftInputProps extends Omit<ComponentProps<'input'>, 'value' | 'defaultValue' | 'onChange' | 'onBlur'> {
  /** What is stored. */
  readonly value: string
  /** Why a draft cannot be stored, or null. */
  readonly check?: (draft: string) => string | null
  readonly onProblem?: (problem: string | null) => void
  readonly onSave: (value: string) => void
}

/** A field that stores what was typed when it is left or Enter is pressed; Escape brings back what was there. */
export function DraftInput({ value, check, onProblem, onSave, onKeyDown, className = '', ...rest }: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const drop = (): void => {
    setDraft(null)
    onProblem?.(null)
  }
  const save = (field: HTMLInputElement): void => {
    if (draft === null && !field.validity.badInput) return
    const typed = field.value.trim()
    const problem = field.validity.badInput ? 'This date does not exist, or is not whole.' : (check?.(typed) ?? null)
    onProblem?.(problem)
    if (problem !== null) return
    if (typed !== value) onSave(typed)
    setDraft(null)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const history = historyCommand(event.nativeEvent)
    if (event.key === 'Enter') {
      event.preventDefault()
      save(event.currentTarget)
    } else if (event.key === 'Escape' && draft !== null) {
      // Escape first takes back what was typed; only then does it close the dialog.
      event.preventDefault()
      event.stopPropagation()
      drop()
    } else if (draft === null && history !== null) {
      // Nothing is typed that the field could take back: what was stored last is.
      event.preventDefault()
      runById(history)
    } else onKeyDown?.(event)
  }
  return (
    <input
      type="text"
      className={`input ${className}`}
      autoComplete="off"
      spellCheck={false}
      {...rest}
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={(event) => save(event.currentTarget)}
      onKeyDown={onKey}
    />
  )
}

function historyCommand(event: globalThis.KeyboardEvent): string | null {
  const ids = ['history.undo', 'history.redo']
  return ids.find((id) => commandById(id)?.shortcuts.some((shortcut) => matches(event, shortcut)) === true) ?? null
}
