import { overlaps, type Range } from '../lib/range.ts'
import {
  highestScore,
  isSupported,
  judge,
  LEAST_LEAD,
  LEAST_SCORE,
  ranked,
  standsUnchanged,
  type Candidate,
  type UsedSelector,
} from './judge.ts'
import { approximateMatches, verbatimMatches, type QuoteMatch } from './match-quote.ts'
import { snapToGraphemes } from './offsets.ts'
import type { Anchor } from './selectors.ts'

/**
 * Where an anchor's passage stands in a text.
 * - `exact`: the same words at the same offsets
 * - `moved`: the same words elsewhere
 * - `fuzzy`: nearly the same words, and no other place comes close
 * - `ambiguous`: several places would do, or the one that would is doubtful; `range` is the likeliest, for a person to judge
 * - `lost`: nothing like it is there
 * `score` is from 0 to 1: how alike words and surroundings are.
 */
export type Resolution =
  | {
      readonly state: 'exact' | 'moved' | 'fuzzy' | 'ambiguous'
      readonly range: Range
      readonly selector: UsedSelector
      readonly score: number
    }
  | { readonly state: 'lost'; readonly range: null; readonly selector: null; readonly score: 0 }

/** A quote found more often than this is left to a person. */
const MOST_CANDIDATES = 2000

const lost: Resolution = { state: 'lost', range: null, selector: null, score: 0 }

/**
 * Finds an anchor's place in a text, from strict to loose, knowing nothing but the anchor. Never takes a doubtful place
 * for a certain one. Where the text the anchor was made from is at hand, `reanchorAll` knows better.
 */
export function resolve(text: string, anchor: Anchor): Resolution {
  const { position, quote } = anchor
  if (quote.exact === '') return lost
  if (standsUnchanged(text, anchor)) {
    return { state: 'exact', range: snapToGraphemes(text, position), selector: 'position', score: 1 }
  }

  const candidates: Candidate[] = []
  let bestScore = 0
  for (const match of nearby(text, anchor, () => bestScore)) {
    if (candidates.length === MOST_CANDIDATES) return choose(text, anchor, candidates, false)
    const candidate = judge(text, anchor, match)
    bestScore = Math.max(bestScore, candidate.score)
    candidates.push(candidate)
  }
  return choose(text, anchor, candidates, true)
}

/** All places that could be the anchor's, or cast doubt on the best one so far. */
function* nearby(text: string, anchor: Anchor, bestScore: () => number): Generator<QuoteMatch, void> {
  const { exact } = anchor.quote
  yield* verbatimMatches(text, exact)
  const couldMatter = (errors: number) => highestScore(anchor, errors) > bestScore() - LEAST_LEAD
  if (!couldMatter(1)) return
  for (const match of approximateMatches(text, exact, LEAST_SCORE, couldMatter)) if (match.errors > 0) yield match
}

function choose(text: string, anchor: Anchor, candidates: readonly Candidate[], isComplete: boolean): Resolution {
  const [best, ...others] = ranked(candidates, anchor.position.start)
  if (best === undefined) return lost
  const runnerUp = others.find((other) => !overlaps(other.range, best.range))
  const lead = best.score - (runnerUp?.score ?? 0)
  const range = snapToGraphemes(text, best.range)
  const isInPlace = best.errors === 0 && best.range.start === anchor.position.start
  const selector = isInPlace ? 'position' : best.errors === 0 ? 'quote' : 'approximate-quote'
  // Where every character of words and surroundings is there, and there only, near misses need not be feared.
  const highest = highestScore(anchor, 0)
  const isOnlyWhole = best.score === highest && (runnerUp?.score ?? 0) < highest
  const isCertain = isComplete && isSupported(best) && best.score >= LEAST_SCORE && (lead >= LEAST_LEAD || isOnlyWhole)
  const state = !isCertain ? 'ambiguous' : isInPlace ? 'exact' : best.errors === 0 ? 'moved' : 'fuzzy'
  return { state, range, selector, score: best.score }
}
