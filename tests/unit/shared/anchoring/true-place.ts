import { snapToGraphemes } from '#shared/anchoring/offsets.ts'
import type { Reanchoring } from '#shared/anchoring/reanchor.ts'
import type { Range } from '#shared/lib/range.ts'
import type { PlacedPiece } from './tracked-text.ts'

/**
 * What counts as the right place of a passage, for a strict reader: every rule but the first says which other places
 * nobody who has nothing but the two texts could call wrong.
 *
 * 1. Its own units. `exact` and `moved` are the passage's words, all of them its own units. `fuzzy` begins with the first
 *    of its units that are left and ends with the last, to the unit; where its first or last units were removed, it may
 *    take in what was put in right there, or a part of that. Units that were moved away from the others are not asked
 *    for; where a part was moved past the rest, either may count as the one that was moved.
 * 2. Fewer changes. A place that holds at least half of the passage's units, if as few changes or fewer turn the
 *    passage and its surroundings into what stands there as into what stands at its own units: "a b a b" without "b a"
 *    is the same text as without "a b". A place that holds half of a copy's units must have fewer changes, not as few,
 *    unless the passage was moved: leaving a copy behind is the same as leaving the passage and moving the copy.
 * 3. The same words put in again. They hold nothing that stood elsewhere in the old text, and fewer changes lead there.
 * 4. A copy, if less than half of the passage itself is left, since copying and cutting is moving.
 *
 * A twin of a passage that was cut is never right, and neither is a place with an end that is off by one unit.
 */
export interface TruePlace {
  /** From the first to the last of the units that are left together. Empty where they were if none is. */
  readonly least: Range
  /** With what was put in where its first or last units were removed. */
  readonly most: Range
  /** How many of its units are left at this place. */
  readonly left: number
  /** True when every unit is there, in order, with nothing between. */
  readonly isWhole: boolean
  readonly isMoved: boolean
}

/** With less than this part of the passage left it is gone, and a copy of it may stand for it. */
const LEAST_LEFT = 0.5

/** So many units on either side are compared to say which of two places is more like the passage's. */
const SURROUNDINGS = 64

/** The true place first; where too little of it is left, its copies also. None for a passage that is gone with no trace. */
export function truePlaces(pieces: readonly PlacedPiece[], passage: Range): TruePlace[] {
  const own = pieces.filter(({ copy }) => copy === 0)
  const places = [placeOf(own, passage), placeOf(unmoved(own), passage)]
  const left = Math.max(...places.map((place) => place?.left ?? 0)) / (passage.end - passage.start)
  if (left < LEAST_LEFT) {
    for (const number of new Set(pieces.map(({ copy }) => copy))) {
      places.push(
        placeOf(
          pieces.filter(({ copy }) => copy === number),
          passage,
        ),
      )
    }
    places.push(placeOf(pieces, passage), placeOf(unmoved(pieces), passage))
  }
  return places.filter((place) => place !== null)
}

/** The pieces as if nothing had been moved by itself. */
function unmoved(pieces: readonly PlacedPiece[]): PlacedPiece[] {
  return pieces.map((piece) => ({ ...piece, move: 0 }))
}

/** True unless a place was taken without asking that is not a right one. */
export function isHonest(
  { state, range }: Reanchoring,
  passage: Range,
  pieces: readonly PlacedPiece[],
  before: string,
  after: string,
): boolean {
  if (state === 'ambiguous' || state === 'lost' || range === null) return true
  const isVerbatim = after.slice(range.start, range.end) === before.slice(passage.start, passage.end)
  const isInPlace = isVerbatim && range.start === passage.start
  if (state !== (isInPlace ? 'exact' : isVerbatim ? 'moved' : 'fuzzy')) return false
  return truePlaces(pieces, passage).some(
    (place) => covers(range, place, after) || isShorterWay(range, place, passage, pieces, before, after),
  )
}

function covers(range: Range, { least, most }: TruePlace, after: string): boolean {
  const [inner, outer] = [snapToGraphemes(after, least), snapToGraphemes(after, most)]
  const isWithin = range.start >= outer.start && range.end <= outer.end
  return isWithin && (least.start === least.end || (range.start <= inner.start && range.end >= inner.end))
}

/** True when the range holds half of the passage, and is as short a way to read what became of it as the tracked one. */
function isShorterWay(
  range: Range,
  { least, isMoved }: TruePlace,
  passage: Range,
  pieces: readonly PlacedPiece[],
  before: string,
  after: string,
): boolean {
  const half = (passage.end - passage.start) / 2
  const isItself = isMoved || unitsIn(pieces, passage, range, false) >= half
  const isSameWords = after.slice(range.start, range.end) === before.slice(passage.start, passage.end)
  const isPutInAgain = isSameWords && !hasForeign(pieces, passage, range)
  if (!isPutInAgain && unitsIn(pieces, passage, range, true) < half) return false
  const isNear = range.start < least.end && least.start < range.end
  // What lies between the two readings of one place is to be within the surroundings of either.
  const between = isNear ? Math.max(Math.abs(range.start - least.start), Math.abs(range.end - least.end)) : 0
  const by = SURROUNDINGS + between
  const changes = ({ start, end }: Range) =>
    fewestChanges(
      reversed(before.slice(Math.max(0, passage.start - by), passage.start)),
      reversed(after.slice(Math.max(0, start - 2 * by), start)),
      true,
    ) +
    fewestChanges(before.slice(passage.start, passage.end), after.slice(start, end), false) +
    fewestChanges(before.slice(passage.end, passage.end + by), after.slice(end, end + 2 * by), true)
  const lead = changes(least) - changes(range)
  return isItself ? lead >= 0 : lead > 0
}

/** How many units of a range are the passage's; with or without those that are its copies'. */
function unitsIn(pieces: readonly PlacedPiece[], passage: Range, range: Range, withCopies: boolean): number {
  let count = 0
  for (const { from, copy, isGone, start, end } of pieces) {
    if (isGone || from === null || (copy > 0 && !withCopies)) continue
    const first = Math.max(start, range.start, start + passage.start - from)
    count += Math.max(0, Math.min(end, range.end, start + passage.end - from) - first)
  }
  return count
}

/** True when something stands in the range that stood elsewhere in the old text. */
function hasForeign(pieces: readonly PlacedPiece[], passage: Range, range: Range): boolean {
  return pieces.some(({ from, isGone, start, end }) => {
    const [first, after] = [Math.max(start, range.start), Math.min(end, range.end)]
    if (isGone || from === null || first >= after) return false
    return from + first - start < passage.start || from + after - start > passage.end
  })
}

/**
 * How many units must be put in, removed or replaced to turn one text into the other, found the plain way.
 * @param isOpen true when the other text may go on after what the one was turned into.
 */
function fewestChanges(one: string, other: string, isOpen: boolean): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const across = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      here.push(Math.min(across, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1))
    }
    above = here
  }
  return isOpen ? above.reduce((a, b) => Math.min(a, b)) : (above.at(-1) ?? 0)
}

function reversed(text: string): string {
  return text.split('').toReversed().join('')
}

interface Part extends Range {
  readonly from: number
  readonly move: number
}

function placeOf(pieces: readonly PlacedPiece[], passage: Range): TruePlace | null {
  const parts: Part[] = []
  const gaps: number[] = []
  for (const piece of pieces) {
    if (piece.from === null) continue
    const from = Math.max(piece.from, passage.start)
    const to = Math.min(piece.from + piece.length, passage.end)
    if (from >= to) continue
    const start = piece.start + from - piece.from
    if (piece.isGone) gaps.push(piece.start)
    else parts.push({ start, end: start + to - from, from, move: piece.move })
  }
  const together = inOldOrder(largestGroup(parts))
  const [first, last] = [together[0], together.at(-1)]
  if (first === undefined || last === undefined) {
    const [gap] = gaps
    if (gap === undefined) return null
    const least = { start: gap, end: gap }
    return { least, most: withPutIn(pieces, parts, least, true, true), left: 0, isWhole: false, isMoved: false }
  }
  const least = { start: first.start, end: last.end }
  const left = units(together)
  const isWhole = left === passage.end - passage.start && least.end - least.start === left
  const isStartGone = first.from > passage.start
  const isEndGone = last.from + last.end - last.start < passage.end
  return {
    least,
    most: withPutIn(pieces, parts, least, isStartGone, isEndGone),
    left,
    isWhole,
    isMoved: first.move > 0,
  }
}

/** The parts that were moved together, or not at all, and have most of the units; in the order they stand in. */
function largestGroup(parts: readonly Part[]): Part[] {
  const groups = [...Map.groupBy(parts, ({ move }) => move).values()]
  const [largest] = groups.toSorted((a, b) => units(b) - units(a))
  return (largest ?? []).toSorted((a, b) => a.start - b.start)
}

/** The parts that kept their order, and of such choices the one with most units. */
function inOldOrder(parts: readonly Part[]): Part[] {
  const best: { readonly weight: number; readonly chain: readonly Part[] }[] = []
  for (const part of parts) {
    const before = best.filter(({ chain }) => (chain.at(-1)?.from ?? 0) < part.from)
    const longest = before.reduce((a, b) => (b.weight > a.weight ? b : a), { weight: 0, chain: [] as readonly Part[] })
    best.push({ weight: longest.weight + part.end - part.start, chain: [...longest.chain, part] })
  }
  const [chosen] = best.toSorted((a, b) => b.weight - a.weight)
  return [...(chosen?.chain ?? [])]
}

function units(parts: readonly Range[]): number {
  return parts.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** Widens a place by what was put in, or torn off, next to it, on the sides where its own units were removed. */
function withPutIn(
  pieces: readonly PlacedPiece[],
  torn: readonly Part[],
  place: Range,
  atStart: boolean,
  atEnd: boolean,
): Range {
  const putIn = pieces.filter(({ from, isGone, start, end }) => from === null && !isGone && end > start)
  const beside: Range[] = [...putIn, ...torn].toSorted((a, b) => a.start - b.start)
  let { start, end } = place
  for (const piece of beside.toReversed()) if (atStart && piece.end === start) start = piece.start
  for (const piece of beside) if (atEnd && piece.start === end) end = piece.end
  return { start, end }
}
