import { NONE_CLOSED } from './closed-blocks.ts'
import type { Block } from './reading-model.ts'

/** How type is set, for estimates of height in CSS pixels. */
export interface Measure {
  readonly size: number
  /** Characters a line. */
  readonly column: number
}

const LINE_HEIGHT = 1.6
const HEAD_PX = 34
const GAP_PX = 12
/** A block folded into a line. */
const STUB_PX = 28

/** About how high a block will be, in CSS pixels, before it has been laid out. */
export function estimatedHeight(block: Block, measure: Measure, closed = NONE_CLOSED): number {
  if (closed.has(block.index)) return STUB_PX
  const lines = block.paragraphs.reduce(
    (sum, paragraph) => sum + Math.ceil((paragraph.end - paragraph.start) / measure.column),
    0,
  )
  const head = block.kind === 'turn' ? HEAD_PX : 0
  return Math.round(lines * measure.size * LINE_HEIGHT + block.paragraphs.length * GAP_PX + head + GAP_PX)
}

/** Places offsets on a strip as high as the shown text, and finds the offset at a height. Fractions from 0 to 1. */
export interface OverviewScale {
  fractionAt(offset: number): number
  offsetAt(fraction: number): number
}

/**
 * @param blocks the blocks that are shown; folded text takes no room on the strip
 * @param closed those that are shown as a line, by index
 */
export function overviewScale(blocks: readonly Block[], measure: Measure, closed = NONE_CLOSED): OverviewScale {
  const tops: number[] = []
  let total = 0
  for (const block of blocks) {
    tops.push(total)
    total += estimatedHeight(block, measure, closed)
  }
  const heightOf = (index: number): number => (tops[index + 1] ?? total) - (tops[index] ?? 0)
  const within = (value: number): number => Math.min(1, Math.max(0, value))
  return {
    fractionAt(offset) {
      const index = lastIndex(blocks.length, (candidate) => (blocks[candidate]?.start ?? 0) <= offset)
      const block = blocks[index]
      if (block === undefined || total === 0) return 0
      const share = within((offset - block.start) / Math.max(1, block.end - block.start))
      return within(((tops[index] ?? 0) + share * heightOf(index)) / total)
    },
    offsetAt(fraction) {
      const height = within(fraction) * total
      const index = lastIndex(blocks.length, (candidate) => (tops[candidate] ?? 0) <= height)
      const block = blocks[index]
      if (block === undefined) return 0
      const share = within((height - (tops[index] ?? 0)) / Math.max(1, heightOf(index)))
      return Math.min(block.end, Math.round(block.start + share * (block.end - block.start)))
    },
  }
}

/** The last index below `length` for which `holds` is true, given that it is true up to there; -1 when for none. */
function lastIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low - 1
}
