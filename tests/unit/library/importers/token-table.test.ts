import { describe, expect, it } from 'vitest'
import { readTokens } from '#library/importers/token-table.ts'
import { jotted, parseText } from '../structure/fixture.ts'

const TOKENS = [
  'token|speaker|ts|endTs|punctuation|case|tags',
  'Good|2|0.5|0.7||UC|[]',
  'day|2|0.7|0.9|.|LC|[]',
  'How|4|1.2|1.4||UC|[]',
  'many|4|1.4|1.6|?|LC|[]',
  'Two|2|2.0|2.25|.|UC|[]',
].join('\n')

describe('a word a row', () => {
  it('becomes turns with punctuation and times', async () => {
    const talk = await parseText(TOKENS, 'talk.nlp')
    expect(jotted(talk)).toEqual(['Speaker 2: Good day.', 'Speaker 4: How many?', 'Speaker 2: Two.'])
    expect(talk.turns[0]).toMatchObject({ startMs: 500, endMs: 900 })
  })

  it('takes a quotation mark for what it is: a sign', () => {
    expect(readTokens('token,speaker\n",1\nGood",1\nday,2')?.text).toBe('Speaker 1: " Good"\n\nSpeaker 2: day')
  })

  it('is no table without a column for the speaker', () => {
    expect(readTokens('token|punctuation\nGood|.\n')).toBeNull()
  })
})
