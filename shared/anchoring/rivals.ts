import { overlaps, type Range } from '../lib/range.ts'
import { hasNearerTwin, type Texts } from './ends.ts'
import { isCopied } from './frame.ts'
import { LEAST_LEAD, LEAST_LEAD_OVER_COPY, LEAST_LEAD_OVER_TWIN, LEAST_SCORE, type Candidate } from './judge.ts'
import { placesLike } from './places-like.ts'
import type { Anchor } from './selectors.ts'

/** Where something was copied, the copy may be the better kept of the two, so the other must be far worse to be ruled out. */
export function leadWanted({ landmarks }: Texts, passage: Range, runnerUp: Candidate | undefined): number {
  if (runnerUp === undefined || !isCopied(landmarks, passage)) return LEAST_LEAD
  return runnerUp.errors === 0 ? LEAST_LEAD_OVER_TWIN : LEAST_LEAD_OVER_COPY
}

/**
 * True when no other place of the new text comes close to the best: none is nearly as like, none has the same words in
 * surroundings that are the same for longer, and if there are more places like the passage than there were, so that one
 * may be a copy of it, all others are far worse.
 */
export function isWithoutRival(
  texts: Texts,
  anchor: Anchor,
  best: Candidate,
  candidates: readonly Candidate[],
): boolean {
  const { position } = anchor
  const others = candidates.filter(({ range }) => !overlaps(range, best.range))
  const lead = (other: Candidate) => best.score - other.score
  if (others.some((other) => lead(other) < leadWanted(texts, position, other))) return false
  if (best.errors === 0 && hasNearerTwin(texts, position, best.range)) return false
  const close = others.filter((other) => lead(other) < LEAST_LEAD_OVER_COPY && isLike(other)).length
  return close === 0 || close <= countLike(texts, anchor)
}

/** How many other places of the old text are like the passage. */
function countLike({ old }: Texts, anchor: Anchor): number {
  const { position } = anchor
  const everywhere = { start: 0, end: old.text.length }
  const { candidates } = placesLike(
    old,
    everywhere,
    anchor,
    { from: old, range: position },
    position.start,
    LEAST_LEAD_OVER_COPY,
  )
  return candidates.filter((other) => !overlaps(other.range, position) && isLike(other)).length
}

function isLike({ score }: Candidate): boolean {
  return score >= LEAST_SCORE
}
