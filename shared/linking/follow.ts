import type { Pin } from '../domain/comparison.ts'
import type { Range } from '../lib/range.ts'
import { type Link, otherSide, type Pair, type Side } from './link.ts'
import { withPins } from './pins.ts'

/** Where the other side should stand, or why it has no such place. */
export type Following =
  | {
      readonly kind: 'at'
      /** UTF-16 offset on the other side. */
      readonly offset: number
      /** What the two places have in common. */
      readonly label: string
    }
  | { readonly kind: 'none'; readonly reason: string }

/**
 * The place on the other side that belongs to a place on this one. Inside a pair it goes in proportion, through the
 * pins that lie in it.
 * @param offset UTF-16, on `side`.
 */
export function follow(link: Link, side: Side, offset: number, pins: readonly Pin[]): Following {
  const pair = link.goesOn
    ? latest(link.pairs, (candidate) => candidate[side], offset)
    : link.pairs.find((candidate) => holds(candidate[side], offset))
  const alone = link.goesOn
    ? latest(link.alone[side], (stretch) => stretch, offset)
    : link.alone[side].find((stretch) => holds(stretch, offset))
  if (pair !== undefined && (alone === undefined || alone.start < pair[side].start)) {
    return { kind: 'at', offset: across(pair, side, offset, pins), label: pair.label }
  }
  return { kind: 'none', reason: alone?.reason ?? link.elsewhere }
}

/** The stretch that began last before the offset. */
function latest<Item>(items: readonly Item[], rangeOf: (item: Item) => Range, offset: number): Item | undefined {
  let found: Item | undefined
  for (const item of items) {
    const { start } = rangeOf(item)
    if (start <= offset && (found === undefined || start > rangeOf(found).start)) found = item
  }
  return found
}

function across(pair: Pair, side: Side, offset: number, pins: readonly Pin[]): number {
  const piece = withPins(pair, pins).findLast((candidate) => candidate[side].start <= offset) ?? pair
  const from = piece[side]
  const to = piece[otherSide(side)]
  const share = from.end === from.start ? 0 : Math.min(1, (offset - from.start) / (from.end - from.start))
  return to.start + Math.round(share * (to.end - to.start))
}

function holds(range: Range, offset: number): boolean {
  return range.start <= offset && offset < range.end
}
