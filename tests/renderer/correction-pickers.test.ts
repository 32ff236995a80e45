import { describe, expect, test } from 'vitest'
import { newPerson, rankSpeakers } from '#renderer/panels/corrections/rank-speakers.ts'
import { correctedTurns } from '#renderer/reader/corrected-turns.ts'
import type { CorrectionNote } from '#shared/domain/correction.ts'
import type { CorrectionId, SpeakerId } from '#shared/domain/ids.ts'
import type { Speaker, Turn } from '#shared/domain/transcript.ts'

const person = (id: string, name: string, role: string | null = null): Speaker => ({
  id: id as SpeakerId,
  name,
  role,
  affiliation: null,
  roleClass: 'unknown',
})
const speakers = [person('a', 'Ada Holm'), person('b', 'Ben Øst', 'Chief Financial Officer'), person('c', 'Chiara Ada')]
const turn = (start: number, speaker: string, labelStart: number | null = null): Turn => ({
  start,
  end: start + 10,
  labelStart,
  startMs: null,
  endMs: null,
  speakerId: speaker as SpeakerId,
})

describe('the speakers to choose from', () => {
  test('are those with most turns first while nothing is typed', () => {
    const ranked = rankSpeakers(speakers, [turn(0, 'b'), turn(10, 'b'), turn(20, 'c')], '')
    expect(ranked.map(({ speaker, turns }) => [speaker.name, turns])).toEqual([
      ['Ben Øst', 2],
      ['Chiara Ada', 1],
      ['Ada Holm', 0],
    ])
  })

  test.each([
    ['chi', ['Chiara Ada', 'Ben Øst']],
    ['fin ben', ['Ben Øst']],
    ['zoe', []],
  ])('of “%s” are those whose name or role holds it, names first', (query, names) => {
    expect(rankSpeakers(speakers, [], query).map(({ speaker }) => speaker.name)).toEqual(names)
  })

  test.each([
    ['  Zoe   Quist ', 'Zoe Quist'],
    ['ada holm', null],
    ['  ', null],
  ])('“%s” makes the new person %j', (query, name) => {
    expect(newPerson(speakers, query)).toBe(name)
  })
})

test('a turn says what was put right in it, its label included; what waits and what is about no place does not show', () => {
  const note = (at: number | null, sentence: string, state: CorrectionNote['state'] = 'applied'): CorrectionNote => ({
    id: sentence as CorrectionId,
    kind: 'split',
    sentence,
    state,
    at,
    createdAt: 0,
  })
  const turns = [turn(0, 'a'), turn(25, 'b', 20)]
  const notes = [
    note(0, 'One.'),
    note(22, 'Two.'),
    note(30, 'Three.'),
    note(5, 'Four.', 'waiting'),
    note(null, 'Five.'),
  ]
  expect([...correctedTurns(turns, notes)]).toEqual([
    [0, ['One.']],
    [25, ['Two.', 'Three.']],
  ])
})
