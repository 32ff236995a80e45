import type { TranscriptId } from '#shared/domain/ids.ts'
import type { Range } from '#shared/lib/range.ts'
import type { SearchHit } from '#shared/domain/search.ts'

/** The hits of one transcript, each with its place in the list as it is read from top to bottom. */
export interface HitGroup {
  readonly transcriptId: TranscriptId
  readonly hits: readonly { readonly hit: SearchHit; readonly index: number }[]
}

/** Puts the hits of a transcript together; transcripts stand in the order of their first hit. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  let index = 0
  return [...Map.groupBy(hits, (hit) => hit.transcriptId)].map(([transcriptId, own]) => ({
    transcriptId,
    hits: own.map((hit) => ({ hit, index: index++ })),
  }))
}

/** The hits in the order they are shown. */
export function hitsInOrder(hits: readonly SearchHit[]): readonly SearchHit[] {
  return groupHits(hits).flatMap((group) => group.hits.map(({ hit }) => hit))
}

export interface SnippetRun {
  readonly text: string
  readonly isMatch: boolean
  /** Where it starts in the snippet. */
  readonly start: number
}

/** Cuts a snippet into stretches that match and stretches that do not. Overlapping matches run together. */
export function snippetRuns(snippet: string, matches: readonly Range[]): readonly SnippetRun[] {
  const runs: SnippetRun[] = []
  let at = 0
  const push = (start: number, end: number, isMatch: boolean) => {
    if (end > start) runs.push({ text: snippet.slice(start, end), isMatch, start })
  }
  for (const match of [...matches].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, match.start)
    const end = Math.min(snippet.length, match.end)
    if (end <= start) continue
    push(at, start, false)
    push(start, end, true)
    at = end
  }
  push(at, snippet.length, false)
  return runs
}

/** Other things to search for when nothing was found: the phrase as loose words, or each of the longer words alone. */
export function otherQueries(query: string): readonly string[] {
  const loose = query.replaceAll(/["“”]/gu, ' ').replaceAll(/\s+/gu, ' ').trim()
  const words = [...new Set(loose.split(' ').filter((word) => word.length > 2))]
  const unquoted = /["“”]/u.test(query) && words.length > 1 ? [loose] : []
  return [...unquoted, ...(words.length > 1 ? words : [])].slice(0, 5)
}
