import { overlaps, type Range } from '../lib/range.ts'
import { changesBetween, isTorn } from './changes.ts'
import { countInside, homeFrame, innerFrame, movedFrame } from './frame.ts'
import { isDoubtful } from './doubts.ts'
import { certainOffset, type Texts } from './ends.ts'
import {
  judge,
  LEAST_LEAD_OVER_COPY,
  mostErrors,
  ranked,
  standsAt,
  type Candidate,
  type UsedSelector,
} from './judge.ts'
import { findLandmarks } from './landmarks.ts'
import { locate, type Located } from './locate.ts'
import { snapToGraphemes } from './offsets.ts'
import { placesLike } from './places-like.ts'
import { isWithoutRival } from './rivals.ts'
import { resolve, type Resolution } from './resolve.ts'
import type { Anchor } from './selectors.ts'
import { indexText } from './text-index.ts'
import type { Vocabulary } from './tokens.ts'

/** A place that could be a passage's; `score` is from 0 to 1: how alike words and surroundings are. */
export interface ReanchoringCandidate {
  readonly range: Range
  readonly score: number
}

/**
 * Where a passage of an older text stands in a newer one.
 * - `exact`: the same words at the same offsets
 * - `moved`: the same words elsewhere
 * - `fuzzy`: nearly the same words, and no other place comes close
 * - `ambiguous`: several places would do, or the one that would is doubtful; `range` is the likeliest, for a person to judge
 * - `lost`: nothing like it is there
 */
export interface Reanchoring {
  readonly state: Resolution['state']
  /** The likeliest place, in UTF-16 offsets of the new text and whole characters; null when `lost`. */
  readonly range: Range | null
  readonly selector: UsedSelector | null
  readonly score: number
  /** The likeliest first, none overlapping another, at most five; the first is `range`. Empty when `lost`. */
  readonly candidates: readonly ReanchoringCandidate[]
}

const MOST_CANDIDATES = 5

const lost: Reanchoring = { state: 'lost', range: null, selector: null, score: 0, candidates: [] }

/**
 * Finds where the passages of an older text stand in a newer one: one answer for each anchor, in the order given. What
 * stands around a passage in the old text tells where it must be in the new one, so that equal words elsewhere are not
 * taken for it. A changed word or number makes a passage `fuzzy`, never `exact`.
 * @param anchors as they were made from `oldText`; one that was not is resolved by its words alone.
 */
export function reanchorAll(oldText: string, newText: string, anchors: readonly Anchor[]): Reanchoring[] {
  const vocabulary: Vocabulary = new Map()
  const old = indexText(oldText, vocabulary)
  const fresh = indexText(newText, vocabulary)
  const landmarks = findLandmarks(old.tokens, oldText.length, fresh.tokens, newText.length)
  return anchors.map((anchor) => reanchor({ old, fresh, landmarks }, anchor))
}

function reanchor(texts: Texts, anchor: Anchor): Reanchoring {
  const { old, fresh } = texts
  const { position, quote } = anchor
  if (quote.exact === '') return lost
  if (!standsAt(old.text, quote.exact, position)) return byWordsAlone(fresh.text, anchor)
  const found = find(texts, anchor)
  const [best] = found.candidates
  if (best !== undefined && found.isCertain && found.isUnchanged) return answer(texts, anchor, found.candidates, true)
  const everywhere = { start: 0, end: fresh.text.length }
  const { candidates, isCut } = placesLike(
    fresh,
    everywhere,
    anchor,
    { from: old, range: position },
    position.start,
    LEAST_LEAD_OVER_COPY,
  )
  if (
    best !== undefined &&
    found.isCertain &&
    !isCut &&
    isWithoutRival(texts, anchor, best, candidates) &&
    !isDoubtful(texts, position, best)
  ) {
    return answer(texts, anchor, found.candidates, true)
  }
  return answer(texts, anchor, ranked([...found.candidates, ...candidates], position.start), false)
}

/** Looks where the passage should be, then where its surroundings went, then where its own words went. */
function find(texts: Texts, anchor: Anchor): Located {
  const { landmarks } = texts
  const { position } = anchor
  const home = betweenCertainEnds(texts, anchor) ?? locate(texts, anchor, homeFrame(landmarks, position))
  const [best] = home.candidates
  if (best !== undefined) {
    const { here, elsewhere } = countInside(landmarks, position, best.range)
    return { ...home, isCertain: home.isCertain && here >= elsewhere }
  }
  for (const frame of [movedFrame(landmarks, position), innerFrame(landmarks, position)]) {
    if (frame === null) continue
    const moved = locate(texts, anchor, frame)
    if (moved.candidates.length > 0) return moved
  }
  return home
}

/** What now stands where the passage stood, if nothing changed around either of its ends; null if that is not like it. */
function betweenCertainEnds(texts: Texts, anchor: Anchor): Located | null {
  const { position } = anchor
  const start = certainOffset(texts, position.start)
  const end = start === null ? null : certainOffset(texts, position.end)
  if (start === null || end === null || start >= end) return null
  const { text } = texts.fresh
  const most = mostErrors(anchor)
  const changes = changesBetween(texts, position, { start, end }, most)
  const errors = changes.reduce((sum, change) => sum + change.errors, 0)
  if (errors > most) return null
  return {
    candidates: [judge(text, anchor, { range: { start, end }, errors })],
    isCertain: !isTorn(changes, position),
    isUnchanged: errors === 0,
  }
}

function answer(texts: Texts, anchor: Anchor, candidates: readonly Candidate[], isCertain: boolean): Reanchoring {
  const { text } = texts.fresh
  const places: ReanchoringCandidate[] = []
  for (const { range, score } of candidates) {
    const place = snapToGraphemes(text, range)
    if (places.length === MOST_CANDIDATES) break
    if (!places.some((other) => overlaps(other.range, place))) places.push({ range: place, score })
  }
  const [best] = places
  if (best === undefined) return lost
  // A mark that was put behind the last character makes it another one, though its units are still there.
  const isVerbatim = standsAt(text, anchor.quote.exact, best.range)
  const isInPlace = isVerbatim && best.range.start === anchor.position.start
  const state = !isCertain ? 'ambiguous' : isInPlace ? 'exact' : isVerbatim ? 'moved' : 'fuzzy'
  const selector = isInPlace ? 'position' : isVerbatim ? 'quote' : 'approximate-quote'
  return { state, ...best, selector, candidates: places }
}

function byWordsAlone(text: string, anchor: Anchor): Reanchoring {
  const resolution = resolve(text, anchor)
  const { range, score } = resolution
  return { ...resolution, candidates: range === null ? [] : [{ range, score }] }
}
