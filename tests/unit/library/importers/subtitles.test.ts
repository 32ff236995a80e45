import { Refusal } from '#library/importers/refusal.ts'
import { captionText } from '#library/importers/caption-text.ts'
import { subtitleImporter } from '#library/importers/subtitles.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jotted, parseText } from '../structure/fixture.ts'

const times = ({ turns }: Awaited<ReturnType<typeof parseText>>) => turns.map(({ startMs, endMs }) => [startMs, endMs])

describe('a recording of a meeting, every caption with its name', () => {
  const text = [
    'WEBVTT\r\n',
    '7\r\n00:02:01.850 --> 00:02:03.110\r\nAda: Hello: are we on?\r\n',
    '8\r\n00:02:03.720 --> 00:02:05.840\r\nAda: Good.\r\n',
    '9\r\n00:02:09.000 --> 00:02:09.500\r\nAda: So, first things first.\r\n',
    '10\r\n00:02:10.000 --> 00:02:12.000\r\nbo_node | Team (M): Sure,\r\nwe are.\r\n',
    '11\r\n00:02:12.000 --> 00:02:13.000\r\nAda: OK.\r\n',
  ].join('\r\n')

  it('captions of one speaker in a row are one turn, a silence begins a paragraph', async () => {
    const talk = await parseText(text, 'meeting.vtt')
    expect(talk.text).toBe(
      'Ada: Hello: are we on? Good.\nSo, first things first.\n\nbo_node | Team (M): Sure, we are.\n\nAda: OK.',
    )
    expect(jotted(talk)).toEqual([
      'Ada: Hello: are we on? Good. So, fi',
      'bo_node | Team (M): Sure, we are.',
      'Ada: OK.',
    ])
  })

  it('each turn has its time', async () => {
    expect(times(await parseText(text, 'meeting.vtt'))).toEqual([
      [121_850, 129_500],
      [130_000, 132_000],
      [132_000, 133_000],
    ])
  })
})

it('voices name the speaker, whatever else stands in the file', async () => {
  const talk = await parseText(
    [
      'WEBVTT - Weekly',
      'Language: de',
      '',
      'STYLE',
      '::cue { background: url(https://example.com/x) }',
      '',
      'NOTE Not shown: never',
      '',
      '7f3a-12/41-0',
      '00:05.000 --> 00:08.400 align:start',
      '<v Ada Holm>Demand is <i>ahead</i> &amp; we &lt;3 it.</v>',
      '',
      '7f3a-12/41-1',
      '01:00:09.000 --> 01:00:11.000',
      '<v.loud Ben Ott (Guest)>Note: that',
      'is A --&gt; B <laugh>',
    ].join('\n'),
    'weekly.vtt',
  )
  expect(talk.text).toBe('Ada Holm: Demand is ahead & we <3 it.\n\nBen Ott (Guest): Note: that is A --> B <laugh>')
  expect(talk.metadata.language).toBe('de')
  expect(times(talk)).toEqual([
    [5000, 8400],
    [3_609_000, 3_611_000],
  ])
})

describe('a podcast that names people only when the speaker changes', () => {
  const captions = [
    'Nora Field-Ames: Hello, and',
    'welcome to the',
    'show. With me is Ivo Brandt.',
    'Ivo Brandt: Hi. One rule: we\nstart late.',
    'That is it.\nNora: [laughs] Right.',
    'Ivo:',
    'So: bread.',
    'Nora: Rye?',
    'Ivo: Rye.',
  ]
  const stamp = (seconds: number): string => `00:00:${seconds.toString().padStart(2, '0')},000`
  const text = captions
    .map((caption, index) => `${(index + 1).toString()}\n${stamp(2 * index)} --> ${stamp(2 * index + 2)}\n${caption}\n`)
    .join('\n')

  it('carries the name on, also where it stands on the second line or alone', async () => {
    const talk = await parseText(text, 'show.srt')
    expect(jotted(talk, 60)).toEqual([
      'Nora Field-Ames: Hello, and welcome to the show. With me is Ivo Brandt.',
      'Ivo Brandt: Hi. One rule: we start late. That is it.',
      'Nora Field-Ames: [laughs] Right.',
      'Ivo Brandt: So: bread.',
      'Nora Field-Ames: Rye?',
      'Ivo Brandt: Rye.',
    ])
    expect(times(talk)).toEqual([
      [0, 6000],
      [6000, 10_000],
      [8000, 10_000],
      [10_000, 14_000],
      [14_000, 16_000],
      [16_000, 18_000],
    ])
  })
})

describe('one line of a caption', () => {
  it.each([
    ['<c.yellow>Hi</c> <00:01.500>there', null, 'Hi there'],
    ['<v Ada &amp; Co>Hi', 'Ada & Co', 'Hi'],
    ['a < b and <crosstalk> c', null, 'a < b and <crosstalk> c'],
    ['{\\an8}<font color="red">Up</font>', null, 'Up'],
    ['<v >x', null, 'x'],
  ])('%s', (line, speaker, text) => {
    expect(captionText(line)).toEqual({ speaker, text })
  })
})

describe('subtitles that are none', () => {
  it.each([
    ['WEBVTT\n\nNOTE nothing here', 'unreadable-file'],
    ['Operator: Good day.', 'unreadable-file'],
    ['1\n00:00:01,000 --> 00:00:02,000\n', 'unreadable-file'],
    ['00:01.000 --> 00:02.000\nx\n\n'.repeat(200_001), 'too-large'],
  ])('are refused by name', (text, code) => {
    const read = (): unknown => subtitleImporter.read('x.srt', new TextEncoder().encode(text))
    expect(read).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('x.srt') as string }) as Error,
    )
  })

  it('whatever stands in them, they are read or refused, and times run forward', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'WEBVTT',
        '',
        '1',
        '00:01.000 --> 00:02.000',
        '99:59:59,999 --> 00:00:00,1',
        'NOTE x',
        '<v A>b',
        'A: b',
        '>> A: b',
        '-->',
        '<',
        '&amp;',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        try {
          const draft = subtitleImporter.read('x.vtt', new TextEncoder().encode(lines.join('\n')))
          for (const { startMs, endMs } of draft.labels) expect((endMs ?? 0) - (startMs ?? 0)).toBeGreaterThan(-1e12)
          for (const { at, startMs, endMs } of draft.cues) {
            expect(at).toBeLessThan(draft.text.length)
            expect(endMs).toBeGreaterThanOrEqual(startMs)
          }
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }),
    )
  })
})
