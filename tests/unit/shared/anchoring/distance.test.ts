import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distance } from '#shared/anchoring/distance.ts'

/** The textbook's way. */
function slowDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1]
    for (let column = 0; column < other.length; column += 1) {
      const across = (row[column] ?? 0) + (one[at] === other[column] ? 0 : 1)
      next.push(Math.min(across, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 })

describe('the distance of two texts', () => {
  test('is the least number of insertions, deletions and substitutions, as far as that is asked for', () => {
    fc.assert(
      fc.property(word, word, fc.nat(16), (one, other, most) => {
        expect(distance(one, other, most)).toBe(Math.min(slowDistance(one, other), most + 1))
      }),
      { numRuns: 2000 },
    )
  })

  test('of long texts that have little in common is not worked out', () => {
    expect(distance('ab'.repeat(10_000), 'cd'.repeat(10_000), 15_000)).toBe(15_001)
  })
})
