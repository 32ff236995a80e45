import { overlaps, type Range } from '../lib/range.ts'
import { approximateMatches, similarity, verbatimMatches, type QuoteMatch } from './match-quote.ts'
import { snapToGraphemes } from './offsets.ts'
import { CONTEXT_LENGTH, type Anchor } from './selectors.ts'

/** Which way of saying the place led there. */
export type UsedSelector = 'position' | 'quote' | 'approximate-quote'

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

/** A place must be this much alike to be taken without asking … */
const LEAST_SCORE = 0.75
/** … and lead the next best place by this much. */
const LEAST_LEAD = 0.05

/** A quote found more often than this is left to a person. */
const MOST_CANDIDATES = 2000

/** Any two stretches of prose are alike to about this degree, so likeness counts from here. */
const CHANCE_LIKENESS = 0.4
/** Words that are not quite the same need one side of their surroundings to be this much alike. */
const LEAST_CONTEXT = 0.6

interface Candidate extends QuoteMatch {
  readonly score: number
  /** How alike the better side of the surroundings is. */
  readonly context: number
}

const lost: Resolution = { state: 'lost', range: null, selector: null, score: 0 }

/** Finds an anchor's place in a text, from strict to loose. Never takes a doubtful place for a certain one. */
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
  const couldMatter = (errors: number) => combine(anchor, 1 - errors / exact.length, 1) > bestScore() - LEAST_LEAD
  if (!couldMatter(1)) return
  for (const match of approximateMatches(text, exact, LEAST_SCORE, couldMatter)) if (match.errors > 0) yield match
}

function choose(text: string, anchor: Anchor, candidates: readonly Candidate[], isComplete: boolean): Resolution {
  const distance = (candidate: Candidate) => Math.abs(candidate.range.start - anchor.position.start)
  const [best, ...others] = candidates.toSorted((a, b) => b.score - a.score || distance(a) - distance(b))
  if (best === undefined) return lost
  const runnerUp = others.find((other) => !overlaps(other.range, best.range))
  const lead = best.score - (runnerUp?.score ?? 0)
  const range = snapToGraphemes(text, best.range)
  const isInPlace = best.errors === 0 && best.range.start === anchor.position.start
  const selector = isInPlace ? 'position' : best.errors === 0 ? 'quote' : 'approximate-quote'
  // Where every character of words and surroundings is there, and there only, near misses need not be feared.
  const highest = combine(anchor, 1, 1)
  const isOnlyWhole = best.score === highest && (runnerUp?.score ?? 0) < highest
  const isSupported = best.errors === 0 || best.context >= LEAST_CONTEXT
  const isCertain = isComplete && isSupported && best.score >= LEAST_SCORE && (lead >= LEAST_LEAD || isOnlyWhole)
  const state = !isCertain ? 'ambiguous' : isInPlace ? 'exact' : best.errors === 0 ? 'moved' : 'fuzzy'
  return { state, range, selector, score: best.score }
}

/** True when words and surroundings are where the anchor says, unit for unit. */
function standsUnchanged(text: string, { position, quote }: Anchor): boolean {
  const { exact, prefix, suffix } = quote
  return (
    position.end - position.start === exact.length &&
    text.startsWith(exact, position.start) &&
    position.start >= prefix.length &&
    text.startsWith(prefix, position.start - prefix.length) &&
    text.startsWith(suffix, position.end)
  )
}

function judge(text: string, anchor: Anchor, match: QuoteMatch): Candidate {
  const { prefix, suffix, exact } = anchor.quote
  const { start, end } = match.range
  const before = similarity(text.slice(Math.max(0, start - prefix.length), start), prefix)
  const after = similarity(text.slice(end, end + suffix.length), suffix)
  const length = prefix.length + suffix.length
  const context = length === 0 ? 0 : (before * prefix.length + after * suffix.length) / length
  return {
    ...match,
    score: combine(anchor, 1 - match.errors / exact.length, context),
    context: length === 0 ? 0 : Math.max(prefix === '' ? 0 : before, suffix === '' ? 0 : after),
  }
}

/**
 * Weighs words against surroundings. The shorter the words the less they say by themselves, so "thank you" needs its
 * surroundings while a whole sentence does not; and little context (at the ends of a text) proves little.
 */
function combine({ quote }: Anchor, words: number, context: number): number {
  const wordsWeight = Math.max(0.5, quote.exact.length / (quote.exact.length + CONTEXT_LENGTH))
  const contextLength = quote.prefix.length + quote.suffix.length
  // Half of one side's worth is enough to count in full.
  const proof = Math.min(1, contextLength / (CONTEXT_LENGTH / 2))
  const likeness = Math.max(0, (context - CHANCE_LIKENESS) / (1 - CHANCE_LIKENESS))
  return wordsWeight * words + (1 - wordsWeight) * likeness * proof
}
