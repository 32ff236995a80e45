import { expect, test } from 'vitest'
import { countWords } from '#renderer/reader/count-words.ts'

test.each([
  ['', 0],
  ['Good morning, everyone.', 3],
  ['We don’t say 3.5% – we say more', 7],
  ['— … !', 0],
  ['年末に', 3],
  ['مرحبا بكم', 2],
  ['AI 需求强', 4],
])('%j has %i words', (text, count) => {
  expect(countWords(text)).toBe(count)
})
