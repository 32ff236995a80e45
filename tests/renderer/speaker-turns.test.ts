import { expect, it } from 'vitest'
import { SpeakerId } from '#shared/domain/ids.ts'
import { speakerTurns } from '#renderer/panels/imports/speaker-turns.ts'

const [ann, bob] = [SpeakerId.parse(crypto.randomUUID()), SpeakerId.parse(crypto.randomUUID())]
const turn = (start: number, end: number, speakerId: SpeakerId | null) => ({
  start,
  end,
  speakerId,
  labelStart: null,
  startMs: null,
  endMs: null,
})

it('counts each speaker’s turns and quotes how the first one begins, on one line', () => {
  const text = 'Good\nmorning. Thanks. And you?'
  const spoken = speakerTurns({
    text,
    turns: [turn(0, 13, ann), turn(14, 21, bob), turn(22, 30, ann), turn(30, 30, null)],
  })
  expect(spoken.get(ann)).toEqual({ count: 2, firstWords: 'Good morning.' })
  expect(spoken.get(bob)).toEqual({ count: 1, firstWords: 'Thanks.' })
  expect(spoken.size).toBe(2)
})

it('cuts a long beginning between words', () => {
  const text = 'steel '.repeat(100)
  const words = speakerTurns({ text, turns: [turn(0, text.length, ann)] }).get(ann)?.firstWords ?? ''
  expect(words).toMatch(/^(?:steel )+steel…$/u)
  expect(words.length).toBeLessThanOrEqual(141)
})
