import { describe, expect, it } from 'vitest'
import { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptMetadata, TranscriptSummary } from '#shared/domain/transcript.ts'
import { filterTranscripts, periodKey } from '#renderer/state/transcript-filter.ts'

function transcript(metadata: Partial<TranscriptMetadata>): TranscriptSummary {
  return {
    id: TranscriptId.parse(crypto.randomUUID()),
    metadata: {
      title: 'Untitled',
      kind: 'other',
      company: null,
      ticker: null,
      event: null,
      eventId: null,
      date: null,
      period: null,
      source: null,
      language: null,
      machineTranslated: false,
      confidentiality: 'public',
      ...metadata,
    },
    fileName: 'a.txt',
    sha256: '',
    byteLength: 0,
    turnCount: 0,
    passageCount: 0,
    importedAt: 0,
    binnedAt: null,
    version: null,
  }
}

const list = [
  transcript({
    title: 'Second quarter',
    company: 'Norrvik Power',
    ticker: 'NRVK',
    period: 'Q2 2031',
    kind: 'earnings-call',
  }),
  transcript({
    title: 'Third quarter',
    company: 'Norrvik Power',
    ticker: 'NRVK',
    period: 'Q3 2031',
    kind: 'earnings-call',
  }),
  transcript({ title: 'Société Énergie, capital markets day', date: '2031-05-02', kind: 'conference' }),
  transcript({ title: 'Steel squeeze ends', event: 'Newspaper', kind: 'article' }),
]
const titles = (text: string, kind: TranscriptMetadata['kind'] | null = null) =>
  filterTranscripts(list, { text, kind }).map((found) => found.metadata.title)

describe('filtering the library', () => {
  it.each([
    ['lets everything through when nothing is typed', '  ', list.map((found) => found.metadata.title)],
    ['looks at the company', 'norrvik', ['Second quarter', 'Third quarter']],
    ['looks at the ticker whatever its case', 'nrvk', ['Second quarter', 'Third quarter']],
    ['looks at the event', 'newspaper', ['Steel squeeze ends']],
    ['looks at the date', '2031-05', ['Société Énergie, capital markets day']],
    ['wants every word, in any order and any field', 'q3 norrvik', ['Third quarter']],
    ['finds accented words without their accents', 'societe energie', ['Société Énergie, capital markets day']],
    ['forgives a slip of the finger', 'norvik', ['Second quarter', 'Third quarter']],
    ['forgives two slips in a long word', 'newspper', ['Steel squeeze ends']],
    ['forgives nothing in short words, which would match anything', 'q9', []],
    ['prefers what was typed to what is near it', 'steel', ['Steel squeeze ends']],
    ['finds nothing for other words', 'turbine', []],
  ])('%s', (_name, text, expected) => {
    expect(titles(text)).toEqual(expected)
  })

  it('keeps to a kind', () => {
    expect(titles('', 'article')).toEqual(['Steel squeeze ends'])
    expect(titles('norrvik', 'article')).toEqual([])
  })
})

it('sorts fiscal periods in time, with what is no period last', () => {
  const periods = [
    'FY 2030',
    'Q1 2031',
    'Q2 2031',
    'H1 2031',
    'Q3 2031',
    '9M 2031',
    'Q4 2031',
    'H2 2031',
    'FY 2031',
    'spring',
  ]
  expect(periods.toReversed().toSorted((a, b) => (periodKey(a) < periodKey(b) ? -1 : 1))).toEqual(periods)
})
