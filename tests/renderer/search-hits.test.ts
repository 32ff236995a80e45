import { describe, expect, it } from 'vitest'
import { TranscriptId } from '#shared/domain/ids.ts'
import type { SearchHit } from '#shared/domain/search.ts'
import { groupHits, hitsInOrder, otherQueries, snippetRuns } from '#renderer/state/search-hits.ts'

const [first, second] = [TranscriptId.parse(crypto.randomUUID()), TranscriptId.parse(crypto.randomUUID())]
const hit = (transcriptId: TranscriptId, start: number): SearchHit => ({
  transcriptId,
  title: 'Title',
  company: null,
  event: null,
  date: null,
  part: null,
  turnIndex: null,
  speaker: null,
  role: null,
  affiliation: null,
  start,
  end: start + 1,
  snippet: '',
  matches: [],
})

it('puts the hits of a transcript together and counts them as they are read', () => {
  const hits = [hit(first, 1), hit(second, 2), hit(first, 3)]
  expect(groupHits(hits).map((group) => group.hits.map((entry) => [entry.index, entry.hit.start]))).toEqual([
    [
      [0, 1],
      [1, 3],
    ],
    [[2, 2]],
  ])
  expect(hitsInOrder(hits).map((entry) => entry.start)).toEqual([1, 3, 2])
})

describe('cutting a snippet into runs', () => {
  const marked = (snippet: string, matches: readonly { start: number; end: number }[]) =>
    snippetRuns(snippet, matches)
      .map((run) => (run.isMatch ? `[${run.text}]` : run.text))
      .join('')
  it.each([
    ['no match', 'power', [], 'power'],
    ['a match in the middle', 'the power grid', [{ start: 4, end: 9 }], 'the [power] grid'],
    [
      'matches at both ends',
      'ab',
      [
        { start: 1, end: 2 },
        { start: 0, end: 1 },
      ],
      '[a][b]',
    ],
    [
      'overlapping matches',
      'abcd',
      [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ],
      '[ab][c]d',
    ],
    ['a match beyond the end', 'abc', [{ start: 2, end: 9 }], 'ab[c]'],
    ['what looks like HTML', 'a <b> c', [{ start: 2, end: 5 }], 'a [<b>] c'],
  ])('%s', (_name, snippet, matches, expected) => {
    expect(marked(snippet, matches)).toBe(expected)
  })
})

describe('what else to search for', () => {
  it.each([
    ['one word: nothing simpler', 'power', []],
    ['several words: each alone, without the very short', 'power of steel', ['power', 'steel']],
    ['a phrase: its words loose, then each', '"lead times"', ['lead times', 'lead', 'times']],
    ['the same word twice: once', 'steel steel grid', ['steel', 'grid']],
  ])('%s', (_name, query, expected) => {
    expect(otherQueries(query)).toEqual(expected)
  })
})
