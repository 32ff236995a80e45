import { describe, expect, it } from 'vitest'
import { cast, jotted, parseText } from './fixture.ts'

describe('what counts as a label with a colon', () => {
  it.each([
    [
      'names that come back',
      'Will: Hi.\nGrace: Hello.\nWill: So.\nGrace: Yes.\nWill: We will see.\nGrace: With grace.\nWill: Bye.\nGrace: Bye.',
      ['Will', 'Grace'],
    ],
    ['initials and handles', 'PM: Hi.\nsom_node: Hello.\nPM: So.\nsom_node: Yes.', ['PM', 'som_node']],
    [
      'names with a title alone on the line',
      'Ada Holm, President:\nHello.\nBen Ott, Analyst:\nWhy?',
      ['Ada Holm', 'Ben Ott'],
    ],
    [
      'titles in parentheses',
      'Ada Holm (CEO): Hello.\nBen Ott (Kite, Analyst): Why?\nAda Holm (CEO): So.',
      ['Ada Holm', 'Ben Ott'],
    ],
    [
      'times before, in and after the label',
      '[00:01] Ada Holm: Hi.\nBen Ott [00:00:07]: Why?\nAda Holm: 00:00:09\nSo.',
      ['Ada Holm', 'Ben Ott'],
    ],
    ['a name and a time without a colon', 'Ada Holm  0:12\nHello.\n\nBen Ott  1:02\nWhy?\n', ['Ada Holm', 'Ben Ott']],
    ['numbered voices', 'Speaker 1: Hi.\nSpeaker 2: Hello.\nSpeaker1: So.', ['Speaker 1', 'Speaker 2']],
    ['two people who speak once each', 'Ada Holm: Hello.\nBen Ott: Why?', ['Ada Holm', 'Ben Ott']],
    [
      'someone who opens with a greeting and is not heard again',
      'Lena Sorge: Good morning, all.\nAda Holm: Hi.\nBen Ott: Why?\nAda Holm: So.\nBen Ott: Oh.',
      ['Lena Sorge', 'Ada Holm', 'Ben Ott'],
    ],
    [
      'names that come once, where every line opens with one',
      'Operator: Welcome all.\n\nJane Doe: Margin fell to 3 percent.\n\nBen Ott: I see it otherwise.',
      ['Operator', 'Jane Doe', 'Ben Ott'],
    ],
    [
      'nobody from the header above them',
      'Harbor Grid Q2 2031 Earnings Call\nEvent Date: August 5, 2031\nFiscal Year: 2031\n\nAda Holm: Hi.\n\nBen Ott: Why?\n\nAda Holm: So.\n\nBen Ott: Oh.',
      ['Ada Holm', 'Ben Ott'],
    ],
    ['a first name beside a full one', 'Ada Holm: How did it go?\n\nBen: Well enough.', ['Ada Holm', 'Ben']],
    [
      'a voice from the audience',
      'Ada Holm: Hi.\nBen Ott: Why?\nAda Holm: So.\nBen Ott: Oh.\nAudience member: And then?\nAda Holm: Then nothing.',
      ['Ada Holm', 'Ben Ott', 'Audience member'],
    ],
    ['full-width colons', '张伟：你好。\n李娜：你好。\n张伟：再见。\n李娜：再见。', ['张伟', '李娜']],
  ])('%s', async (_name, text, names) => {
    expect((await parseText(text)).speakers.map(({ name }) => name)).toEqual(names)
  })

  it.each([
    [
      'bullets of an article',
      'The harbour\nCause: wind.\nHigh Costs: the ice was costly, and costs were high.\nRecord Cold: it was a cold record.',
    ],
    ['fields of a header', 'Source: The Post\nDate: 2031-05-06\nLocation: Oslo\nSubject: Ice'],
    ['links', 'Part one: https://a.example\nPart two: https://b.example'],
    ['times of day', 'We met at 10:30 and left at 11:45.\n12:00: lunch\n13:00: rest'],
  ])('%s are none', async (_name, text) => {
    expect((await parseText(text)).speakers).toEqual([])
  })

  it('keeps times in milliseconds', async () => {
    const call = await parseText('Ada Holm: 00:00:09\nSo.\nBen Ott [01:00:07]: Why?\nAda Holm: 1:02:03.5\nWell.')
    expect(call.turns.map(({ startMs }) => startMs)).toEqual([9000, 3_607_000, 3_723_500])
  })

  it('reads title and firm out of the label', async () => {
    const call = await parseText(
      'Ada Holm, Chief Executive Officer:\nHello.\nBen Ott -- Kite Securities -- Analyst:\nWhy?\nAda Holm, Chief Executive Officer:\nSo.',
    )
    expect(cast(call)).toEqual([
      'Ada Holm | Chief Executive Officer | - | management',
      'Ben Ott | Analyst | Kite Securities | analyst',
    ])
    expect(jotted(call)).toEqual(['Ada Holm: Hello.', 'Ben Ott: Why?', 'Ada Holm: So.'])
  })
})

describe('a name before a colon that comes only once, amid long turns', () => {
  it('is read as text, and said', async () => {
    const said = 'We began in spring.\nIt took a while.\nNobody minded.\n'
    const talk = `Ada Holm: ${said}Ben Ott: ${said}Ada Holm: ${said}Ben Ott: ${said}Carla Ruiz: ${said}`
    const { speakers, warnings } = await parseText(talk)
    expect(speakers.map(({ name }) => name)).toEqual(['Ada Holm', 'Ben Ott'])
    expect(warnings).toContainEqual({
      code: 'doubtful-label',
      message: expect.stringContaining('“Carla Ruiz:” may be a speaker’s name') as string,
    })
  })
})
