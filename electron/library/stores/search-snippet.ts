import { snapToGraphemes } from '#shared/anchoring/offsets.ts'
import type { SearchHit } from '#shared/domain/search.ts'
import type { Match, Stretch } from './search-scan.ts'

/** UTF-16 units of text a snippet shows, and how many of them stand before the first match. */
const LENGTH = 200
const LEAD = 60

/** What a hit shows of its stretch: `start` and `end` are the first shown match's offsets into the text. */
export type Snippet = Pick<SearchHit, 'start' | 'end' | 'snippet' | 'matches'>

/**
 * Cuts a snippet around the place where most different terms stand close together. Line ends become spaces; an
 * ellipsis says that the stretch goes on.
 * @param matches at least one, in order, none overlapping another, all inside the stretch.
 */
export function cutSnippet(text: string, stretch: Stretch, matches: readonly Match[]): Snippet {
  const first = densest(matches)
  const from = wordStart(text, Math.max(stretch.start, first.start - LEAD), first.start)
  const wanted = Math.min(stretch.end, Math.max(from + LENGTH, Math.min(first.end, first.start + 2 * LENGTH)))
  const to = wanted === stretch.end ? wanted : wordEnd(text, wanted, Math.min(first.end, wanted))
  const cut = snapToGraphemes(text, { start: from, end: to })
  const lead = cut.start > stretch.start ? '…' : ''
  const tail = cut.end < stretch.end ? '…' : ''
  const toSnippet = (offset: number) => offset - cut.start + lead.length
  return {
    start: first.start,
    end: first.end,
    snippet: lead + text.slice(cut.start, cut.end).replace(/\s/gu, ' ') + tail,
    matches: matches
      .filter((match) => match.start >= first.start && match.start < cut.end)
      .map((match) => ({ start: toSnippet(match.start), end: toSnippet(Math.min(match.end, cut.end)) })),
  }
}

/** The match from which on the most terms are seen in one snippet; the first of them where several are equal. */
function densest(matches: readonly Match[]): Match {
  let best: Match | undefined
  let bestCount = 0
  for (const [index, match] of matches.entries()) {
    const seen = new Set<number>()
    for (let at = index; at < matches.length; at += 1) {
      const other = matches[at]
      if (other === undefined || other.end > match.start + LENGTH - LEAD) break
      seen.add(other.term)
    }
    if (best === undefined || seen.size > bestCount) {
      best = match
      bestCount = seen.size
    }
  }
  if (best === undefined) throw new RangeError('a snippet needs a match')
  return best
}

/** The first word that starts at or after `from`; `latest` where there is none before it. */
function wordStart(text: string, from: number, latest: number): number {
  if (from === 0 || /\s/u.test(text.charAt(from - 1))) return from
  const space = text.slice(from, latest).search(/\s/u)
  // In a script without spaces any character will do.
  return space === -1 ? from : from + space + 1
}

/** The last word that ends at or before `to`, but not before `earliest`. */
function wordEnd(text: string, to: number, earliest: number): number {
  const space = /\s\S*$/u.exec(text.slice(earliest, to + 1))
  return space === null ? to : earliest + space.index
}
