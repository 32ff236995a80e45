import { expect, test } from 'vitest'
import { marksOf } from '#renderer/reader/marks.ts'
import { passagesBySpeaker, speakerShares } from '#renderer/reader/speaker-shares.ts'
import { document, passage } from '../passages.ts'

test('who says most comes first, with turns and the share of all words', () => {
  expect(speakerShares(document).map(({ speaker, words, turns }) => [speaker.name, words, turns.length])).toEqual([
    ['Ada Holm', 13, 2],
    ['Ben Oru', 3, 1],
  ])
  expect(speakerShares(document)[0]?.share).toBeCloseTo(13 / 16)
})

test('a passage belongs to whom it begins with, also when it begins in the label', () => {
  const marks = marksOf(
    [passage('Steel is short'), passage('stay short.\nQuestions\nBen'), passage('Ben Oru\nWhat')],
    new Map(),
  )
  const counts = passagesBySpeaker(document, marks)
  expect(document.speakers.map(({ id }) => counts.get(id) ?? 0)).toEqual([2, 1])
})
