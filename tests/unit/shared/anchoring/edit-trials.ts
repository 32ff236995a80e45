import { describe } from '#shared/anchoring/describe.ts'
import { isGraphemeBoundary } from '#shared/anchoring/offsets.ts'
import { reanchorAll, type Reanchoring } from '#shared/anchoring/reanchor.ts'
import { CONTEXT_LENGTH } from '#shared/anchoring/selectors.ts'
import type { Range } from '#shared/lib/range.ts'
import { pick, randomFrom } from '../../../bench/random.ts'
import { editOnce, randomPassage } from './random-edits.ts'
import { kinds, sampleText, type SampleKind } from './sample-texts.ts'
import { TrackedText, type PlacedPiece } from './tracked-text.ts'
import { isHonest, truePlaces, type TruePlace } from './true-place.ts'

/**
 * What the edits of a trial did to a passage.
 * - `copied`: it, or some of what stands next to it, was copied to another place
 * - `untouched`: every unit is there, between the same 32 units on either side
 * - `surroundings touched`: every unit is there
 * - `lightly touched`: at least 40 units long; 90 % of them are left and no more than 10 % put in; its first and last 8
 *   units and the 16 on either side are as they were
 * - `touched`: more than that
 * - `gone`: less than half is left
 */
export type Touch = 'copied' | 'untouched' | 'surroundings touched' | 'lightly touched' | 'touched' | 'gone'

export interface Trials {
  readonly edits: number
  /** Answers given: passages times scripts of edits. */
  readonly placements: number
  /** Placements by kind of text, touch and state, as "kind | touch | state". */
  readonly tally: ReadonlyMap<string, number>
  /** Placements taken without asking that are not the tracked ones, yet that nothing in the two texts speaks against. */
  readonly indistinguishable: number
  /** What is wrong with each placement that was taken without asking and should not have been. */
  readonly wrong: readonly string[]
  /** Ranges that cut a character in two, candidates that overlap or are not in order. */
  readonly malformed: readonly string[]
}

const PASSAGES = 12

/**
 * Makes trials, each a text with a script of 1 to 30 random edits and 12 passages, until there have been enough edits.
 * @param seeds tried first, before all from `firstSeed` on.
 */
export function tryEdits(leastEdits: number, firstSeed: number, seeds: readonly number[] = []): Trials {
  const tally = new Map<string, number>()
  const wrong: string[] = []
  const malformed: string[] = []
  let [edits, placements, indistinguishable] = [0, 0, 0]
  for (let trial = 0; edits < leastEdits; trial += 1) {
    const seed = seeds[trial] ?? firstSeed + trial - seeds.length
    const random = randomFrom(seed)
    const kind = pick(kinds, random)
    const before = sampleText(kind, 300 + 6000 * random() ** 2, random)
    const passages = Array.from({ length: PASSAGES }, () => randomPassage(before, random))
    const text = new TrackedText(before)
    const length = 1 + Math.floor(30 * random() ** 2)
    for (let edit = 0; edit < length; edit += 1) editOnce(text, random, kind)
    edits += length
    const after = text.text
    const pieces = text.placed()
    const anchors = passages.map((passage) => describe(before, passage))
    for (const [index, answer] of reanchorAll(before, after, anchors).entries()) {
      const passage = anchors[index]?.position ?? { start: 0, end: 0 }
      const key = [kind.name, touchOf(passage, pieces, before, after), answer.state].join(' | ')
      tally.set(key, (tally.get(key) ?? 0) + 1)
      placements += 1
      if (!isWellFormed(answer, after)) malformed.push(report(seed, kind, passage, answer, before, after))
      if (isHonest(answer, passage, pieces, before, after)) continue
      if (isIndistinguishable(answer, passage, before, after)) indistinguishable += 1
      else wrong.push(report(seed, kind, passage, answer, before, after))
    }
  }
  return { edits, placements, tally, indistinguishable, wrong, malformed }
}

function touchOf(passage: Range, pieces: readonly PlacedPiece[], before: string, after: string): Touch {
  const isCopied = pieces.some(
    ({ from, copy, length }) =>
      from !== null && copy > 0 && from < passage.end + 32 && from + length > passage.start - 32,
  )
  if (isCopied) return 'copied'
  const [place] = truePlaces(pieces, passage)
  const length = passage.end - passage.start
  if (place === undefined || place.left < length / 2) return 'gone'
  if (place.isWhole) return isSameAround(passage, place.least, 32) ? 'untouched' : 'surroundings touched'
  return isLight(place) ? 'lightly touched' : 'touched'

  function isLight({ left, least }: TruePlace): boolean {
    const inner = { start: passage.start + 8, end: passage.end - 8 }
    const innerPlace = { start: least.start + 8, end: least.end - 8 }
    const isLittle = length >= 40 && left >= 0.9 * length && least.end - least.start <= 1.1 * length
    return isLittle && isSameAround(inner, innerPlace, 24)
  }

  function isSameAround(was: Range, is: Range, by: number): boolean {
    const sides = (text: string, { start, end }: Range) => [
      text.slice(Math.max(0, start - by), start),
      text.slice(end, end + by),
    ]
    const now = sides(after, is)
    return sides(before, was).every((side, index) => side === now[index])
  }
}

function isWellFormed({ range, candidates, state, score }: Reanchoring, text: string): boolean {
  const [best] = candidates
  if (range === null) return state === 'lost' && score === 0 && candidates.length === 0
  return (
    candidates.length <= 5 &&
    best?.range.start === range.start &&
    best.range.end === range.end &&
    candidates.every(({ range: { start, end }, score: itsScore }, index) => {
      const others = candidates.slice(index + 1)
      return (
        isGraphemeBoundary(text, start) &&
        isGraphemeBoundary(text, end) &&
        start < end &&
        itsScore >= 0 &&
        itsScore <= 1 &&
        others.every((other) => other.score <= itsScore) &&
        others.every((other) => other.range.start >= end || other.range.end <= start)
      )
    })
  )
}

/**
 * True when the passage, word for word, with half its context or all of it on either side stands there, and stands once
 * in either text. By chance it may have come about there while the passage itself was cut, but nothing in the texts says so.
 */
function isIndistinguishable({ state, range }: Reanchoring, passage: Range, before: string, after: string): boolean {
  if (range === null || state === 'fuzzy') return false
  return [CONTEXT_LENGTH / 2, CONTEXT_LENGTH].some((by) => {
    const words = within(before, passage, by)
    return (
      words === within(after, range, by) &&
      before.indexOf(words) === before.lastIndexOf(words) &&
      after.indexOf(words) === after.lastIndexOf(words)
    )
  })
}

function within(text: string, { start, end }: Range, by = CONTEXT_LENGTH / 2): string {
  return text.slice(Math.max(0, start - by), end + by)
}

function report(
  seed: number,
  kind: SampleKind,
  passage: Range,
  { state, range, score }: Reanchoring,
  before: string,
  after: string,
): string {
  const was = within(before, passage)
  const is = range === null ? '' : within(after, range)
  return JSON.stringify({ seed, kind: kind.name, state, score, passage, range, was, is })
}
