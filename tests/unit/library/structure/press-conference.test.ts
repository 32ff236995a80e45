import { describe, expect, it } from 'vitest'
import { cast, jotted, outlined, parseText } from './fixture.ts'

const statement = 'Prices are rising less than they did, and we mean to keep it so. '.repeat(30).trim()

describe('a press conference', () => {
  const text = [
    "Transcript of Chair Holm's Press Conference",
    'March 20, 2031',
    `CHAIR HOLM. Good afternoon. ${statement} I look forward to your questions.`,
    'The U.S. economy is fine. GDP. It grows.',
    'BEN O’CONNOR. Ben O’Connor, the Evening Post. Why?',
    'CHAIR HOLM. Because.',
    'IDA DE WIT. Thank you. So you—',
    'CHAIR HOLM. No.',
    'IDA DE WIT. Not at all?',
    'CHAIR HOLM. Thank you, everyone.',
  ].join('\n\n')

  it('names in capitals with a full stop begin a turn, other capitals do not', async () => {
    const talk = await parseText(text)
    expect(jotted(talk, 12)).toEqual([
      'CHAIR HOLM: Good afterno',
      'BEN O’CONNOR: Ben O’Connor',
      'CHAIR HOLM: Because.',
      'IDA DE WIT: Thank you. S',
      'CHAIR HOLM: No.',
      'IDA DE WIT: Not at all?',
      'CHAIR HOLM: Thank you, e',
    ])
    expect(outlined(talk)).toEqual(['front', 'prepared (1)', 'qa (6)'])
  })

  it('whoever makes the statement answers, the others ask', async () => {
    const talk = await parseText(text)
    expect(cast(talk)).toEqual([
      'CHAIR HOLM | Chair | - | management',
      'BEN O’CONNOR | - | - | interviewer',
      'IDA DE WIT | - | - | interviewer',
    ])
    expect(talk.exchanges).toEqual([
      { questions: [1], answers: [2] },
      { questions: [3], answers: [4] },
      { questions: [5], answers: [6] },
    ])
    expect(talk.metadata).toMatchObject({ date: '2031-03-20', kind: 'conference', company: null })
  })
})

it('a hearing: courtesy and surname in capitals', async () => {
  const talk = await parseText(
    'The CHAIRMAN. The committee will come to order.\n\nMs. OTT. Thank you, Mr. Chairman. I have one question.\n\nMr. McBRIDE. Yes.\n\nMs. OTT. Why?\n\nMr. McBRIDE. I do not know. Nobody does.\n\nThe CHAIRMAN. We stand adjourned.',
  )
  expect(jotted(talk, 10)).toEqual([
    'The CHAIRMAN: The commit',
    'Ms. OTT: Thank you,',
    'Mr. McBRIDE: Yes.',
    'Ms. OTT: Why?',
    'Mr. McBRIDE: I do not k',
    'The CHAIRMAN: We stand a',
  ])
})
