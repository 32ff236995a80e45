import { describe, expect, test } from 'vitest'
import { marksOf } from '#renderer/reader/marks.ts'
import {
  overviewStops,
  placeOnStrip,
  stepStops,
  stopAt,
  stopWords,
  voiceRuns,
} from '#renderer/reader/overview-model.ts'
import { overviewScale } from '#renderer/reader/overview-scale.ts'
import { readingModel } from '#renderer/reader/reading-model.ts'
import { document, passage, TEXT } from '../passages.ts'
import { callOf } from './transcripts.ts'

const call = callOf(
  [
    { who: 'Operator', roleClass: 'operator', paragraphs: ['Good day.'] },
    { who: 'Ida Storm', roleClass: 'management', paragraphs: ['We sold more.'] },
    { who: 'Rui Melo', roleClass: 'management', paragraphs: ['We will sell more.'] },
  ],
  [
    { who: 'Bo Lind', roleClass: 'analyst', affiliation: 'Lind & Co', paragraphs: ['Why?'] },
    { who: 'Ida Storm', roleClass: 'management', paragraphs: ['Because of demand.'] },
    { who: 'Ann Berg', roleClass: 'analyst', paragraphs: ['And price?'] },
    { who: 'Rui Melo', roleClass: 'management', paragraphs: ['It holds.'] },
  ],
)
const model = readingModel(call)
const stops = overviewStops(model, call)
const measure = { size: 18, column: 68 }

test('turns of one side after another are one run', () => {
  const runs = voiceRuns(model.blocks, overviewScale(model.blocks, measure))
  expect(runs.map(({ side }) => side)).toEqual(['other', 'answers', 'asks', 'answers', 'asks', 'answers'])
  expect(runs.every(({ from, to }) => from < to)).toBe(true)
  expect(runs.at(-1)?.to).toBe(1)
})

describe('steps on the strip', () => {
  test('are parts with exchanges and speakers in them', () => {
    expect(stops.map(({ kind, label }) => [kind, label])).toEqual([
      ['part', 'Prepared remarks'],
      ['exchange', 'Ida Storm'],
      ['exchange', 'Rui Melo'],
      ['part', 'Questions and answers'],
      ['exchange', 'Question 1 · Lind, Lind & Co · Why?'],
      ['exchange', 'Question 2 · Berg · And price?'],
    ])
  })

  test.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 5, 5],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['PageDown', 1, 3],
    ['PageDown', 4, 5],
    ['PageUp', 5, 3],
    ['PageUp', 3, 0],
    ['Home', 4, 0],
    ['End', 1, 5],
    ['x', 1, null],
  ] as const)('%s from %i leads to %j', (key, from, to) => {
    expect(stepStops(stops, from, key)).toBe(to)
  })

  test('one begins where one reads', () => {
    expect(stopAt(stops, call.text.indexOf('Because of demand'))).toBe(4)
    expect(stopAt(stops, 0)).toBe(0)
    expect(stepStops([], 0, 'ArrowDown')).toBeNull()
  })
})

test('a stop is said with its passages', () => {
  const own = readingModel(document)
  const marks = marksOf([passage('Copper is plentiful'), passage('Steel is short')], new Map())
  const [, , , question] = overviewStops(own, document)
  if (question === undefined) throw new Error('There is a question')
  expect(stopWords(question, marks)).toBe('Question 1 · Oru, Oru Research · What of copper?, 1 passage')
  expect(stopWords(question, [])).toBe('Question 1 · Oru, Oru Research · What of copper?')
})

test('the pointer learns who speaks there, where that is, and what is marked', () => {
  const own = readingModel(document)
  const scale = overviewScale(own.blocks, measure)
  const marks = marksOf([passage('What of copper'), passage('Steel is short')], new Map())
  const place = placeOnStrip(own, marks, scale, scale.fractionAt(TEXT.indexOf('What of copper')))
  expect(place?.who).toBe('Ben Oru')
  expect(place?.where).toBe('Oru Research · Q1 · Questions and answers')
  expect(place?.marks.map(({ passageId }) => passageId)).toEqual(['What of copper'])
})
