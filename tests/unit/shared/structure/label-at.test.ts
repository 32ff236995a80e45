import { expect, test } from 'vitest'
import { labelAt } from '#shared/structure/label-at.ts'

test.each([
  ['Ada Holm: Good morning.', 'Ada Holm', 'Good morning.'],
  ['ADA HOLM, Chief Executive: Good morning.', 'Ada Holm', 'Good morning.'],
  ['Ada Holm – Chief Executive\nGood morning.', 'Ada Holm', 'Good morning.'],
  ['Ada Holm\n\nGood morning.', 'Ada Holm', 'Good morning.'],
  ['Ada Holm (Norrvik)：Good morning.', 'Ada Holm', 'Good morning.'],
])('the label of “%s” is left out of the words', (text, name, words) => {
  expect(text.slice(labelAt(text, 0, name))).toBe(words)
})

test.each([
  ['Ada Holm said so. Good morning.', 'Ada Holm'],
  ['Good morning, Ada Holm: welcome.', 'Ada Holm'],
  ['Adam Holm: Good morning.', 'Ada'],
])('“%s” begins with no label', (text, name) => {
  expect(labelAt(text, 0, name)).toBe(0)
})

test('a name in the middle of a line is no label', () => {
  const text = 'We spoke of Ada Holm: she left.'
  expect(labelAt(text, text.indexOf('Ada'), 'Ada Holm')).toBe(0)
})
