import type { Range } from '#shared/lib/range.ts'
import { isVoice, type Voices } from '#renderer/state/voices.ts'
import { clip, firstEndingAfter } from './places.ts'
import type { Block } from './reading-model.ts'

export const NONE_CLOSED: ReadonlySet<number> = new Set()

/**
 * The indexes of the blocks that are folded into a line while only some voices are shown: everything others say, and what
 * nobody says. Empty when the voices say nothing, so that nobody looks at a page of lines.
 */
export function closedBlocks(
  blocks: readonly Block[],
  voices: Voices | null,
  opened: ReadonlySet<number>,
): ReadonlySet<number> {
  if (voices === null) return NONE_CLOSED
  const isShown = (block: Block): boolean => block.kind === 'turn' && isVoice(voices, block.speaker)
  if (!blocks.some(isShown)) return NONE_CLOSED
  return new Set(blocks.filter((block) => !isShown(block) && !opened.has(block.index)).map(({ index }) => index))
}

/**
 * A range up to the first folded block inside it, so that nothing is marked that one does not see.
 * @param gaps the folded blocks, in order
 * @param paragraphs the paragraphs that are shown
 */
export function uninterrupted(range: Range, gaps: readonly Range[], paragraphs: readonly Range[]): Range {
  const gap = gaps[firstEndingAfter(gaps, range.start)]
  if (gap === undefined || gap.start >= range.end) return range
  const seen = clip({ start: range.start, end: Math.max(gap.start, range.start) }, paragraphs).at(-1)
  return seen === undefined ? range : { start: range.start, end: seen.end }
}
