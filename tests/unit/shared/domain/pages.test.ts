import { pageAt, pagesOf } from '#shared/domain/pages.ts'
import { cite } from '#shared/domain/citation.ts'
import type { TranscriptMetadata } from '#shared/domain/transcript.ts'
import { describe, expect, it } from 'vitest'

const PAGES = [
  { offset: 5, label: 'iv' },
  { offset: 20, label: '1' },
  { offset: 30, label: '3' },
]

describe('the page of a place', () => {
  it.each([
    [0, null],
    [5, 'iv'],
    [19, 'iv'],
    [20, '1'],
    [29, '1'],
    [1000, '3'],
  ])('%i is on %s', (offset, label) => {
    expect(pageAt(PAGES, offset)?.label ?? null).toBe(label)
  })

  it('a range that ends where a page begins does not reach it', () => {
    expect(pagesOf(PAGES, { start: 6, end: 20 })).toEqual({ first: 'iv', last: 'iv' })
    expect(pagesOf(PAGES, { start: 6, end: 31 })).toEqual({ first: 'iv', last: '3' })
    expect(pagesOf([], { start: 6, end: 20 })).toBeNull()
  })
})

describe('a citation', () => {
  const metadata: TranscriptMetadata = {
    title: 'A call',
    kind: 'earnings-call',
    company: null,
    ticker: null,
    event: null,
    eventId: null,
    date: null,
    period: null,
    source: null,
    language: null,
    machineTranslated: false,
    confidentiality: 'unknown',
  }
  it.each([
    [{ first: '4', last: '4' }, 'Questions and answers, p. 4, ¶ 30'],
    [{ first: 'iv', last: '1' }, 'Questions and answers, pp. iv–1, ¶ 30'],
    [null, 'Questions and answers, ¶ 30'],
  ])('names the pages %o', (pages, place) => {
    expect(cite({ speakers: [], part: 'qa', paragraphs: { first: 30, last: 30 }, pages }, metadata).place).toBe(place)
  })
})
