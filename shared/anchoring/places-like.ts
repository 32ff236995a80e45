import type { Range } from '../lib/range.ts'
import { distance } from './distance.ts'
import { highestScore, judge, LEAST_LEAD, LEAST_SCORE, type Candidate } from './judge.ts'
import type { QuoteMatch } from './match-quote.ts'
import { FURTHEST_END, placeEnds } from './place-ends.ts'
import type { Anchor } from './selectors.ts'
import { similarIn, verbatimIn, type TextIndex } from './text-index.ts'

/**
 * Places of a stretch that are like what is sought, weighed; of those that are not word for word the same only such as
 * could come within `margin` of the best one that is.
 */
export function placesLike(
  index: TextIndex,
  stretch: Range,
  anchor: Anchor,
  sought: { readonly from: TextIndex; readonly range: Range },
  expected: number,
  margin = LEAST_LEAD,
): { candidates: Candidate[]; isCut: boolean } {
  const words = anchor.quote.exact
  const { matches, isCut } = verbatimIn(index, stretch, words)
  const verbatim = matches.map((match) => judge(index.text, anchor, match))
  const bestScore = Math.max(0, ...verbatim.map(({ score }) => score))
  const couldMatter = (errors: number) => highestScore(anchor, errors) > bestScore - margin
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
