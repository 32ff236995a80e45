import { useState } from 'react'

interface Pending<Value> {
  readonly value: Value
  /** What was stored when the person chose; once something else is, the library has spoken. */
  readonly over: Value
}

/**
 * Shows what a person chose at once, until the library has stored it and said so.
 * @returns what to show, and a function that holds a choice while it is saved. Saving resolves to the value as it was
 * stored, or to null when it failed: then what was there before comes back.
 */
export function usePending<Value>(
  stored: Value,
): readonly [Value, (value: Value, saving: Promise<Value | null>) => void] {
  const [pending, setPending] = useState<Pending<Value> | null>(null)
  // What was held is over for good then: undo may bring the same value back.
  const isOver = pending !== null && !Object.is(pending.over, stored)
  if (isOver) setPending(null)
  const hold = (value: Value, saving: Promise<Value | null>): void => {
    setPending({ value, over: stored })
    void saving.then((saved) =>
      setPending((held) => (held === null || saved === null ? null : { ...held, value: saved })),
    )
  }
  return [pending === null || isOver ? stored : pending.value, hold]
}
