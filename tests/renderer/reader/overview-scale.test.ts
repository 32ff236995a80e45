import { describe, expect, it } from 'vitest'
import { estimatedHeight, overviewScale } from '#renderer/reader/overview-scale.ts'
import { readingModel } from '#renderer/reader/reading-model.ts'
import { call } from './transcripts.ts'

const { blocks } = readingModel(call)
const measure = { size: 18, column: 68 }
const scale = overviewScale(blocks, measure)

describe('overviewScale', () => {
  it('rises from 0 to 1 with the text', () => {
    const fractions = blocks.map((block) => scale.fractionAt(block.start))
    expect(fractions[0]).toBe(0)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(scale.fractionAt(blocks.at(-1)?.end ?? 0)).toBe(1)
  })

  it('finds the offset of a fraction again, to within a character or two', () => {
    for (const block of blocks) {
      const middle = Math.round((block.start + block.end) / 2)
      expect(Math.abs(scale.offsetAt(scale.fractionAt(middle)) - middle)).toBeLessThan(3)
    }
  })

  it('gives no room to what is not shown', () => {
    const without = overviewScale(blocks.slice(0, -1), measure)
    expect(without.fractionAt(blocks.at(-1)?.end ?? 0)).toBe(1)
    expect(without.offsetAt(1)).toBe(blocks.at(-2)?.end)
  })

  it('holds for a transcript without text', () => {
    const empty = overviewScale([], measure)
    expect([empty.fractionAt(10), empty.offsetAt(0.5)]).toEqual([0, 0])
  })
})

it('expects more height of larger type and of a narrower column', () => {
  const [, block] = blocks
  if (block === undefined) throw new Error('The call has two blocks and more')
  expect(estimatedHeight(block, { size: 24, column: 68 })).toBeGreaterThan(estimatedHeight(block, measure))
  expect(estimatedHeight(block, { size: 18, column: 20 })).toBeGreaterThan(estimatedHeight(block, measure))
})
