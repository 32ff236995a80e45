import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SearchResult } from '#shared/domain/search.ts'
import { type OpenFile, openFile } from '#library/db/open.ts'
import { insertBinned } from '#library/stores/imported.ts'
import { indexTranscript } from '#library/stores/index-rows.ts'
import { searchLibrary } from '#library/stores/search.ts'
import { readDocument } from '#library/stores/search-documents.ts'
import { setBinned } from '#library/stores/transcripts.ts'
import { type CallFixture, preparedCall } from '../../../helpers/call-fixture.ts'

const calls: readonly CallFixture[] = [
  {
    title: 'Harbor Grid Q2 2025 Earnings Call',
    company: 'Harbor Grid',
    ticker: 'HGRD',
    date: '2025-07-30',
    article: 'Harbor Grid short of transformers\nShares fell after the call.',
    turns: [
      ['Operator', 'Good afternoon and welcome.'],
      ['Mara Lindqvist', 'Power is the tightest constraint we have. AI customers ask for more than we can connect.'],
      ['Jonas Feld', 'Gross margin was 17.5% and we spent $1.4 billion on the year-over-year build-out.'],
      ['Anna Café-Müller', 'What about the naïve view that supply arrives in Zürich first? We don’t see it.'],
      ['Mara Lindqvist', 'Supply follows power. Margins follow supply.'],
    ],
    qaFrom: 3,
  },
  {
    title: 'Coriander Chips Q2 2025 Earnings Call',
    company: 'Coriander Chips',
    ticker: 'CRND',
    date: '2025-08-02',
    turns: [
      ['Li Wei', 'Chips are tight. Power matters less to us, and memory matters more.'],
      ['Li Wei', '電力が足りません。東京電力と話しました。AI需要は強いです。'],
      ['Ivo Petrov', 'Спрос растёт: ёмкость нужна всем. İstanbul too. Straße und Σίσυφος.'],
      ['Min-jun', '전력이 부족합니다.'],
      ['Somchai', 'ไฟฟ้าไม่พอ'],
    ],
  },
  {
    title: 'Thrown away',
    company: 'Bin Company',
    turns: [['Nobody', 'Power in the bin, only here: quixotic.']],
  },
  {
    title: 'A conversation about wind',
    turns: [
      ['Host', 'We talk about weather.'],
      [
        'Guest',
        `It blows. ${'Filler words come before. '.repeat(20)}Then turbines turn. ${'Filler after. '.repeat(20)}`,
      ],
    ],
  },
]

let folder: string
let file: OpenFile

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'earmark-search-'))
  file = openFile(join(folder, 'search.earmark'))
  const db = file.connection
  db.transaction(() => {
    for (const call of calls) {
      const prepared = preparedCall(call)
      const { id, seq } = insertBinned(db, prepared, 0)
      indexTranscript(db, seq, prepared.indexText)
      if (call.title !== 'Thrown away') setBinned(db, [id], null)
    }
  })
})

afterAll(() => {
  file.close()
  rmSync(folder, { recursive: true })
})

function search(text: string, limit = 50) {
  return SearchResult.parse(searchLibrary(file.connection, { text, limit }))
}

/** What each hit marks in its snippet. */
function marks(text: string): string[][] {
  return search(text).hits.map((hit) => hit.matches.map(({ start, end }) => hit.snippet.slice(start, end)))
}

describe('what words find', () => {
  test.each([
    ['a word, whatever its case', 'TIGHTEST ', [['tightest']]],
    ['a beginning while it is typed', 'transf', [['transf']]],
    ['no beginning once a space follows', 'transf ', []],
    ['no word inside another', 'argin ', []],
    ['two letters', 'ai ', [['AI'], ['AI']]],
    ['one letter, whole', 'a', [['A']]],
    ['all words in one turn', 'supply power ', [['Supply', 'power', 'supply']]],
    ['a phrase', '"gross margin"', [['Gross margin']]],
    ['a phrase whose last word is being typed', '"gross mar', [['Gross mar']]],
    ['not the words of a phrase apart', '"margin gross"', []],
    ['diacritics typed or not', 'naive cafe', [['Café', 'naïve']]],
    ['diacritics typed where there are none', 'pówer tightést ', [['Power', 'tightest']]],
    ['letters of other alphabets', 'ЕМКОСТЬ', [['ёмкость']]],
    ['the Turkish capital', 'istanbul ', [['İstanbul']]],
    ['sharp s as itself', 'straße ', [['Straße']]],
    ['final sigma', 'σισυφοσ ', [['Σίσυφος']]],
    ['a number with its decimals and sign', '17.5%', [['17.5']]],
    ['an amount', '$1.4 billion ', [['1.4', 'billion']]],
    ['not the digits apart', '5.17 ', []],
    ['words with hyphens', 'year-over-year ', [['year-over-year']]],
    ['apostrophes of either kind', "don't ", [['don’t']]],
    ['Chinese and Japanese characters as phrases', '電力', [['電力', '電力']]],
    ['a longer run of them', '東京電力', [['東京電力']]],
    ['not the characters in another order', '力電', []],
    ['Latin beside CJK', 'AI需要', [['AI需要']]],
    ['Korean without its particle', '전력', [['전력']]],
    ['Thai', 'ไฟฟ้า', [['ไฟฟ้า']]],
    ['lines of an article', 'transformers ', [['transformers']]],
    ['a speaker by the label', 'jonas', [['Jonas']]],
    ['nothing in the bin', 'quixotic ', []],
    ['nothing for signs alone', '$ % — "" *', []],
    ['nothing for nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(marks(text)).toEqual(expected)
  })
})

test.each([
  ['a stray quote', 'power"'],
  ['only quotes', '"""'],
  ['quotes doubled', '""power""'],
  ['FTS5 near', 'NEAR(power supply, 2)'],
  ['a star', 'pow*'],
  ['a star alone', '*'],
  ['a caret', '^power'],
  ['a column filter', 'text: power'],
  ['a column filter with braces', '{text other}: power'],
  ['operators', 'power AND OR NOT supply'],
  ['operators alone', 'AND'],
  ['brackets', '((power) ('],
  ['SQL', "'; DROP TABLE transcripts; --"],
  ['a plus', 'power + supply'],
  ['a minus', '-power'],
  ['backslashes and percent', '\\%_power\\'],
  ['a zero character', 'power\0supply'],
  ['lone surrogates', '\uD83D power \uDE00'],
  ['an emoji', '😀'],
  ['a thousand characters', 'x'.repeat(1000)],
  ['a thousand characters of words', 'ab '.repeat(333)],
  ['five hundred different words', Array.from({ length: 500 }, (_, index) => index.toString(36)).join(' ')],
  ['a thousand quotes', '"'.repeat(1000)],
  ['a thousand CJK characters', '電'.repeat(1000)],
  ['combining marks alone', '\u0301\u0301'],
])('text that looks like syntax is only text: %s', (_, text) => {
  expect(() => search(text)).not.toThrow()
})

describe('a hit', () => {
  test('shows what was said without the label, unless only the label matches', () => {
    expect(search('gross margin ').hits[0]?.snippet).not.toContain('Jonas Feld')
    expect(search('jonas').hits[0]?.snippet).toContain('Jonas Feld')
  })

  test('says where it lies and who spoke, with offsets into the original text', () => {
    const [hit] = search('gross margin ').hits
    expect(hit).toMatchObject({
      title: 'Harbor Grid Q2 2025 Earnings Call',
      company: 'Harbor Grid',
      event: 'Q2 2025 Earnings Call',
      date: '2025-07-30',
      part: 'prepared',
      turnIndex: 2,
      speaker: 'Jonas Feld',
      role: 'Role of Jonas Feld',
    })
    expect(readDocument(file.connection, 1)?.text.slice(hit?.start, hit?.end)).toBe('Gross')
  })

  test('in an article has no turn and no speaker', () => {
    expect(search('transformers ').hits[0]).toMatchObject({ part: 'article', turnIndex: null, speaker: null })
  })

  test('in Q&A says so', () => {
    expect(search('naïve ').hits[0]).toMatchObject({ part: 'qa', turnIndex: 3 })
  })

  test('of a long turn shows what stands around the words, and that it goes on', () => {
    const [hit] = search('turbines ').hits
    expect(hit?.snippet).toMatch(/^…(?:Filler|words|come|before\.).*turbines turn\. Filler after\..*…$/u)
    expect(hit?.snippet.length).toBeLessThan(210)
  })

  test.each(['power', 'supply power ', '電力', 'cafe naive', 'filler turbines '])(
    'for %s marks exactly what stands at its offsets',
    (text) => {
      for (const hit of search(text).hits) {
        const seq = calls.findIndex((call) => call.title === hit.title) + 1
        const first = hit.matches[0]
        expect(hit.snippet.slice(first?.start, first?.end)).toBe(
          readDocument(file.connection, seq)?.text.slice(hit.start, hit.end),
        )
      }
    },
  )
})

describe('which transcripts count', () => {
  test('those whose text holds all words, in turns that hold most of them where none holds all', () => {
    const result = search('supply gross naive ')
    expect(result.transcriptCount).toBe(1)
    expect(result.hits.map((hit) => hit.turnIndex)).toEqual([3, 2, 4])
  })

  test('those of a company that is named, for the other words', () => {
    const result = search('coriander power ')
    expect(result.transcriptCount).toBe(1)
    expect(result.hits.map((hit) => [hit.title, hit.turnIndex])).toEqual([['Coriander Chips Q2 2025 Earnings Call', 0]])
  })

  test('those of a ticker', () => {
    expect(search('hgrd margins ').hits.map((hit) => hit.turnIndex)).toEqual([4])
  })

  test('those named by their title alone, leading to their beginning', () => {
    const result = search('conversation wind')
    expect(result).toMatchObject({ transcriptCount: 1, truncated: false })
    expect(result.hits).toMatchObject([
      { start: 0, end: 0, turnIndex: null, snippet: 'A conversation about wind', title: 'A conversation about wind' },
    ])
  })

  test('no more hits than asked for, and it says that there are more', () => {
    const result = search('power ', 2)
    expect(result.hits).toHaveLength(2)
    expect(result.truncated).toBe(true)
    expect(search('power ', 50).truncated).toBe(false)
  })
})
