import { describe, expect, it } from 'vitest'
import { cast, jotted, outlined, parseFixture, parseText } from './fixture.ts'

describe('StreetEvents', async () => {
  const call = await parseFixture('street-events.txt')

  it('finds numbered labels between rulers and leaves definitions and disclaimer as boilerplate', () => {
    expect(jotted(call)).toEqual([
      'Operator: Good day, and welcome to the C',
      'Una Brandt: (technical difficulty) and tha',
      'Karl M. Yates: Cash was strong.',
      'Operator: (Operator Instructions) Sven A',
      'Sven Aalto: Why so strong?',
      'Karl M. Yates: Prepayments.',
      'Unidentified Company Representative: And renewals.',
    ])
    expect(outlined(call)).toEqual([
      'front',
      'participants: Corporate Participants',
      'participants: Conference Call Participiants',
      'prepared: Presentation (3)',
      'qa: Questions and Answers (4)',
      'boilerplate: Definitions',
      'boilerplate: Disclaimer',
      'boilerplate: Copyright 2030 Someone. All Rights Reserved.',
    ])
  })

  it('reads firm and role, also of a firm with commas', () => {
    expect(cast(call)[1]).toBe('Una Brandt | CEO & Director | Corvane Software, Ltd. | management')
    expect(cast(call)[3]).toBe(
      'Sven Aalto | Senior Analyst | Pell, Ross & Company, Incorporated, Research Division | analyst',
    )
  })

  it('reads company, period and date from title and date line', () => {
    expect(call.metadata).toMatchObject({
      company: 'Corvane Software Ltd',
      period: 'Q1 2030',
      date: '2030-04-29',
      source: 'Refinitiv StreetEvents',
    })
  })
})

describe('Motley Fool', () => {
  it('classic: labels with two hyphens, participants at the end, a price move in the title', async () => {
    const call = await parseFixture('motley-fool-classic.txt')
    expect(jotted(call, 12)).toEqual([
      'Operator: Welcome to t',
      'Dana Wirth: Good afterno',
      'Emil Stroud: We baked mor',
      'Operator: [Operator in',
      'Fay Lund: How is flour',
      'Emil Stroud: Cheaper -- m',
      'Dana Wirth: As we said.',
      'Unknown speaker: Indeed.',
      'Operator: [Operator si',
    ])
    expect(outlined(call)).toEqual([
      'front',
      'prepared: Prepared Remarks: (3)',
      'qa: Questions & Answers: (6)',
      'participants: Call participants:',
      'boilerplate',
    ])
    expect(call.metadata).toMatchObject({
      company: 'Tessaly Foods',
      ticker: 'TSLY',
      period: 'Q2 2027',
      date: '2027-08-03',
    })
    expect(cast(call)).toContain('Fay Lund | Analyst | Orchard Bank Corp. | analyst')
  })

  it('2025: takeaways and glossary make no speakers; a name misspelt in the list is joined', async () => {
    const call = await parseFixture('motley-fool-2025.txt')
    expect(cast(call)).toEqual([
      'Nora Field-Ames | - | - | management',
      'Priya Melwane | Co-Founder and Chief Executive Officer | - | management',
      'Otto Brill | Chief Financial Officer | - | management',
      'Operator | - | - | operator',
      'Hal Trent | - | Blue Anchor | analyst',
      'Ines Roy | - | D.K. Dover and Company | analyst',
    ])
    expect(outlined(call).slice(-3)).toEqual(['prepared: Full Conference Call Transcript (4)', 'qa (8)', 'boilerplate'])
    expect(call.metadata).toMatchObject({
      company: 'Pelagic Labs',
      date: '2029-02-08',
      period: 'Q4 2028',
      source: 'The Motley Fool',
    })
  })
})

describe('two languages paragraph by paragraph', async () => {
  const call = await parseFixture('interleaved.txt')

  it('a turn ends with its last original paragraph, not with the translation below it', () => {
    for (const { start, end } of call.turns) expect(call.text.slice(start, end)).not.toMatch(/\p{Script=Han}[^\n]*$/u)
  })

  it('counts each label once, in the original', () => {
    expect(jotted(call, 10)).toEqual([
      'Ida Moss: Thank you,',
      'Wen Halloran: The looms ',
      'Operator: Our first ',
      'Lou Finch: Which loom',
      'Wen Halloran: All of the',
      'Operator: This concl',
    ])
    expect(call.exchanges).toEqual([{ questions: [3], answers: [4] }])
  })

  it('says that it is translated and when the call was, not when it was translated', () => {
    expect(call.metadata).toMatchObject({
      machineTranslated: true,
      date: '2029-05-07',
      period: 'Q1 2029',
      company: 'Auric Mills',
      source: null,
    })
  })
})

describe('conversations in Markdown', () => {
  it('labels with a time on a line of their own, and a host the front matter does not list', async () => {
    const talk = await parseFixture('interview-timestamps.md')
    expect(jotted(talk, 12)).toEqual([
      'Mark Toll: So tell us a',
      'Greta Sund: It holds the',
      'Mark Toll: At what dept',
      'Greta Sund: Ten metres.',
    ])
    expect(talk.turns.map(({ startMs }) => startMs)).toEqual([0, 32_000, 62_000, 3_605_000])
    expect(talk.speakers.map(({ roleClass }) => roleClass)).toEqual(['interviewer', 'guest'])
    expect(talk.metadata).toMatchObject({ title: 'Kelp: a conversation', date: '2030-02-01', kind: 'interview' })
  })

  it('first names, links above, headings between and a name that comes once', async () => {
    const panel = await parseFixture('panel.md')
    expect(jotted(panel, 14)).toEqual([
      'Will: I have a fine ',
      'Tim: Yes. I make lo',
      'Will: Good.',
      'Jo: I break them <',
      'Will: What is a key?',
      'Tim: Metal, mostly.',
      'Jonathan: I disagree.',
      'Jo: So do I.',
      'Will: Thank you all.',
    ])
    expect(outlined(panel)).toEqual(['front', 'prepared: Introductions (9)'])
  })

  it('Chinese question and answer with full-width colons and a handle', async () => {
    const talk = await parseFixture('talk-zh.md')
    expect(jotted(talk)).toEqual([
      '问: 桥能用多久？',
      '答: 一百年。',
      'linanan: 我补充一点。',
      '问: 谁来付钱？',
      '答: 大家。',
      'linanan: 同意。',
    ])
    expect(outlined(talk)).toEqual(['front', 'qa: 问答 (6)'])
    expect(talk.exchanges).toEqual([
      { questions: [0], answers: [1, 2] },
      { questions: [3], answers: [4, 5] },
    ])
  })

  it('a long talk without labels belongs to the only person its front matter names', async () => {
    const words = 'The bridge carries what the road brings to it, and the river takes what the bridge lets go. '.repeat(
      30,
    )
    const talk = await parseText(
      `---\ntitle: Bridges\nspeakers: [Lin An]\n---\nTopic: bridges\n\n## Why\n\n${words}\n\n## Q&A\n\nQ: How long?\n\nA: Long.\n\nQ: And then?\n\nA: Longer.\n`,
      'talk.md',
    )
    expect(jotted(talk, 12)[0]).toBe('Lin An: Why  The bri')
    expect(outlined(talk)).toEqual(['front', 'prepared (1)', 'qa: Q&A (4)'])
    expect(talk.warnings.map(({ code }) => code)).toContain('sole-speaker')
  })
})

describe('any text with names and colons', async () => {
  const call = await parseFixture('one-line-turns.txt')

  it('finds turns, questions without a heading, firms and roles from what is said', () => {
    expect(outlined(call)).toEqual(['prepared (3)', 'qa (10)'])
    expect(cast(call)).toEqual([
      'Operator | - | - | operator',
      'Lena Sorge | - | - | management',
      'Adam Voss | CEO | - | management',
      'Tia Munro | - | J.P. Carver | analyst',
      'Rob Estes | - | Stone, Pike & Co. | analyst',
    ])
    expect(call.metadata).toMatchObject({
      company: 'Brightwater Rail',
      period: 'Q3 2030',
      date: null,
      kind: 'earnings-call',
    })
  })

  it('ends the last exchange at the closing remarks', () => {
    expect(call.exchanges).toEqual([
      { questions: [4, 7], answers: [5, 6] },
      { questions: [9], answers: [10] },
    ])
  })

  it('a table of breaths becomes turns with times', async () => {
    const talk = await parseFixture('table.txt')
    expect(jotted(talk)).toEqual(['int_01: Where were you- where were you', 'guest_7: In the hills.', 'int_01: Which?'])
    expect(talk.turns[0]).toMatchObject({ startMs: 250, endMs: 2200 })
    expect(talk.metadata.title).toBe('table')
  })

  it('an article stays an article, whatever its paragraphs begin with', async () => {
    const article = await parseFixture('article.txt')
    expect(article.turns).toEqual([])
    expect(outlined(article)).toEqual(['article'])
    expect(article.metadata).toMatchObject({ kind: 'article', title: 'Why the harbour froze' })
    expect(article.warnings).toEqual([])
  })

  it('a text that calls itself a transcript, but names nobody, is said to be without speakers', async () => {
    const talk = await parseText(
      'Transcript of the panel\n\nSo we met at the river, and then it began to rain on all of us.',
    )
    expect(talk.warnings.map(({ code }) => code)).toEqual(['no-speakers'])
  })
})

describe('the same conventions with something missing', () => {
  it('StreetEvents without numbers', async () => {
    const call = await parseFixture('street-events.txt')
    const plain = await parseText(call.text.replaceAll(/ {4}\[\d+\]$/gm, ''))
    expect(jotted(plain)).toEqual(jotted(call))
  })

  it('a call whose Q&A has no heading, found by the operator’s words', async () => {
    const call = await parseFixture('motley-fool-classic.txt')
    const plain = await parseText(call.text.replace('\nQuestions & Answers:\n', '\n'))
    expect(outlined(plain)).toEqual([
      'front',
      'prepared: Prepared Remarks: (3)',
      'qa (6)',
      'participants: Call participants:',
      'boilerplate',
    ])
  })

  it('labels without lists: names that come back, and those the operator calls', async () => {
    const call = await parseFixture('seeking-alpha.txt')
    const plain = await parseText(call.text.replace(/\nCompany Participants\n[^]*?\nOperator\n/, '\nOperator\n'))
    expect(new Set(plain.speakers.map(({ name }) => name))).toContain('Gus Pratt')
    expect(plain.speakers.find(({ name }) => name === 'Ian Firth')).toMatchObject({
      affiliation: 'Larkspur Securities',
      roleClass: 'analyst',
    })
  })

  it('the date said aloud, when no header gives one', async () => {
    const call = await parseText(
      'Operator: Welcome to the Norrvik second quarter 2031 earnings call.\nAda Holm: Good day. Our views are as of today, August 5, 2031, and may change.\nOperator: Our first question comes from Ben Ott of Kite.\nBen Ott: Why?\nAda Holm: Because.\nBen Ott: Thanks.',
    )
    expect(call.metadata).toMatchObject({ date: '2031-08-05', period: 'Q2 2031', company: 'Norrvik' })
  })
})
