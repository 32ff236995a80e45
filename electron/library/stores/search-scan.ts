import { mayHaveMarks, type Place, type TermMatcher } from './search-pattern.ts'

/** A turn with its label, or a line outside turns: what a hit lies in. UTF-16 offsets into the transcript's text. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Null outside turns. */
  readonly turnIndex: number | null
}

/** A turn's place, with its label's start where it has one. */
export interface TurnPlace {
  readonly start: number
  readonly end: number
  readonly labelStart: number | null
}

/** A stretch that holds searched words, and how many of the query's terms. */
export interface StretchHit {
  readonly stretch: Stretch
  readonly terms: number
}

/** A term's place in a text. */
export interface Match extends Place {
  /** Index of the term in the query. */
  readonly term: number
}

/** No snippet shows more matches than this. */
const MOST_MATCHES = 200

/** Goes through a text from start to end: turns with their labels, and every line that no turn holds. */
export function* stretchesOf(text: string, turns: readonly TurnPlace[]): Generator<Stretch, void> {
  let from = 0
  for (const [turnIndex, turn] of turns.entries()) {
    const start = Math.max(turn.labelStart ?? turn.start, from)
    yield* linesOf(text, from, start)
    yield { start, end: turn.end, turnIndex }
    from = Math.max(from, turn.end)
  }
  yield* linesOf(text, from, text.length)
}

function* linesOf(text: string, start: number, end: number): Generator<Stretch, void> {
  // Most turns follow one another with nothing but a blank line between.
  if (end - start <= 2) return
  for (let from = start; from < end;) {
    const lineEnd = text.indexOf('\n', from)
    const to = lineEnd === -1 || lineEnd > end ? end : lineEnd
    if (to > from) yield { start: from, end: to, turnIndex: null }
    from = to + 1
  }
}

/**
 * The stretches that hold all terms, in text order; where none does, those that hold most of them, most first.
 * Stops after `most` that hold all.
 */
export function findStretches(
  text: string,
  stretches: Iterable<Stretch>,
  matchers: readonly TermMatcher[],
  most: number,
): StretchHit[] {
  const hasMarks = mayHaveMarks(text)
  const whole: StretchHit[] = []
  const partial: StretchHit[] = []
  const next = matchers.map((matcher) => matcher.next(text, 0, hasMarks))
  for (const stretch of stretches) {
    let terms = 0
    matchers.forEach((matcher, term) => {
      let match = next[term] ?? null
      if (match !== null && match.start < stretch.start) {
        match = matcher.next(text, stretch.start, hasMarks)
        next[term] = match
      }
      if (match !== null && match.end <= stretch.end) terms += 1
    })
    if (terms === matchers.length) whole.push({ stretch, terms })
    else if (terms > 0 && whole.length === 0) partial.push({ stretch, terms })
    if (whole.length === most || next.every((match) => match === null)) break
  }
  return whole.length > 0 ? whole : partial.sort((a, b) => b.terms - a.terms).slice(0, most)
}

/** All places of all terms inside a stretch, in order, none overlapping another. */
export function matchesIn(text: string, stretch: Stretch, matchers: readonly TermMatcher[]): Match[] {
  const words = text.slice(stretch.start, stretch.end)
  const hasMarks = mayHaveMarks(words)
  const all: Match[] = []
  matchers.forEach((matcher, term) => {
    let match = matcher.next(words, 0, hasMarks)
    for (let count = 0; match !== null && count < MOST_MATCHES; count += 1) {
      all.push({ start: stretch.start + match.start, end: stretch.start + match.end, term })
      match = matcher.next(words, match.end, hasMarks)
    }
  })
  const apart: Match[] = []
  for (const match of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.start >= (apart.at(-1)?.end ?? 0)) apart.push(match)
  }
  return apart
}
