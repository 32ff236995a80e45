import { expect, test } from 'vitest'
import { markRows } from '#renderer/reader/mark-rows.ts'
import { passage } from '../passages.ts'
import { codebook, tagId } from '../tags.ts'

const tags = codebook(`
Supply/
  Steel
  Copper
Demand/
  Orders
Margin
`)

test('only tags that are used can be hidden, each under the group it stands in', () => {
  const rows = markRows(tags, [
    passage('Steel is short', [tagId('Steel')]),
    passage('it will stay short', [tagId('Steel'), tagId('Margin')]),
    passage('What of copper'),
  ])
  expect(rows.tags.map(({ tag, depth, count }) => [tag.name, depth, count])).toEqual([
    ['Supply', 0, null],
    ['Steel', 1, 2],
    ['Margin', 0, 1],
  ])
  expect(rows.untagged).toBe(1)
})

test('where nothing is marked there is nothing to hide', () => {
  expect(markRows(tags, [])).toEqual({ tags: [], untagged: 0 })
})
