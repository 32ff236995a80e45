import type { Range } from '../lib/range.ts'
import { similarity, type QuoteMatch } from './match-quote.ts'
import { CONTEXT_LENGTH, type Anchor } from './selectors.ts'

/** A place must be this much alike to be taken without asking … */
export const LEAST_SCORE = 0.75
/** … and lead the next best place by this much. */
export const LEAST_LEAD = 0.05
/** … by this much where that may be a copy of it that was changed, … */
export const LEAST_LEAD_OVER_COPY = 0.2
/** … and by this much where it is a copy word for word. */
export const LEAST_LEAD_OVER_TWIN = 0.3

/** Any two stretches of prose are alike to about this degree, so likeness counts from here. */
const CHANCE_LIKENESS = 0.4
/** Words that are not quite the same need one side of their surroundings to be this much alike. */
const LEAST_CONTEXT = 0.6

/** Which way of saying the place led there. */
export type UsedSelector = 'position' | 'quote' | 'approximate-quote'

/** A place that could be an anchor's, weighed. */
export interface Candidate extends QuoteMatch {
  /** From 0 to 1: how alike words and surroundings are. */
  readonly score: number
  /** How alike the better side of the surroundings is. */
  readonly context: number
  /** False where it is unclear how far the place goes. */
  readonly hasClearEnds: boolean
}

/** Weighs a place of a text by how like the anchor's words and surroundings are to what stands there. */
export function judge(text: string, anchor: Anchor, match: QuoteMatch): Candidate {
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
    hasClearEnds: true,
  }
}

/** The best score a place can have whose words differ in `errors` UTF-16 units. */
export function highestScore(anchor: Anchor, errors: number): number {
  return combine(anchor, 1 - errors / anchor.quote.exact.length, 1)
}

/** In how many UTF-16 units a place may differ from an anchor's words to be taken without asking. */
export function mostErrors({ quote }: Anchor): number {
  return Math.floor((1 - LEAST_SCORE) * quote.exact.length)
}

/** True for words that are the same, and for words nearly the same in surroundings nearly the same. */
export function isSupported({ errors, context }: Candidate): boolean {
  return errors === 0 || context >= LEAST_CONTEXT
}

/** Best first; of equals the one nearer to where the anchor was. */
export function ranked<Place extends Candidate>(candidates: readonly Place[], expectedStart: number): Place[] {
  const distance = (candidate: Place) => Math.abs(candidate.range.start - expectedStart)
  return candidates.toSorted((a, b) => b.score - a.score || distance(a) - distance(b))
}

/** True when words and surroundings are where the anchor says, unit for unit. */
export function standsUnchanged(text: string, { position, quote }: Anchor): boolean {
  const { exact, prefix, suffix } = quote
  return (
    standsAt(text, exact, position) &&
    position.start >= prefix.length &&
    text.startsWith(prefix, position.start - prefix.length) &&
    text.startsWith(suffix, position.end)
  )
}

/** True when `words` and nothing else fill the range. */
export function standsAt(text: string, words: string, { start, end }: Range): boolean {
  return end - start === words.length && text.startsWith(words, start)
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
