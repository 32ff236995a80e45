import { overlaps, type Range } from '../lib/range.ts'
import { describe } from './describe.ts'
import { widened, type Frame } from './frame.ts'
import { highestScore, isSupported, judge, LEAST_LEAD, LEAST_SCORE, ranked, standsAt, type Candidate } from './judge.ts'
import type { QuoteMatch } from './match-quote.ts'
import { snapToGraphemes } from './offsets.ts'
import { CONTEXT_LENGTH, type Anchor } from './selectors.ts'
import { similarIn, verbatimIn, type TextIndex } from './text-index.ts'
import { toWholeWords } from './whole-words.ts'

/** The places for a passage within a frame. */
export interface Located {
  /** Best first. */
  readonly candidates: readonly Candidate[]
  /** True when the best may be taken without asking. */
  readonly isCertain: boolean
}

/**
 * Looks for a passage within a frame. A place is certain when it leads all others in the new stretch, and the way back
 * is as clear: what stands there is less like anything else in the old stretch than like the passage.
 */
export function locate(old: TextIndex, fresh: TextIndex, anchor: Anchor, narrow: Frame): Located {
  const { position, quote } = anchor
  if (isSame(old, fresh, narrow)) {
    const start = position.start - narrow.old.start + narrow.fresh.start
    const range = { start, end: start + quote.exact.length }
    return { candidates: [judge(fresh.text, anchor, { range, errors: 0 })], isCertain: true }
  }
  const frame = widened(narrow, CONTEXT_LENGTH, old.text.length, fresh.text.length)
  const expected = position.start - frame.old.start + frame.fresh.start
  const { candidates, isCut } = placesLike(fresh, frame.fresh, anchor, { from: old, range: position }, expected)
  const [best, ...others] = ranked(candidates, expected)
  if (best === undefined) return { candidates: [], isCertain: false }
  const runnerUp = others.find((other) => !overlaps(other.range, best.range))
  const isCertain =
    !isCut &&
    isSupported(best) &&
    best.score >= LEAST_SCORE &&
    best.score - (runnerUp?.score ?? 0) >= LEAST_LEAD &&
    (best.errors > 0 ? runnerUp?.errors !== 0 : isOnlyOne(old, fresh, frame, position, best.range)) &&
    isWayBackClear(old, fresh, frame, anchor, best)
  return { candidates: [best, ...others], isCertain }
}

/** Places of a stretch that are like what is sought, weighed. */
export function placesLike(
  index: TextIndex,
  stretch: Range,
  anchor: Anchor,
  sought: { readonly from: TextIndex; readonly range: Range },
  expected: number,
): { candidates: Candidate[]; isCut: boolean } {
  const words = anchor.quote.exact
  const { matches, isCut } = verbatimIn(index, stretch, words)
  const verbatim = matches.map((match) => judge(index.text, anchor, match))
  const bestScore = Math.max(0, ...verbatim.map(({ score }) => score))
  const couldMatter = (errors: number) => highestScore(anchor, errors) > bestScore - LEAST_LEAD
  if (isCut) return { candidates: verbatim, isCut }
  const similar = similarIn(index, stretch, { words, ...sought }, LEAST_SCORE, expected, couldMatter)
    .filter(({ errors }) => errors > 0)
    .map((match) => judge(index.text, anchor, tidied(sought.from, index, sought.range, match)))
  return { candidates: [...verbatim, ...similar], isCut }
}

function tidied(from: TextIndex, index: TextIndex, sought: Range, match: QuoteMatch): QuoteMatch {
  return { ...match, range: toWholeWords(from.text, sought, index.text, match.range) }
}

function isSame(old: TextIndex, fresh: TextIndex, frame: Frame): boolean {
  return standsAt(fresh.text, old.text.slice(frame.old.start, frame.old.end), frame.fresh)
}

/**
 * True when the words with what still follows them, and the words with what still precedes them, each stand once in
 * either stretch. Of two equal words side by side nobody can say which one was cut, whatever stands around the other.
 */
function isOnlyOne(old: TextIndex, fresh: TextIndex, frame: Frame, was: Range, is: Range): boolean {
  let [before, after] = [0, 0]
  while (before < CONTEXT_LENGTH && sameUnit(old.text, was.start - before - 1, fresh.text, is.start - before - 1)) {
    before += 1
  }
  while (after < CONTEXT_LENGTH && sameUnit(old.text, was.end + after, fresh.text, is.end + after)) after += 1
  const withBefore = old.text.slice(was.start - before, was.end)
  const withAfter = old.text.slice(was.start, was.end + after)
  return [withBefore, withAfter].every(
    (words) => standsOnce(old.text, frame.old, words) && standsOnce(fresh.text, frame.fresh, words),
  )
}

function sameUnit(one: string, at: number, other: string, otherAt: number): boolean {
  return at >= 0 && at < one.length && one.charCodeAt(at) === other.charCodeAt(otherAt)
}

function standsOnce(text: string, stretch: Range, words: string): boolean {
  const part = text.slice(stretch.start, stretch.end)
  const first = part.indexOf(words)
  return first !== -1 && part.indexOf(words, first + 1) === -1
}

function isWayBackClear(old: TextIndex, fresh: TextIndex, frame: Frame, anchor: Anchor, best: Candidate): boolean {
  const range = snapToGraphemes(fresh.text, best.range)
  const back = describe(fresh.text, range)
  const own = judge(old.text, back, { range: anchor.position, errors: Math.min(best.errors, back.quote.exact.length) })
  const { candidates, isCut } = placesLike(old, frame.old, back, { from: fresh, range }, anchor.position.start)
  const rival = Math.max(
    0,
    ...candidates.filter((other) => !overlaps(other.range, anchor.position)).map(({ score }) => score),
  )
  return !isCut && own.score - rival >= LEAST_LEAD
}
