import { expect, it } from 'vitest'
import { keepEqual } from '#renderer/state/keep-equal.ts'

const list = (...titles: readonly string[]) => titles.map((title, index) => ({ id: String(index), title }))

it('keeps the objects that say the same, and takes those that do not', () => {
  const before = list('a', 'b', 'c')
  const after = keepEqual(before, list('a', 'new', 'c', 'd'))
  expect(after.map(({ title }) => title)).toEqual(['a', 'new', 'c', 'd'])
  expect(after[0]).toBe(before[0])
  expect(after[2]).toBe(before[2])
})

it('keeps the list itself when nothing has changed, but not when the order has', () => {
  const before = list('a', 'b')
  expect(keepEqual(before, list('a', 'b'))).toBe(before)
  expect(keepEqual(before, list('a', 'b').toReversed())).not.toBe(before)
})
