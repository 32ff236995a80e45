import { useState } from 'react'

interface Pending<Value> {
  readonly value: Value
  readonly isSaved: boolean
  /** The record on screen when the save was answered; the next one to arrive speaks for itself. */
  readonly over: unknown
}

/**
 * Shows what a person chose at once, until the library has stored it and the record has been read again.
 * @param stored The value in the record that was read last.
 * @param record That record; another object once it has been read again.
 * @returns what to show, and a function that holds a choice while it is saved. Saving resolves to the value as it was
 * stored, or to null when it failed: then what was there before comes back.
 */
export function usePending<Value>(
  stored: Value,
  record: unknown,
): readonly [Value, (value: Value, saving: Promise<Value | null>) => void] {
  const [pending, setPending] = useState<Pending<Value> | null>(null)
  // Undo may have brought the old value back before the new one was ever read: only a later record counts.
  const isOver = pending !== null && pending.isSaved && pending.over !== null && pending.over !== record
  if (isOver) setPending(null)
  else if (pending?.isSaved === true && pending.over === null) setPending({ ...pending, over: record })
  const hold = (value: Value, saving: Promise<Value | null>): void => {
    setPending({ value, isSaved: false, over: null })
    void saving.then((saved) =>
      setPending((held) => (held === null || saved === null ? null : { value: saved, isSaved: true, over: null })),
    )
  }
  return [pending === null || isOver ? stored : pending.value, hold]
}
