import type { Tag, TagColour, TagPattern } from '#shared/domain/codebook.ts'
import type { PassageId, TagId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { Range } from '#shared/lib/range.ts'
import { clip } from './places.ts'
import type { ReadingModel } from './reading-model.ts'

/** The colour and pattern of one stripe of a bracket; colour null for a passage without tags. */
export interface Stripe {
  readonly colour: TagColour | null
  readonly pattern: TagPattern
}

/** A passage with how it is drawn. */
export interface Mark extends Range {
  readonly passageId: PassageId
  readonly stripes: readonly [Stripe, ...Stripe[]]
  readonly tagNames: readonly string[]
  readonly hasMemo: boolean
}

/** The stretch of a mark inside one block. `isFirst` where the passage begins here. */
export interface MarkSegment extends Range {
  readonly mark: Mark
  readonly isFirst: boolean
}

/** More stripes than this would crowd the margin; the inspector lists every tag. */
const MOST_STRIPES = 3

const UNTAGGED: Stripe = { colour: null, pattern: 'solid' }

/** Gives every passage its colours. In reading order, of those that begin together the longest first. */
export function marksOf(passages: readonly Passage[], tags: ReadonlyMap<TagId, Tag>): readonly Mark[] {
  return passages
    .map((passage) => {
      const known = passage.tagIds.flatMap((id) => tags.get(id) ?? [])
      const [first = UNTAGGED, ...rest] = known.slice(0, MOST_STRIPES).map(stripeOf)
      const stripes: readonly [Stripe, ...Stripe[]] = [first, ...rest]
      return {
        passageId: passage.id,
        start: passage.anchor.position.start,
        end: passage.anchor.position.end,
        stripes,
        tagNames: known.map((tag) => tag.name),
        hasMemo: passage.memo !== null,
      }
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function stripeOf(tag: Tag): Stripe {
  return { colour: tag.colour, pattern: tag.pattern }
}

/**
 * The marks of each block, by block index. A block whose marks have not changed keeps the array it had in `before`, so
 * that it is not drawn again.
 */
export function marksByBlock(
  model: ReadingModel,
  marks: readonly Mark[],
  before: ReadonlyMap<number, readonly MarkSegment[]>,
): ReadonlyMap<number, readonly MarkSegment[]> {
  const found = new Map<number, MarkSegment[]>()
  for (const mark of marks) {
    clip(mark, model.blocks).forEach(({ index, start, end }, place) => {
      const list = found.get(index) ?? []
      list.push({ mark, start, end, isFirst: place === 0 })
      found.set(index, list)
    })
  }
  return new Map([...found].map(([index, list]) => [index, keepIfSame(before.get(index), list)]))
}

function keepIfSame(before: readonly MarkSegment[] | undefined, now: readonly MarkSegment[]): readonly MarkSegment[] {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now
}

/**
 * The passage that a click at `offset` selects: the shortest there, or the next longer one when one of them is selected
 * already, so that repeated clicks go round. Null where nothing is marked.
 */
export function markAt(marks: readonly Mark[], offset: number, selected: PassageId | null): Mark | null {
  const there = marks
    .filter((mark) => mark.start <= offset && offset < mark.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  const current = there.findIndex((mark) => mark.passageId === selected)
  return there[(current + 1) % Math.max(there.length, 1)] ?? null
}

/** What a screen reader hears of a bracket. */
export function markLabel(mark: Mark, speaker: string | null, text: string): string {
  const tags = mark.tagNames.length === 0 ? 'no tag' : mark.tagNames.join(', ')
  const who = speaker === null ? '' : `, ${speaker}`
  const memo = mark.hasMemo ? ', with memo' : ''
  return `Passage: ${tags}${who}${memo}: “${firstWords(text, mark, 8)}”`
}

/** The first words of a range, with an ellipsis when there are more. */
export function firstWords(text: string, range: Range, count: number): string {
  const words = text
    .slice(range.start, Math.min(range.end, range.start + count * 24))
    .split(/\s+/u)
    .filter((word) => word !== '')
  const isWhole = words.length <= count && range.end - range.start <= count * 24
  return isWhole ? words.join(' ') : `${words.slice(0, count).join(' ')}…`
}
