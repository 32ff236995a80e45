import { describe, expect, test } from 'vitest'
import type { Correction } from '#shared/domain/correction.ts'
import type { CorrectionId, SpeakerId } from '#shared/domain/ids.ts'
import type { Part, Speaker, Turn } from '#shared/domain/transcript.ts'
import { applyCorrections } from '#shared/structure/apply-corrections.ts'

const text = [
  'A title',
  '',
  'Presentation',
  '',
  'Ada: Good morning. We did well.',
  '',
  'Ben: Margins rose.',
  '',
  'Ada: Now questions.',
  '',
  'Q&A',
  '',
  'Cem: Why?',
  '',
  'Ben: Freight.',
  '',
  'Nothing here is advice.',
].join('\n')
const at = (words: string): number => {
  const offset = text.indexOf(words)
  if (offset === -1) throw new Error(`The text does not say “${words}”.`)
  return offset
}
const person = (name: string): Speaker => ({
  id: name as SpeakerId,
  name,
  role: null,
  affiliation: null,
  roleClass: 'unknown',
})
const turn = (name: string, words: string): Turn => ({
  start: at(words),
  end: at(words) + words.length,
  labelStart: at(words) - name.length - 2,
  startMs: null,
  endMs: null,
  speakerId: name as SpeakerId,
})
const part = (kind: Part['kind'], heading: string | null, from: string, to: string): Part => ({
  kind,
  heading,
  start: at(from),
  end: at(to) + to.length,
})
const parsed = {
  parts: [
    part('front', null, 'A title', 'A title'),
    part('prepared', 'Presentation', 'Presentation', 'Now questions.'),
    part('qa', 'Q&A', 'Q&A', 'Freight.'),
    part('boilerplate', null, 'Nothing', 'advice.'),
  ],
  speakers: ['Ada', 'Ben', 'Cem'].map(person),
  turns: [
    turn('Ada', 'Good morning. We did well.'),
    turn('Ben', 'Margins rose.'),
    turn('Ada', 'Now questions.'),
    turn('Cem', 'Why?'),
    turn('Ben', 'Freight.'),
  ],
}

function corrected(...corrections: readonly Correction[]) {
  const kept = corrections.map((correction, index) => ({ id: String(index) as CorrectionId, correction }))
  const { parts, turns, speakers, waiting } = applyCorrections(text, parsed, kept)
  return {
    parts: parts.map(({ kind, heading, start, end }) => [kind, heading, text.slice(start, end).split('\n')[0]]),
    turns: turns.map(({ speakerId, start, end }) => `${speakerId ?? 'Nobody'}: ${text.slice(start, end)}`),
    speakers: speakers.map(({ name }) => name),
    waiting: [...waiting],
  }
}

const asParsed = corrected()

describe('turns', () => {
  test('a split leaves no blank space on either side and keeps the speaker', () => {
    const { turns } = corrected({ kind: 'split', at: at('We did'), start: at('We did') })
    expect(turns.slice(0, 2)).toEqual(['Ada: Good morning.', 'Ada: We did well.'])
  })

  test('one can begin where nobody spoke, up to the next turn or the end of the part', () => {
    const { turns } = corrected({ kind: 'split', at: at('Nothing'), start: at('Nothing') })
    expect(turns.at(-1)).toBe('Nobody: Nothing here is advice.')
  })

  test('a split that the parser makes itself by now changes nothing and does not wait', () => {
    expect(corrected({ kind: 'split', at: at('Ben: M'), start: at('Margins') })).toEqual(asParsed)
  })

  test('a split that was joined again, and split again, is split', () => {
    const split = { kind: 'split', at: at('We did'), start: at('We did') } as const
    const merge = { kind: 'merge', at: at('We did') } as const
    expect(corrected(split, merge)).toEqual(asParsed)
    expect(corrected(split, merge, split)).toEqual(corrected(split))
  })

  test('turns of different parts are not joined: the correction waits', () => {
    expect(corrected({ kind: 'merge', at: at('Why?') })).toEqual({ ...asParsed, waiting: ['0'] })
  })
})

describe('parts', () => {
  test('a turn in the middle goes into a part of its own; the rest stays before and after it', () => {
    const { parts } = corrected({ kind: 'part', start: at('Margins'), end: at('rose.') + 5, to: 'keypoints' })
    expect(parts.slice(1, 4)).toEqual([
      ['prepared', 'Presentation', 'Presentation'],
      ['keypoints', null, 'Ben: Margins rose.'],
      ['prepared', null, 'Ada: Now questions.'],
    ])
  })

  test('the last turn before the questions joins them', () => {
    const { parts } = corrected({ kind: 'part', start: at('Now'), end: at('questions.'), to: 'qa' })
    expect(parts.map(([kind]) => kind)).toEqual(['front', 'prepared', 'qa', 'boilerplate'])
    expect(parts[2]).toEqual(['qa', null, 'Ada: Now questions.'])
  })

  test('the first turn of a part takes its heading along', () => {
    const { parts } = corrected({ kind: 'part', start: at('Why?'), end: at('Why?') + 4, to: 'prepared' })
    expect(parts.slice(1, 3)).toEqual([
      ['prepared', 'Presentation', 'Presentation'],
      ['qa', null, 'Ben: Freight.'],
    ])
  })

  test.each([
    ['earlier', 'Margins', ['Presentation', 'Ben: Margins rose.']],
    ['later', 'Freight', ['Presentation', 'Ben: Freight.']],
    ['where they begin', 'Why?', ['Presentation', 'Q&A']],
  ])('questions and answers begin %s, once', (_, words, begins) => {
    const { parts } = corrected({ kind: 'questions', at: at(words) })
    expect(parts.map(([kind]) => kind)).toEqual(['front', 'prepared', 'qa', 'boilerplate'])
    expect(parts.slice(1, 3).map(([, , first]) => first)).toEqual(begins)
  })
})

describe('speakers', () => {
  test('who is merged into another one speaks no more, wherever they were set', () => {
    const ben = { id: 'Ben' as SpeakerId, name: 'Ben' }
    const merge = { kind: 'same-speaker', from: [ben], into: person('Cem') } as const
    const set = { kind: 'turn-speaker', at: at('Good'), speaker: person('Ben') } as const
    expect(corrected(merge, set)).toEqual(corrected(set, merge))
    expect(corrected(merge, set).speakers).toEqual(['Ada', 'Cem'])
  })

  test('a new person is there while they speak', () => {
    const set = { kind: 'turn-speaker', at: at('Good'), speaker: person('Dora') } as const
    expect(corrected(set).speakers).toEqual(['Ada', 'Ben', 'Cem', 'Dora'])
    const back = { kind: 'turn-speaker', at: at('Good'), speaker: person('Ada') } as const
    expect(corrected(set, back)).toEqual(asParsed)
  })

  test('a correction of somebody the parser knows no more waits', () => {
    const patch = { kind: 'speaker', id: 'Eve' as SpeakerId, name: 'Eve', patch: { role: 'Chair' } } as const
    expect(corrected(patch)).toEqual({ ...asParsed, waiting: ['0'] })
  })
})
