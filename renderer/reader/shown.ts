import type { Range } from '#shared/lib/range.ts'
import type { ReadingModel, Section } from './reading-model.ts'
import type { Walkable } from './unit-steps.ts'

/** What of a transcript is shown as text. */
export interface Shown extends Walkable {
  /** The blocks between that are folded into a line each, in order. */
  readonly gaps: readonly Range[]
}

/** @param closed indexes of the blocks that are folded into a line */
export function shownPart(
  model: ReadingModel,
  isFolded: (section: Section) => boolean,
  closed: ReadonlySet<number>,
): Shown {
  const all = model.sections.filter((section) => !isFolded(section)).flatMap((section) => section.blocks)
  const blocks = closed.size === 0 ? all : all.filter((block) => !closed.has(block.index))
  return {
    text: model.text,
    blocks,
    paragraphs: blocks.flatMap((block) => block.paragraphs),
    gaps: closed.size === 0 ? [] : all.filter((block) => closed.has(block.index)),
  }
}
