import { expect, test } from 'vitest'
import { numberParagraphs, paragraphNumberAt } from '#shared/domain/paragraphs.ts'

const text = `A headline

It was said.

Prepared remarks
Mara: Good day.
  Power is tight.

Jonas:
We spent more.

[Music]
`
const at = (words: string) => text.indexOf(words)
const parts = [
  { kind: 'article', heading: 'A headline', start: 0, end: at('Prepared') },
  { kind: 'prepared', heading: 'Prepared remarks', start: at('Prepared'), end: text.length },
] as const
const turns = [
  { labelStart: at('Mara'), start: at('Good'), end: at('tight.') + 6 },
  { labelStart: at('Jonas'), start: at('We spent'), end: at('more.') + 5 },
]

test('lines are numbered through the whole text, without labels and headings of parts', () => {
  const paragraphs = numberParagraphs(text, parts, turns)
  expect(paragraphs.map(({ start, end, number }) => [number, text.slice(start, end)])).toEqual([
    [1, 'A headline'],
    [2, 'It was said.'],
    [3, 'Good day.'],
    [4, 'Power is tight.'],
    [5, 'We spent more.'],
    [6, '[Music]'],
  ])
})

test('a transcript without parts counts all its lines', () => {
  expect(numberParagraphs('One.\n\nTwo.\nThree.', [], []).map(({ number }) => number)).toEqual([1, 2, 3])
})

test.each([
  ['in a paragraph', 'is tight', 4],
  ['at its start', 'Power', 4],
  ['in a label', 'Jonas', 5],
  ['on the blank line before', '\nJonas', 5],
])('the number of a place %s', (_, words, number) => {
  expect(paragraphNumberAt(numberParagraphs(text, parts, turns), at(words))).toBe(number)
})

test('there is no number after the last paragraph', () => {
  expect(paragraphNumberAt(numberParagraphs(text, parts, turns), text.length)).toBeNull()
})
