const PAGE = 8

/**
 * Where a key leads in a list of `count` rows, standing at row `at` (from 0).
 * @returns null when the key does not move, or the list is empty.
 */
export function stepInList({ key }: { readonly key: string }, at: number, count: number): number | null {
  if (count === 0) return null
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'PageDown':
      return Math.min(at + PAGE, last)
    case 'PageUp':
      return Math.max(at - PAGE, 0)
    default:
      return null
  }
}
