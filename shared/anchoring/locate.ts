import { overlaps } from '../lib/range.ts'
import { changesBetween, isTorn } from './changes.ts'
import { describe } from './describe.ts'
import { mayBeCopy } from './doubts.ts'
import { isEndClear, isOnlyOne, isOnlyOneAnywhere, isSame, type Texts } from './ends.ts'
import { widened, type Frame } from './frame.ts'
import { isSupported, judge, LEAST_LEAD, LEAST_SCORE, mostErrors, ranked, type Candidate } from './judge.ts'
import { placesLike } from './places-like.ts'
import { leadWanted } from './rivals.ts'
import { snapToGraphemes } from './offsets.ts'
import { CONTEXT_LENGTH, type Anchor } from './selectors.ts'

/** The places for a passage within a frame. */
export interface Located {
  /** Best first. */
  readonly candidates: readonly Candidate[]
  /** True when the best may be taken without asking, if no other place of the text comes close. */
  readonly isCertain: boolean
  /** True when nothing changed around it, so that no other place matters. */
  readonly isUnchanged: boolean
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
    return { candidates: [judge(fresh.text, anchor, { range, errors: 0 })], isCertain: true, isUnchanged: true }
  }
  const frame = widened(narrow, CONTEXT_LENGTH, old.text.length, fresh.text.length)
  const expected = position.start - frame.old.start + frame.fresh.start
  const { candidates, isCut } = placesLike(fresh, frame.fresh, anchor, { from: old, range: position }, expected)
  const [best, ...others] = ranked(candidates, expected)
  if (best === undefined) return { candidates: [], isCertain: false, isUnchanged: false }
  if (best.errors === 0 && isOnlyOneAnywhere(texts, position, best.range)) {
    return { candidates: [best, ...others], isCertain: true, isUnchanged: true }
  }
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
        !mayBeCopy(texts, position) &&
        best.hasClearEnds &&
        best.errors <= mostErrors(anchor) &&
        !isTorn(changesBetween(texts, position, best.range, mostErrors(anchor)), position) &&
        isEndClear(texts, position.start, best.range.start) &&
        isEndClear(texts, position.end, best.range.end)) &&
    isWayBackClear(texts, frame, anchor, best)
  return { candidates: [best, ...others], isCertain, isUnchanged: false }
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
