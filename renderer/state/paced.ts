/**
 * Runs a task at once, and then at most once in `milliseconds`: calls that come too early share the one run at the end
 * of that time, so the last of them is always seen.
 */
export function paced(task: () => void, milliseconds: number): () => void {
  let resting = false
  let isWanted = false
  const rest = (): void => {
    if (!isWanted) {
      resting = false
      return
    }
    isWanted = false
    task()
    setTimeout(rest, milliseconds)
  }
  return () => {
    isWanted = resting
    if (resting) return
    resting = true
    task()
    setTimeout(rest, milliseconds)
  }
}
