import { readFileSync } from 'node:fs'
import { parseTranscript } from '#library/parse.ts'
import { describe, expect, it } from 'vitest'
import { cast, jotted, outlined, parseFixture, parseText } from './fixture.ts'

const HIGH = new Map([
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['—', 0x97],
])

describe('labels that are a name on its own line', async () => {
  const call = await parseFixture('seeking-alpha.txt')

  it('finds every turn, also of people missing from the lists, glued names and marked questions', () => {
    expect(jotted(call, 14)).toEqual([
      'Operator: Good morning, ',
      'Rosa Quist: Thank you. Som',
      'Leo van der Meer: Volumes rose –',
      'Mina D. Okafor: Our margin was',
      'Operator: Our first ques',
      'Ian Firth: And thanks for',
      'Leo van der Meer: Rates are firm',
      'Ian Firth: Anything on fu',
      'Mina D. Okafor: Fuel is hedged',
      'Operator: And that will ',
      'Gus Pratt: Duration.',
      'Mina D. Okafor: Four years.',
      'Gus Pratt: Great, thank y',
      "Operator: Next is Jo O'D",
      'Jo O’Dell: Any buyback?',
      'Unidentified Company Representative: Not today.',
      'Rosa Quist: That is all fo',
      'Operator: This concludes',
    ])
  })

  it('keeps the rating widget and the lists out of the call', () => {
    expect(outlined(call)).toEqual([
      'front',
      'participants: Company Participants',
      'participants: Conference Call Participants',
      'prepared (4)',
      'qa: Question-and-Answer Session (14)',
      'boilerplate',
    ])
  })

  it('says who people are', () => {
    expect(cast(call)).toContain('Ian Firth | Analyst | Larkspur Securities (NYSE:USA) LLC (Broker) | analyst')
    expect(cast(call)).toContain('Gus Pratt | - | Deutsche Kredit | analyst')
    expect(cast(call)).toContain('Unidentified Company Representative | - | - | management')
    expect(call.warnings.filter(({ code }) => code === 'joined-spellings')).toHaveLength(2)
  })

  it('reads company, ticker, period and date of the one header line', () => {
    expect(call.metadata).toMatchObject({
      company: 'Halden Freight, Inc.',
      ticker: 'HLDF',
      period: 'Q3 2029',
      date: '2029-11-04',
      title: 'Halden Freight Q3 2029 earnings call',
    })
  })

  it('is the same in windows-1252', async () => {
    const text = readFileSync(new URL('../../../fixtures/transcripts/seeking-alpha.txt', import.meta.url), 'utf8')
    const bytes = Uint8Array.from(text.split('').map((character) => HIGH.get(character) ?? character.charCodeAt(0)))
    const western = await parseTranscript('call.txt', bytes)
    expect(western.encoding).toBe('windows-1252')
    expect(western.text).toBe(text)
    expect(western.turns).toEqual(call.turns)
  })
})

describe('variants of the header and the labels', () => {
  it('skips a bogus start time and reads the lines below it', async () => {
    const { metadata } = await parseText(
      'Start Time: 09:00 January  1, 0000 10:03 AM ET\nTessaly Corporation of the North (NYSE:TSLN)\nQ4 2028 Earnings Conference Call\nJanuary 30, 2029, 09:00 AM ET\nExecutives\nAda Holm - CEO\nAnalysts\nBen Ott - Kite\nOperator\nHello.\nAda Holm\nGood day.\nQuestion-and-Answer Session\nOperator\nBen Ott.\nBen Ott\nWhy?\n',
    )
    expect(metadata).toMatchObject({
      company: 'Tessaly Corporation of the North',
      date: '2029-01-30',
      period: 'Q4 2028',
      ticker: 'TSLN',
    })
  })

  it('takes labels with role or bank, and a first speaker who is no operator', async () => {
    const call = await parseText(
      'Executives\nEd Ash - Director-Investor Relations\nDora P. Lund - President, Chief Executive Officer & Director\nAnalysts\nKen C. Wu - First Desk Securities Corp.\nEd Ash - Director-Investor Relations\nGood morning.\nDora P. Lund - President, Chief Executive Officer & Director\nSales rose.\nQuestion-and-Answer Session\nOperator\nFirst is Ken Wu of First Desk.\nKen C. Wu - First Desk Securities Corp.\nWhy?\nDora P. Lund - President, Chief Executive Officer & Director\nLuck - and work.\nOperator\nBye.\n',
    )
    expect(jotted(call)).toEqual([
      'Ed Ash: Good morning.',
      'Dora P. Lund: Sales rose.',
      'Operator: First is Ken Wu of First Desk.',
      'Ken C. Wu: Why?',
      'Dora P. Lund: Luck - and work.',
      'Operator: Bye.',
    ])
  })
})
