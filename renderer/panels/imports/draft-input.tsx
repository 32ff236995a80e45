import { commandById, runById } from '#renderer/commands/registry.ts'
import { matches } from '#renderer/commands/shortcut.ts'
import { useEffect, useEffectEvent, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react'
import { usePending } from './use-pending.ts'

interface DraftInputProps extends Omit<
  ComponentProps<'input'>,
  'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'ref'
> {
  /** What is stored. */
  readonly value: string
  /** What it is stored in: another object once it has been read again. */
  readonly record: unknown
  /** Why a draft cannot be stored, or null. */
  readonly check?: (draft: string) => string | null
  readonly onProblem?: (problem: string | null) => void
  /** @returns the text as it was stored, or null when that failed. */
  readonly onSave: (value: string) => Promise<string | null>
}

/** A field that stores what was typed when it is left or Enter is pressed; Escape brings back what was there. */
export function DraftInput(props: DraftInputProps) {
  const { value, record, check, onProblem, onSave, onKeyDown, className = '', ...rest } = props
  const [shown, hold] = usePending(value, record)
  const [draft, setDraft] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const drop = (): void => {
    setDraft(null)
    onProblem?.(null)
  }
  const save = (input: HTMLInputElement): void => {
    if (draft === null && !input.validity.badInput) return
    const typed = input.value.trim()
    const problem = input.validity.badInput ? 'This date does not exist, or is not whole.' : (check?.(typed) ?? null)
    onProblem?.(problem)
    if (problem !== null) return
    if (typed !== shown) hold(typed, onSave(typed))
    setDraft(null)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const history = historyCommand(event.nativeEvent)
    if (event.key === 'Enter') {
      event.preventDefault()
      save(event.currentTarget)
    } else if (draft === null && history !== null) {
      // Nothing is typed that the field could take back: what was stored last is.
      event.preventDefault()
      runById(history)
    } else onKeyDown?.(event)
  }
  // Escape first takes back what was typed; only then does it close the dialog, which listens on the document.
  const takeBack = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.target !== field.current) return
    event.preventDefault()
    event.stopPropagation()
    drop()
  })
  const isDirty = draft !== null
  useEffect(() => {
    if (!isDirty) return
    const listen = (event: globalThis.KeyboardEvent): void => takeBack(event)
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [isDirty])
  return (
    <input
      ref={field}
      type="text"
      className={`input ${className}`}
      autoComplete="off"
      spellCheck={false}
      {...rest}
      value={draft ?? shown}
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
