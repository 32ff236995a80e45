/**
 * Runs a task one at a time. Calls that come while it runs share the one run after it, so that a thousand events
 * cost a few readings and the last of them is always seen.
 */
export function coalesce(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const start = (): Promise<void> => {
    running = task().finally(() => {
      running = null
    })
    return running
  }
  return () => {
    if (running === null) return start()
    next ??= running
      // Whatever became of the run before, this one is another reading.
      .catch(() => undefined)
      .then(() => {
        next = null
        return start()
      })
    return next
  }
}
