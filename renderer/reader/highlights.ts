import { TagColour, TagPattern } from '#shared/domain/codebook.ts'
import type { PassageId } from '#shared/domain/ids.ts'
import type { Range } from '#shared/lib/range.ts'
import { fillsOf, hiddenMarks } from './fills.ts'
import type { Mark } from './marks.ts'
import type { TextMap } from './selection.ts'

/** What is painted over the text besides passages, from the lowest to the highest. */
export type Layer = 'find' | 'find-current' | 'reader-selection' | 'reader-flash'

/** The page has one highlight of each name, whatever pane it is in: what each has painted is put together. */
const painted = new Map<string, Map<TextMap, readonly AbstractRange[]>>()

/**
 * Paints through the CSS Custom Highlight API: the text's own nodes never change, so selection, screen readers and
 * React are left in peace. Colours are in highlights.css.
 */
function paint(map: TextMap, name: string, own: readonly AbstractRange[], priority: number): void {
  const byPane = painted.get(name) ?? new Map<TextMap, readonly AbstractRange[]>()
  painted.set(name, byPane)
  if (own.length === 0) byPane.delete(map)
  else byPane.set(map, own)
  const ranges = [...byPane.values()].flat()
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

const fillName = (colour: TagColour | null, pattern: TagPattern): string =>
  colour === null ? 'tag-none' : `tag-${colour}-${pattern}`

const FILLS: readonly string[] = [
  'tag-none',
  ...TagColour.options.flatMap((colour) => TagPattern.options.map((pattern) => fillName(colour, pattern))),
]
const nestedName = (colour: TagColour | null): string => `nested-${colour ?? 'none'}`
const COLOURS: readonly (TagColour | null)[] = [null, ...TagColour.options]

/** Fills the words of every passage in the colour of its first tag; underlines those that the fill does not set off. */
export function paintMarks(map: TextMap, marks: readonly Mark[]): void {
  const ranges = new Map<string, StaticRange[]>(FILLS.map((name) => [name, []]))
  for (const fill of fillsOf(marks)) {
    const [{ colour, pattern }] = fill.mark.stripes
    ranges.get(fillName(colour, pattern))?.push(...map.domRanges(fill))
  }
  // Spread into a constructor, so a transcript with very many passages of one tag must stay below the engine's limit.
  for (const [name, list] of ranges) paint(map, name, list.slice(0, 50_000), 0)
  const hidden = hiddenMarks(marks)
  for (const colour of COLOURS) {
    const own = hidden.filter((mark) => mark.stripes[0].colour === colour).flatMap((mark) => map.domRanges(mark))
    paint(map, nestedName(colour), own.slice(0, 50_000), 1)
  }
}

/** Underlines the selected passage in its own colour. */
export function paintSelectedMark(map: TextMap, marks: readonly Mark[], selected: PassageId | null): void {
  const mark = selected === null ? undefined : marks.find((candidate) => candidate.passageId === selected)
  for (const colour of COLOURS) {
    const isIt = mark !== undefined && mark.stripes[0].colour === colour
    paint(map, `selected-${colour ?? 'none'}`, isIt ? map.domRanges(mark) : [], 2)
  }
}

const PRIORITIES: Readonly<Record<Layer, number>> = {
  find: 3,
  'find-current': 4,
  'reader-selection': 5,
  'reader-flash': 6,
}

export function paintLayer(map: TextMap, layer: Layer, ranges: readonly Range[]): void {
  paint(
    map,
    layer,
    ranges.flatMap((range) => map.domRanges(range)),
    PRIORITIES[layer],
  )
}

/** Takes what one pane has painted off the page. */
export function clearHighlights(map: TextMap): void {
  for (const [name, byPane] of painted)
    if (byPane.has(map)) paint(map, name, [], CSS.highlights.get(name)?.priority ?? 0)
}
