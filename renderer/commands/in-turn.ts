let last: Promise<unknown> = Promise.resolve()

/**
 * Runs work after all work given before it, whatever became of that. Keys come faster than the library answers: each
 * must find what the one before it made.
 */
export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work, work)
  last = turn.catch(() => null)
  return turn
}
