import { jsonImporter } from '#library/importers/json.ts'
import { Refusal } from '#library/importers/refusal.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cast, jotted, outlined, parseText } from '../structure/fixture.ts'

const parse = (value: unknown) => parseText(JSON.stringify(value), 'talk.json')
const read = (text: string) => jsonImporter.read('talk.json', new TextEncoder().encode(text))

/** The same three turns as different engines and editors write them. */
const words = [
  { speaker: 0, said: ['So', ',', 'you', 'baked', '?'], from: 1, to: 2.5 },
  { speaker: 1, said: ['All', 'night', '.'], from: 2.5, to: 4 },
  { speaker: 0, said: ['Why', '?'], from: 4.5, to: 5 },
]
const spoken = ['So, you baked?', 'All night.', 'Why?']

describe('speech engines and transcript editors', () => {
  it.each([
    [
      'monologues of spans',
      {
        speakers: [
          { id: 0, name: 'Ada Holm' },
          { id: 1, name: 'Ben Ott' },
        ],
        monologues: words.map(({ speaker, said, from, to }) => ({
          speaker,
          spans: said.flatMap((value, index) => [
            ...(index > 0 && /\w/.test(value) ? [{ value: ' ' }] : []),
            { value, ts: from, endTs: to },
          ]),
        })),
      },
      ['Ada Holm', 'Ben Ott'],
    ],
    [
      'segments of words, speakers by id',
      {
        speakers: [
          { spkid: 'spk1', name: 'Ada Holm' },
          { spkid: 'spk2', name: 'Ben Ott' },
        ],
        segments: words.map(({ speaker, said, from, to }) => ({
          speaker: `spk${(speaker + 1).toString()}`,
          words: said.map((text) => ({ text, start: from, end: to })),
        })),
      },
      ['Ada Holm', 'Ben Ott'],
    ],
    [
      'utterances in milliseconds beside all their words',
      {
        language_code: 'en_us',
        text: spoken.join(' '),
        words: words.flatMap(({ speaker, said, from, to }) =>
          said.map((text) => ({ text, start: from * 1000, end: to * 1000, speaker: 'AB'[speaker] })),
        ),
        utterances: words.map(({ speaker, from, to }, index) => ({
          speaker: 'AB'[speaker],
          text: spoken[index],
          start: from * 1000,
          end: to * 1000,
        })),
      },
      ['Speaker A', 'Speaker B'],
    ],
    [
      'a channel of alternatives with paragraphs of sentences',
      {
        metadata: { duration: 5.5 },
        results: {
          channels: [
            {
              alternatives: [
                {
                  transcript: spoken.join(' '),
                  words: words.flatMap(({ speaker, said, from, to }) =>
                    said.map((word) => ({ word, punctuated_word: word, start: from, end: to, speaker })),
                  ),
                  paragraphs: {
                    paragraphs: words.map(({ speaker, from, to }, index) => ({
                      sentences: [{ text: spoken[index], start: from, end: to }],
                      speaker,
                      start: from,
                      end: to,
                    })),
                  },
                },
              ],
            },
          ],
        },
      },
      ['Speaker 0', 'Speaker 1'],
    ],
    [
      'segments with labels of their own',
      {
        segments: words.map(({ speaker, from, to }, index) => ({
          start: from,
          end: to,
          text: ` ${spoken[index] ?? ''}`,
          speaker: `SPEAKER_0${speaker.toString()}`,
        })),
        language: 'en',
      },
      ['SPEAKER_00', 'SPEAKER_01'],
    ],
    [
      'a list of turns with clock times',
      words.map(({ speaker, from, to }, index) => ({
        Speaker: ['Ada Holm', 'Ben Ott'][speaker],
        Text: spoken[index],
        'Start Time': `00:00:0${from.toString()}`,
        'End Time': `00:00:0${to.toString()}`,
      })),
      ['Ada Holm', 'Ben Ott'],
    ],
    [
      'paragraphs whose speakers stand in a list of their own',
      {
        speaker_mapping: [
          { speaker: 0, speaker_data: { name: 'Ada Holm', role: 'CEO', company: 'Tessaly' } },
          { speaker: 1, speaker_data: { name: 'Ben Ott', role: null, company: null } },
        ],
        transcript: {
          paragraphs: words.map(({ speaker, from, to }, index) => ({
            speaker,
            start: from,
            end: to,
            sentences: [{ text: spoken[index] }],
          })),
        },
      },
      ['Ada Holm', 'Ben Ott'],
    ],
  ])('%s', async (_, value, names) => {
    const talk = await parse(value)
    const [first, second] = names
    expect(jotted(talk)).toEqual(spoken.map((text, index) => `${(index === 1 ? second : first) ?? ''}: ${text}`))
    expect(talk.turns.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [1000, 2500],
      [2500, 4000],
      [4500, 5000],
    ])
  })

  it('segments without any speaker are running text', async () => {
    const talk = await parse({
      text: ' One. Two.',
      segments: [
        { start: 0, end: 1, text: ' One.' },
        { start: 1, end: 2, text: ' Two.' },
        { start: 9, end: 10, text: ' Three.' },
      ],
      language: 'en',
    })
    expect(talk.text).toBe('One. Two.\nThree.')
    expect(talk.turns).toEqual([])
    expect(talk.metadata.language).toBe('en')
  })
})

describe('vendors', () => {
  it('a structured call keeps sections, roles and firms', async () => {
    const say = (section: string, speaker: string, role: string, affiliation: string, text: string) => ({
      section,
      speaker,
      role,
      affiliation,
      text,
    })
    const call = await parse({
      company_name: 'Tessaly Foods',
      ticker: 'TSLY',
      call_title: 'Tessaly Foods (TSLY) Q2 2027 Earnings Call Transcript',
      fiscal_period_year: '2027',
      fiscal_period_qtr: 'Q2',
      call_date: '2027-08-03',
      period_end: '2027-06-30',
      participants: { management: [{ speaker: 'Dana Wirth', role: 'CEO', affiliation: '' }], analysts: [] },
      call_transcript: [
        say('pres', 'Operator', '', '', 'Good day.'),
        say('pres', 'Dana Wirth', 'CEO', '', 'We baked.'),
        say('pres', 'Operator', '', '', 'Thank you.'),
        say('qa', 'Operator', '', '', 'Fay Lund.'),
        say('qa', 'Fay Lund', 'Analyst', 'Orchard Bank', 'How is flour?'),
        say('qa', 'Dana Wirth', 'CEO', '', 'Cheaper.'),
      ],
    })
    expect(outlined(call)).toEqual(['prepared (3)', 'qa (3)'])
    expect(cast(call)).toEqual([
      'Operator | - | - | operator',
      'Dana Wirth | CEO | - | management',
      'Fay Lund | Analyst | Orchard Bank | analyst',
    ])
    expect(call.metadata).toMatchObject({
      company: 'Tessaly Foods',
      ticker: 'TSLY',
      period: 'Q2 2027',
      date: '2027-08-03',
    })
  })

  it('an envelope around one text is opened', async () => {
    const content = 'Operator: Good day.\nDana Wirth: We baked.\nFay Lund: Why?\nDana Wirth: Hunger.\nOperator: Bye.'
    const call = await parse([{ symbol: 'TSLY', quarter: 2, year: 2027, date: '2027-08-03 17:00:00', content }])
    expect(call.text).toBe(content)
    expect(call.metadata).toMatchObject({ ticker: 'TSLY', period: 'Q2 2027', date: '2027-08-03' })
    expect(jotted(call, 9)).toHaveLength(5)
  })

  it('of pairs in two languages the first is the text, the other stands below it', async () => {
    const pair = (en: string, de: string) => ({ en, de })
    const call = await parse({
      meta: { company: 'Tessaly (Foods)', quarter: 'Q2 2027', source: 'some_vendor' },
      pairs: [
        pair('Operator: Good day.', 'Operator: Guten Tag.'),
        pair('Dana Wirth: We baked.', 'Dana Wirth: Wir haben gebacken.'),
        pair('And sold.', 'Und verkauft.'),
        pair('Operator: Thank you.', 'Operator: Danke.'),
        pair('Dana Wirth: Bye.', 'Dana Wirth: Auf Wiedersehen.'),
      ],
    })
    expect(jotted(call)).toEqual([
      'Operator: Good day.',
      'Dana Wirth: We baked.  And sold.',
      'Operator: Thank you.',
      'Dana Wirth: Bye.',
    ])
    expect(outlined(call)).toEqual(['prepared (4)', 'boilerplate'])
    expect(call.text.slice(call.parts[1]?.start)).toMatch(/^Operator: Guten Tag\.[^]*Wiedersehen\.$/)
    expect(call.metadata).toMatchObject({ company: 'Tessaly', source: 'Some Vendor', machineTranslated: false })
  })
})

describe('JSON that is no transcript', () => {
  it.each([
    ['brackets without end', '['.repeat(1_000_000), 'unreadable-file'],
    ['nested 65 deep', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 'unreadable-file'],
    ['one key twice', '{"text": "a", "text": "b"}', 'unreadable-file'],
    ['cut off', '{"segments": [{"text": "a"', 'unreadable-file'],
    ['with comments', '{"text": "a" /* b */}', 'unreadable-file'],
    ['no JSON', 'Operator: Hello.', 'unreadable-file'],
    ['numbers only', '{"a": [1, 2, 3], "b": 1e999}', 'empty-file'],
    ['an empty list', '[]', 'empty-file'],
    ['half a million lists of a word each', `[${'[{"text":"ab"}],'.repeat(500_000)}1]`, 'empty-file'],
  ])('%s is refused', (_, text, code) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('talk.json') as string }) as Error,
    )
  })

  it('keys that mean something to JavaScript mean nothing here', () => {
    const text =
      '{"__proto__": {"speaker": "Eve", "polluted": 1}, "constructor": {"prototype": {"text": "x"}}, "turns": [{"__proto__": {"speaker": "Eve"}, "text": "Hi."}, {"text": "Ho."}]}'
    expect(read(text)).toMatchObject({ text: 'Hi. Ho.', labels: [] })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('whatever stands in it, it is read or refused', () => {
    const key = fc.constantFrom(
      'text',
      'speaker',
      'words',
      'start',
      'end',
      'segments',
      'en',
      'de',
      'pairs',
      'content',
      'speakers',
      'id',
      'name',
      '__proto__',
    )
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'grapheme', maxLength: 10 }),
        fc.double(),
        fc.constant(null),
        fc.boolean(),
        fc.array(tie('value'), { maxLength: 5 }),
        fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
      ),
    }))
    fc.assert(
      fc.property(value, (json) => {
        try {
          const draft = read(JSON.stringify(json))
          for (const { at, length } of draft.labels) expect(at + length).toBeLessThanOrEqual(draft.text.length)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }),
      { numRuns: 500 },
    )
  })
})
