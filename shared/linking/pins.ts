import type { Pin } from '../domain/comparison.ts'
import type { Pair } from './link.ts'

/**
 * Cuts a pair where pins fix places inside it, in order. Of pins that cross each other the earlier-made one stands.
 */
export function withPins(pair: Pair, pins: readonly Pin[]): readonly Pair[] {
  const inside: Pin[] = []
  for (const pin of pins) {
    const isInside = isWithin(pair.left, pin.left) && isWithin(pair.right, pin.right)
    if (isInside && inside.every((other) => agrees(other, pin))) inside.push(pin)
  }
  if (inside.length === 0) return [pair]
  const stops = inside.toSorted((a, b) => a.left - b.left)
  const starts = [{ left: pair.left.start, right: pair.right.start }, ...stops]
  const ends = [...stops, { left: pair.left.end, right: pair.right.end }]
  return starts.map((start, index) => {
    const end = ends[index] ?? start
    return {
      left: { start: start.left, end: end.left },
      right: { start: start.right, end: end.right },
      label: pair.label,
    }
  })
}

function isWithin(range: { readonly start: number; readonly end: number }, offset: number): boolean {
  return range.start < offset && offset < range.end
}

/** True when both sides put the two pins in the same order. */
function agrees(a: Pin, b: Pin): boolean {
  return (a.left < b.left && a.right < b.right) || (a.left > b.left && a.right > b.right)
}
