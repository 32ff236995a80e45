import { describe, expect, it } from 'vitest'
import { cast, jotted, outlined, parseFixture, parseText } from './fixture.ts'

describe('a vendor feed with a press article above it', async () => {
  const call = await parseFixture('vendor-feed-article.txt')

  it('keeps article, key points and call apart', () => {
    expect(outlined(call)).toEqual([
      'article',
      'keypoints: Here are the key points extracted from the call:',
      'front',
      'prepared: Presentation Segment (4)',
      'qa: Q&A Session (8)',
    ])
  })

  it('makes no speaker of the bullets', () => {
    expect(cast(call)).toEqual([
      'Operator | - | - | operator',
      'Tom Ek | Head of Investor Relations | - | management',
      'Ada Holm | President and CEO | - | management',
      'Per O. Lindqvist | Senior Vice President and Chief Financial Officer | - | management',
      'Ben Ott | Analyst | Kite Securities | analyst',
      'Carla Ruiz | Analyst | Bank of Holm & Sons | analyst',
    ])
  })

  it('takes the firms of analysts from the operator and lets several people answer', () => {
    expect(jotted(call, 12)[5]).toBe('Ben Ott: Thanks. How ')
    expect(call.exchanges).toEqual([
      { questions: [5], answers: [6, 7] },
      { questions: [9], answers: [10] },
    ])
  })

  it('keeps lines with a colon inside a turn', () => {
    const tom = call.turns[1]
    expect(call.text.slice(tom?.start, tom?.end)).toBe(
      'Good morning. With me are Ada Holm and Per Lindqvist.\nPlease note: forward-looking words carry risk.',
    )
    expect(call.text.slice(tom?.labelStart ?? 0, tom?.start)).toBe('Tom Ek, Head of Investor Relations:\n')
  })

  it('reads the header', () => {
    expect(call.metadata).toEqual({
      title: 'Norrvik Power Q2 2031 earnings call',
      kind: 'earnings-call',
      company: 'Norrvik Power',
      ticker: 'NPOW',
      event: 'Q2 2031 Earnings Call',
      eventId: 'NV-4471200-7',
      date: '2031-08-05',
      period: 'Q2 2031',
      source: 'Norrvik Power',
      language: 'en',
      machineTranslated: true,
      confidentiality: 'unknown',
    })
  })

  it('needs no article above it', async () => {
    const plain = await parseText(call.text.slice(call.parts[2]?.start))
    expect(outlined(plain).slice(0, 2)).toEqual(['front', 'prepared: Presentation Segment (4)'])
    expect(plain.metadata).toEqual(call.metadata)
  })
})
