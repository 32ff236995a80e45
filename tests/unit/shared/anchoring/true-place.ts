import { snapToGraphemes } from '#shared/anchoring/offsets.ts'
import type { Reanchoring } from '#shared/anchoring/reanchor.ts'
import type { Range } from '#shared/lib/range.ts'
import type { PlacedPiece } from './tracked-text.ts'

/**
 * Where a passage truly stands after edits. `least` has what is left of it, without a few units torn off at the ends;
 * `most` has, in addition, what was put in where its first or last units were removed, which may have taken their place.
 */
export interface TruePlace {
  readonly least: Range
  readonly most: Range
  /** How many of its units are left at this place. */
  readonly left: number
  /** True when every unit is there, in order, with nothing between. */
  readonly isWhole: boolean
}

/** With fewer of its units left together than this a copy of the rest may stand for the rest … */
const LEAST_LEFT = 0.9
/** … and with fewer than this the passage is gone, and a copy of it may stand for it. */
const LEAST_LEFT_OF_ITSELF = 0.75

/** How far an end of a place that is called fuzzy may be from the true one: a long word, less in short passages. */
export function tolerance(passage: Range): number {
  return Math.min(16, Math.ceil((passage.end - passage.start) / 8))
}

/** The true place first; where too little of it is left, its copies also. None for a passage that is gone with no trace. */
export function truePlaces(pieces: readonly PlacedPiece[], passage: Range): TruePlace[] {
  const own = pieces.filter(({ copy }) => copy === 0)
  const itself = placeOf(own, passage, () => true)
  // Whether a part was moved down, or what stood below it up, is all the same.
  const inOrder = placeOf(unmoved(own), passage, () => true)
  const left = Math.max(itself?.left ?? 0, inOrder?.left ?? 0) / (passage.end - passage.start)
  const places = [itself, inOrder]
  // Where a part of it was cut, a copy of that part which stands in the right order may have taken its place.
  if (left < LEAST_LEFT) places.push(placeOf(unmoved(pieces), passage, () => true))
  if (left < LEAST_LEFT_OF_ITSELF) {
    const copies = new Set(pieces.map(({ copy }) => copy))
    places.push(...[...copies].map((copy) => placeOf(pieces, passage, (piece) => piece.copy === copy)))
    places.push(placeOf(pieces, passage, () => true))
  }
  return places.filter((place) => place !== null)
}

/** The pieces as if nothing had been moved by itself. */
function unmoved(pieces: readonly PlacedPiece[]): PlacedPiece[] {
  return pieces.map((piece) => ({ ...piece, move: 0 }))
}

/**
 * True unless a place was taken without asking that is not a true one.
 * - `exact` and `moved` must have the passage's words, and the units there must be its own; up to the tolerance they may
 *   be equal ones that were put in beside them, since of two equal letters nobody can say which one was typed later.
 *   Where the passage itself was torn apart, its copy will do.
 * - `fuzzy` must cover what is left, and nothing but that and what took the place of the rest, up to the tolerance; where
 *   text was put in that ends, or begins, as the passage does, either end will do.
 */
export function isHonest(
  { state, range }: Reanchoring,
  passage: Range,
  pieces: readonly PlacedPiece[],
  before: string,
  after: string,
): boolean {
  if (state === 'ambiguous' || state === 'lost' || range === null) return true
  const places = truePlaces(pieces, passage)
  const slack = state === 'fuzzy' ? tolerance(passage) : 0
  const isCovered = places.some(({ least, most }) => {
    const widest = snapToGraphemes(after, most)
    if (isEqualCopy(range, least, passage, before, after)) return true
    const isEmpty = least.start === least.end
    const isStartRight = (isEmpty || range.start - slack <= least.start) && range.start >= widest.start - slack
    const isEndRight = (isEmpty || range.end + slack >= least.end) && range.end <= widest.end + slack
    const isSlid = (one: number, other: number) =>
      state === 'fuzzy' &&
      !isEmpty &&
      !hasForeign(pieces, passage, { start: Math.min(one, other), end: Math.max(one, other) })
    return (
      (isStartRight || (isSlid(range.start, least.start) && sameAfter(after, range.start, least.start))) &&
      (isEndRight || (isSlid(range.end, least.end) && sameBefore(after, range.end, least.end)))
    )
  })
  if (state === 'fuzzy') return isCovered
  const isVerbatim = after.slice(range.start, range.end) === before.slice(passage.start, passage.end)
  const isInPlace = range.start === passage.start
  if (!isVerbatim || isInPlace !== (state === 'exact')) return false
  const [itself] = places
  const own = ownUnits(pieces, passage, range, itself === undefined || !itself.isWhole)
  return (
    isCovered ||
    own >= passage.end - passage.start - tolerance(passage) ||
    isSlid(pieces, passage, range) ||
    isSlidIn(pieces, passage, range, places)
  )
}

/**
 * True when text was put into the passage that ends as the part before it ends, or begins as the part after it begins:
 * then the words stand there whole in another way than they were typed.
 */
function isSlidIn(pieces: readonly PlacedPiece[], passage: Range, range: Range, places: readonly TruePlace[]): boolean {
  const [itself] = places
  const own = ownUnits(pieces, passage, range, itself === undefined || itself.left === 0)
  return places.some(({ most }) => {
    const isWithin = range.start >= most.start && range.end <= most.end
    return isWithin && own >= (passage.end - passage.start) / 4 && !hasForeign(pieces, passage, most)
  })
}

/** True when something stands in the range that was elsewhere in the text before, not put in and not the passage's. */
function hasForeign(pieces: readonly PlacedPiece[], passage: Range, range: Range): boolean {
  return pieces.some(
    ({ from, isGone, start, end }) =>
      !isGone &&
      from !== null &&
      end > range.start &&
      start < range.end &&
      (from + end - start <= passage.start || from >= passage.end),
  )
}

/** How many units must be equal for one end of a place to be taken for another. */
const EQUAL = 16

function sameAfter(text: string, one: number, other: number): boolean {
  return text.slice(one, one + EQUAL) === text.slice(other, other + EQUAL)
}

function sameBefore(text: string, one: number, other: number): boolean {
  return text.slice(0, one).endsWith(text.slice(Math.max(0, other - EQUAL), other))
}

/**
 * True when a part of the passage stands in the range as it should and the rest of the range are equal units from
 * further on or further back, all between having been removed: cutting "b a" out of "a b a b" and cutting "a b" leaves
 * the same text, and nobody can say which it was.
 */
function isSlid(pieces: readonly PlacedPiece[], passage: Range, range: Range): boolean {
  const shifts: number[] = []
  for (const { from, copy, isGone, start, end } of pieces) {
    if (isGone || end <= range.start || start >= range.end) continue
    if (from === null || copy > 0) return false
    const shift = from - passage.start - (start - range.start)
    if (shifts.at(-1) !== shift) shifts.push(shift)
  }
  const [first = 0, second = 0] = shifts
  if (shifts.length !== 2 || (first !== 0 && second !== 0) || second <= first) return false
  const seam = pieces.find(
    ({ from, start, isGone }) =>
      !isGone &&
      from !== null &&
      start > range.start &&
      start < range.end &&
      from - passage.start - (start - range.start) === second,
  )
  if (seam?.from === undefined || seam.from === null) return false
  const cut = { start: seam.from - (second - first), end: seam.from }
  return pieces.every(
    ({ from, length, copy, isGone }) =>
      isGone || from === null || copy > 0 || from + length <= cut.start || from >= cut.end,
  )
}

/** True when the very words of the true place stand there too, next to what the passage stood next to. */
function isEqualCopy(range: Range, place: Range, passage: Range, before: string, after: string): boolean {
  const isEqual = place.end > place.start && after.slice(range.start, range.end) === after.slice(place.start, place.end)
  const previous = before.slice(Math.max(0, passage.start - 16), passage.start)
  const next = before.slice(passage.end, passage.end + 16)
  return isEqual && (after.slice(0, range.start).endsWith(previous) || after.startsWith(next, range.end))
}

/** How many units of a range are those of the passage that belong there. */
function ownUnits(pieces: readonly PlacedPiece[], passage: Range, range: Range, isCopyEnough: boolean): number {
  let count = 0
  for (const { from, copy, isGone, start, end } of pieces) {
    if (isGone || from === null || (copy > 0 && !isCopyEnough)) continue
    if (from - passage.start !== start - range.start) continue
    count += Math.max(0, Math.min(end, range.end) - Math.max(start, range.start))
  }
  return count
}

interface Part extends Range {
  readonly from: number
  readonly move: number
}

function placeOf(
  pieces: readonly PlacedPiece[],
  passage: Range,
  isWanted: (piece: PlacedPiece) => boolean,
): TruePlace | null {
  const parts: Part[] = []
  const gaps: number[] = []
  for (const piece of pieces) {
    if (piece.from === null || !isWanted(piece)) continue
    const from = Math.max(piece.from, passage.start)
    const to = Math.min(piece.from + piece.length, passage.end)
    if (from >= to) continue
    const start = piece.start + from - piece.from
    if (piece.isGone) gaps.push(piece.start)
    else parts.push({ start, end: start + to - from, from, move: piece.move })
  }
  const together = inOldOrder(largestGroup(parts))
  const left = units(together)
  const slack = tolerance(passage)
  const kept = withoutFew(withoutFew(together, slack).toReversed(), slack).toReversed()
  const [first, last] = [kept[0], kept.at(-1)]
  if (first === undefined || last === undefined) {
    const gap = gaps[0] ?? together[0]?.start
    if (gap === undefined) return null
    const least = { start: gap, end: gap }
    return { least, most: withPutIn(pieces, parts, least, true, true), left, isWhole: false }
  }
  const least = { start: first.start, end: last.end }
  const whole = { start: together[0]?.start ?? least.start, end: together.at(-1)?.end ?? least.end }
  const inOrder = kept.every((part) => part.from - first.from === part.start - first.start)
  const isWhole = units(kept) === passage.end - passage.start && inOrder
  const isStartGone = first.from > passage.start
  const isEndGone = last.from + last.end - last.start < passage.end
  return { least, most: withPutIn(pieces, parts, whole, isStartGone, isEndGone), left, isWhole }
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

/** Leaves out the first parts, up to `slack` units of them, if there are more. */
function withoutFew(parts: readonly Part[], slack: number): Part[] {
  let [dropped, index] = [0, 0]
  while (index < parts.length - 1) {
    const [part] = parts.slice(index, index + 1)
    if (part === undefined || dropped + part.end - part.start > slack) break
    dropped += part.end - part.start
    index += 1
  }
  return parts.slice(index)
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
