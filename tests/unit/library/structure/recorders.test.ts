import { describe, expect, it } from 'vitest'
import { parseTranscript } from '#library/parse.ts'
import { docxOf, wordParagraph } from '../../../helpers/files/office.ts'
import { cast, jotted, outlined, parseText } from './fixture.ts'

const TALK =
  'Ada Holm  00:00\nHow did you begin?\n\nPer Lind  00:05\nWith a shed, and no plan.\n\nAda Holm  00:21\nAnd then?\n\nPer Lind  00:24\nIt rained, so we stayed.\n'
const EXPECTED = ['Ada Holm: How di', 'Per Lind: With a', 'Ada Holm: And th', 'Per Lind: It rai']

describe('what a recorder writes around a talk', () => {
  it.each(['Tue, Mar 3, 2031 3:04PM • 32:10', 'Saturday, 1 March 2031 • 1:02:10', 'Mar 3, 2031 3:04PM • 32:10'])(
    'the day and the length are nobody: %s',
    async (day) => {
      const head = `Talk by the shed\n${day}\n\nSUMMARY KEYWORDS\nshed, rain, plans\n\nSPEAKERS\nPer Lind, Ada Holm\n\n`
      const talk = await parseText(head + TALK)
      expect(jotted(talk, 6)).toEqual(EXPECTED)
      expect(talk.speakers).toHaveLength(2)
      expect(outlined(talk).at(-1)).toBe('prepared (4)')
    },
  )

  it.each(['Transcribed by https://example.org', 'Ada Holm stopped transcription', 'Per Lind ended the recording'])(
    'its closing line is not said: %s',
    async (closing) => {
      const talk = await parseText(`${TALK}\n${closing}\n`)
      expect(jotted(talk, 6)).toEqual(EXPECTED)
      const last = talk.turns.at(-1)
      expect(talk.text.slice(last?.start, last?.end)).toBe('It rained, so we stayed.')
    },
  )
})

describe('a meeting saved from a call', () => {
  const docx = docxOf(
    [
      '*Weekly talk*',
      'March 3, 2031, 10:00AM',
      '*Ada Holm*   0:03',
      'How did you begin?',
      '*Per Lind (Guest)*   0:10',
      'With a shed, and no plan.',
      '*Ada Holm*   0:17',
      'And then?',
      '*Per Lind (Guest)*   0:24',
      'It rained, so we stayed.',
    ]
      .map((text) => wordParagraph(text))
      .join(''),
  )

  it('keeps the times of a Word file out of what is said, and badges out of names', async () => {
    const talk = await parseTranscript('talk.docx', docx)
    expect(jotted(talk, 6)).toEqual(EXPECTED)
    expect(talk.turns.map(({ startMs }) => startMs)).toEqual([3000, 10_000, 17_000, 24_000])
  })

  it.each(['(Guest)', '(External)', '[Unverified]'])('%s is no part of a name in captions', async (badge) => {
    const cues = TALK.split('\n\n').map((block, index) => {
      const [name = '', said = ''] = block.split('\n')
      const who = name.replace(/\s+\d.*$/, '')
      return `00:00:0${index.toString()}.000 --> 00:00:0${(index + 1).toString()}.000\n<v ${who} ${badge}>${said}</v>`
    })
    const talk = await parseText(`WEBVTT\n\n${cues.join('\n\n')}\n`, 'talk.vtt')
    expect(cast(talk).map((one) => one.split(' | ')[0])).toEqual(['Ada Holm', 'Per Lind'])
  })
})
