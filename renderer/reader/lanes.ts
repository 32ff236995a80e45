import type { Range } from '#shared/lib/range.ts'

/** The place of a bracket in the margin: its first column, counted from the text outwards. */
export interface Lane {
  readonly lane: number
}

/**
 * Gives every bracket the free columns nearest the text, so that those beside the same lines stand next to one another.
 * @param items ordered by start; start and end are heights (in any unit), `width` is how many columns one takes.
 */
export function assignLanes<Item extends Range & { readonly width: number }>(items: readonly Item[]): (Item & Lane)[] {
  const busyUntil: number[] = []
  return items.map((item) => {
    let lane = 0
    while (!isFree(busyUntil, lane, item)) lane += 1
    for (let column = lane; column < lane + item.width; column += 1) busyUntil[column] = item.end
    return { ...item, lane }
  })
}

function isFree(busyUntil: readonly number[], lane: number, item: Range & { readonly width: number }): boolean {
  for (let column = lane; column < lane + item.width; column += 1) {
    if ((busyUntil[column] ?? -Infinity) > item.start) return false
  }
  return true
}
