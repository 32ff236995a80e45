import { overlaps, type Range } from '../lib/range.ts'
import { describe } from './describe.ts'
import { isEndClear, isOnlyOne, isSame, type Texts } from './ends.ts'
import { isCopied, widened, type Frame } from './frame.ts'
import { highestScore, isSupported, judge, LEAST_LEAD, LEAST_SCORE, ranked, type Candidate } from './judge.ts'
import { distance } from './distance.ts'
import type { QuoteMatch } from './match-quote.ts'
import { FURTHEST_END, placeEnds } from './place-ends.ts'
import { snapToGraphemes } from './offsets.ts'
import { CONTEXT_LENGTH, type Anchor } from './selectors.ts'
import { similarIn, verbatimIn, type TextIndex } from './text-index.ts'

const LEAST_LEAD_OVER_COPY = 0.2
const LEAST_LEAD_OVER_TWIN = 0.3

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
export function locate(texts: Texts, anchor: Anchor, narrow: Frame): Located {
  const { old, fresh } = texts
  const { position, quote } = anchor
  if (isSame(texts, narrow)) {
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
    best.score - (runnerUp?.score ?? 0) >= leadWanted(texts, position, runnerUp) &&
    (best.errors === 0
      ? isOnlyOne(texts, narrow, frame, position, best.range, runnerUp !== undefined)
      : runnerUp?.errors !== 0 &&
        // Of two changed copies either may be the passage.
        !isCopied(texts.landmarks, position) &&
        best.hasClearEnds &&
        best.errors <= (1 - LEAST_SCORE) * quote.exact.length &&
        isEndClear(texts, position.start, best.range.start) &&
        isEndClear(texts, position.end, best.range.end)) &&
    isWayBackClear(texts, frame, anchor, best)
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
    .map((match) => weigh(index, anchor, sought, match))
  return { candidates: [...verbatim, ...similar], isCut }
}

/** A place whose words are nearly the same, with its ends put right. */
function weigh(
  index: TextIndex,
  anchor: Anchor,
  { from, range: passage }: { readonly from: TextIndex; readonly range: Range },
  match: QuoteMatch,
): Candidate {
  const range = placeEnds(from.text, passage, index.text, match.range)
  if (range === null) return { ...judge(index.text, anchor, match), hasClearEnds: false }
  const words = anchor.quote.exact
  const most = match.errors + FURTHEST_END * 2
  const errors = distance(words, index.text.slice(range.start, range.end), most)
  return judge(index.text, anchor, { range, errors: Math.min(errors, words.length) })
}

/** Where something was copied, the copy may be the better kept of the two, so the other must be far worse to be ruled out. */
function leadWanted({ landmarks }: Texts, passage: Range, runnerUp: Candidate | undefined): number {
  if (runnerUp === undefined || !isCopied(landmarks, passage)) return LEAST_LEAD
  return runnerUp.errors === 0 ? LEAST_LEAD_OVER_TWIN : LEAST_LEAD_OVER_COPY
}

function isWayBackClear({ old, fresh }: Texts, frame: Frame, anchor: Anchor, best: Candidate): boolean {
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
