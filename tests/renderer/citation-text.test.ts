import { describe, expect, it } from 'vitest'
import { citationText } from '#renderer/commands/citation-text.ts'
import { call } from './reader/transcripts.ts'

const at = (quote: string) => ({ start: call.text.indexOf(quote), end: call.text.indexOf(quote) + quote.length })

describe('citationText', () => {
  it('says who said it, at which event, when and in which paragraph', () => {
    expect(citationText(call, at('When do they sail?'))).toBe(
      '“When do they sail?” — Noor Haddad, Pierhead · Fjordline, Q1 2031 earnings call, 2031-05-06 · Questions and answers, ¶ 4',
    )
  })

  it('names every paragraph a quotation goes through', () => {
    expect(citationText(call, at('planned.\nWe ordered'))).toContain('¶ 2–3')
  })

  it('leaves out what is unknown, and says when it is a machine translation', () => {
    const bare = {
      ...call,
      speakers: [],
      summary: {
        ...call.summary,
        metadata: { ...call.summary.metadata, company: null, event: null, date: null, machineTranslated: true },
      },
    }
    expect(citationText(bare, at('Hedged.'))).toBe(
      '“Hedged.” — Fjordline Q1 2031 earnings call · Questions and answers, ¶ 8 · machine-translated',
    )
  })

  it('says that a text is not public, so that nobody pastes it unawares', () => {
    const metadata = { ...call.summary.metadata, confidentiality: 'expert-call' } as const
    const secret = { ...call, summary: { ...call.summary, metadata } }
    expect(citationText(secret, at('Hedged.'))).toMatch(/ · confidential: expert call$/u)
  })
})
