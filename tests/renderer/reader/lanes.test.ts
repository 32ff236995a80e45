import { describe, expect, it } from 'vitest'
import { assignLanes } from '#renderer/reader/lanes.ts'

const lanes = (...items: { start: number; end: number; width: number }[]) => assignLanes(items).map(({ lane }) => lane)

describe('lanes of the margin', () => {
  it.each([
    [
      'one above the other share a lane',
      [
        { start: 0, end: 10, width: 1 },
        { start: 10, end: 20, width: 1 },
      ],
      [0, 0],
    ],
    [
      'beside the same lines take lanes of their own',
      [
        { start: 0, end: 10, width: 2 },
        { start: 5, end: 20, width: 1 },
      ],
      [0, 2],
    ],
    [
      'a lane is used again as soon as it is free',
      [
        { start: 0, end: 5, width: 1 },
        { start: 1, end: 9, width: 1 },
        { start: 6, end: 9, width: 1 },
      ],
      [0, 1, 0],
    ],
    [
      'tall type begins above its block',
      [
        { start: -3, end: 20, width: 1 },
        { start: -3, end: 8, width: 1 },
      ],
      [0, 1],
    ],
  ])('%s', (_, items, expected) => {
    expect(lanes(...items)).toEqual(expected)
  })
})
