import { describe, expect, it } from 'vitest'
import { cast, jotted, outlined, parseText } from './fixture.ts'

describe('names over titles, the lists before', () => {
  const text = `Nordwind Corp (OTC:NDWD)
Q2 2031 Earnings Call
Wednesday, May 07, 2031 2:00 PM GMT

Table of Contents
Call Participants ........ 3
Presentation ........ 4

Call Participants
EXECUTIVES
Ada Holm
Chief Executive Officer
Li Wen
CFO & Executive VP
ANALYSTS
Ben Ott
Kite Securities, Research Division
Presentation
Operator
Good day, and welcome.
Ada Holm
Chief Executive Officer
Thank you. We sailed
further than ever. Ben Ott
asked us to.
Li Wen
CFO & Executive VP
Cash was fine.
Question and Answer
Operator
Our first question is from Ben Ott.
Ben Ott
Kite Securities, Research Division
Two from me.
Li Wen
CFO & Executive VP
One.
Copyright 2031 Someone
`

  it('each pair of lines opens a turn', async () => {
    const call = await parseText(text)
    expect(jotted(call, 20)).toEqual([
      'Operator: Good day, and welcom',
      'Ada Holm: Thank you. We sailed',
      'Li Wen: Cash was fine.',
      'Operator: Our first question i',
      'Ben Ott: Two from me.',
      'Li Wen: One.',
    ])
    expect(outlined(call)).toEqual([
      'front',
      'participants: Call Participants',
      'prepared: Presentation (3)',
      'qa: Question and Answer (3)',
      'boilerplate',
    ])
    expect(cast(call)).toEqual([
      'Operator | - | - | operator',
      'Ada Holm | Chief Executive Officer | - | management',
      'Li Wen | CFO & Executive VP | - | management',
      'Ben Ott | Analyst | Kite Securities, Research Division | analyst',
    ])
    expect(call.metadata).toMatchObject({
      company: 'Nordwind Corp',
      ticker: 'NDWD',
      period: 'Q2 2031',
      date: '2031-05-07',
    })
  })
})

describe('marks at the margin and dotted lines', () => {
  const dots = '.'.repeat(60)
  const text = `Q1 2031 Nordwind Corp. Earnings Call
CORRECTED TRANSCRIPT: Nordwind Corp. (NDWD-US), 12-May-2031
CORPORATE PARTICIPANTS
Ada Holm
Chief Executive Officer, Nordwind Corp.
OTHER PARTICIPANTS
Ben Ott
Analyst, Kite Securities LLC
MANAGEMENT DISCUSSION SECTION
Operator: Good day and welcome.
${dots}
Ada Holm
Chief Executive Officer, Nordwind Corp.
Thank you.
${dots}
QUESTION AND ANSWER SECTION
Operator: Ben Ott, please.
${dots}
Ben Ott
Analyst, Kite Securities LLC            Q
Why so far?
${dots}
Ada Holm
Chief Executive Officer, Nordwind Corp.            A
The wind.
${dots}
Una Roe
Analyst, Pell & Co.            Q
Which wind?
`

  it('are no part of what is said', async () => {
    const call = await parseText(text)
    expect(jotted(call)).toEqual([
      'Operator: Good day and welcome.',
      'Ada Holm: Thank you.',
      'Operator: Ben Ott, please.',
      'Ben Ott: Why so far?',
      'Ada Holm: The wind.',
      'Una Roe: Which wind?',
    ])
    expect(cast(call)).toEqual([
      'Operator | - | - | operator',
      'Ada Holm | Chief Executive Officer | Nordwind Corp. | management',
      'Ben Ott | Analyst | Kite Securities LLC | analyst',
      'Una Roe | Analyst | Pell & Co. | analyst',
    ])
    expect(call.metadata).toMatchObject({ period: 'Q1 2031', date: '2031-05-12' })
  })
})

describe('what terminals, recorders and meeting programs write', () => {
  it.each([
    [
      'codes and brackets around names',
      '<Q - Ben Ott>: Why?\n<A - Ada Holm>: Wind.\n<Q - Ben Ott>: Which?\n<A - Ada Holm {BIO 1234567 <GO>}>: West.',
    ],
    [
      'names with times above the text',
      'Ben Ott  0:12\nWhy?\n\nAda Holm  0:15\nWind.\n\nBen Ott  0:20\nWhich?\n\nAda Holm  1:02:03\nWest.',
    ],
    [
      'names with times in brackets and a colon',
      'Ben Ott (00:12):\nWhy?\nAda Holm (00:15):\nWind.\nBen Ott (00:20):\nWhich?\nAda Holm (01:02:03):\nWest.',
    ],
  ])('%s', async (_, text) => {
    expect(jotted(await parseText(text))).toEqual([
      'Ben Ott: Why?',
      'Ada Holm: Wind.',
      'Ben Ott: Which?',
      'Ada Holm: West.',
    ])
  })
})
