import search from 'approx-string-match'
import { overlaps, type Range } from '../lib/range.ts'

/** A place whose words are, or nearly are, those of a quote. */
export interface QuoteMatch {
  readonly range: Range
  /** Insertions, deletions and substitutions of UTF-16 units that turn the quote into what stands here. */
  readonly errors: number
}

/** The search takes (errors / 32) passes over the text, so for very long quotes fewer are tolerated … */
const MOST_ERRORS = 512
/** … unless the text is so short that this many steps, each for 32 errors and one UTF-16 unit, are enough. */
const MOST_STEPS = 1_000_000

/** How alike a text is to `wanted`, from 0 to 1, when `actual` is just the stretch where it should stand. */
export function similarity(actual: string, wanted: string): number {
  if (wanted === '') return 1
  if (actual === wanted) return 1
  const best = search(actual, wanted, wanted.length)[0]
  return best === undefined ? 0 : 1 - best.errors / wanted.length
}

/** Goes through all places of a text, overlapping ones too, where the quote stands word for word. */
export function* verbatimMatches(text: string, quote: string): Generator<QuoteMatch, void> {
  if (quote === '') return
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    yield { range: { start: at, end: at + quote.length }, errors: 0 }
  }
}

/**
 * Goes through the places of a text where the quote nearly stands, none overlapping another.
 * @param leastSimilarity from 0 to 1; a quote of n units may differ by n * (1 - leastSimilarity).
 * @param isWorthwhile told the fewest errors of a stretch before its places come; false passes over the stretch.
 */
export function* approximateMatches(
  text: string,
  quote: string,
  leastSimilarity: number,
  isWorthwhile: (errors: number) => boolean,
): Generator<QuoteMatch, void> {
  const mostErrors = Math.max(MOST_ERRORS, (32 * MOST_STEPS) / text.length)
  const maxErrors = Math.floor(Math.min(quote.length * (1 - leastSimilarity), mostErrors))
  // The matcher reports only the best places of what it is given, so what lies between them is searched again.
  const gaps: Range[] = quote === '' ? [] : [{ start: 0, end: text.length }]
  for (let gap = gaps.pop(); gap !== undefined; gap = gaps.pop()) {
    if (gap.end - gap.start < quote.length - maxErrors) continue
    const best = apart(search(text.slice(gap.start, gap.end), quote, maxErrors))
    if (best[0] === undefined || !isWorthwhile(best[0].errors)) continue
    let from = gap.start
    for (const { start, end, errors } of best) {
      const range = { start: gap.start + start, end: gap.start + end }
      yield { range, errors }
      gaps.push({ start: from, end: range.start })
      from = range.end
    }
    gaps.push({ start: from, end: gap.end })
  }
}

interface Found extends Range {
  readonly errors: number
}

/** Of matches that overlap (the matcher reports every end that is equally good) keeps the first. */
function apart(matches: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const match of matches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1)
    if (match.end > match.start && (last === undefined || !overlaps(last, match))) kept.push(match)
  }
  return kept
}
