import type { Range } from '#shared/lib/range.ts'
import type { TextMap } from './selection.ts'

/** What the sticky section head covers at the top of the scroller, in CSS pixels. */
const HEAD_PX = 44
const FOOT_PX = 32

/** Where a range is brought to: just below the head, about a third down, or anywhere in view with the least movement. */
export type Align = 'top' | 'third' | 'nearest'

/**
 * Scrolls a range into view. Blocks out of view have estimated heights that become true when they are drawn, so it looks
 * again for a few frames until the range stays where it should.
 */
export function scrollToRange(scroller: HTMLElement, map: TextMap, range: Range, align: Align): void {
  settle(scroller, () => distance(scroller, map, range, align))
}

/** Brings a block's beginning to the top, its head just below the section's. */
export function scrollToBlock(scroller: HTMLElement, block: HTMLElement): void {
  settle(scroller, () => block.getBoundingClientRect().top - scroller.getBoundingClientRect().top - HEAD_PX + 12)
}

let latest = 0

/** Scrolls by a distance until it is none any more; a newer wish ends an older one. */
function settle(scroller: HTMLElement, distanceLeft: () => number): void {
  latest += 1
  const own = latest
  let triesLeft = 5
  const adjust = (): void => {
    if (own !== latest) return
    const by = distanceLeft()
    if (Math.abs(by) > 1) scroller.scrollTop += by
    triesLeft -= 1
    if (triesLeft > 0) requestAnimationFrame(adjust)
  }
  adjust()
}

function distance(scroller: HTMLElement, map: TextMap, range: Range, align: Align): number {
  const box = map.boxOf(range) ?? placeOf(map, range.start)
  if (box === undefined) return 0
  const view = scroller.getBoundingClientRect()
  const top = view.top + HEAD_PX
  const bottom = view.bottom - FOOT_PX
  if (align === 'top') return box.top - top
  if (align === 'third') {
    const isSeen = box.top >= top && box.bottom <= bottom
    return isSeen ? 0 : box.top - (top + (bottom - top) * 0.28)
  }
  if (box.top < top) return box.top - top - 8
  if (box.bottom > bottom) return Math.min(box.bottom - bottom + 8, box.top - top - 8)
  return 0
}

/** Where a place stands that has no box: the line its turn is folded into, else the text after it. */
function placeOf(map: TextMap, offset: number): DOMRect | undefined {
  const block = map.blockAt(offset)
  const element = block?.dataset['stub'] === undefined ? map.elementAt(offset) : block
  return element?.getBoundingClientRect()
}

/** How far a place is from the top of the view, in CSS pixels; positive when it stands below. */
export function distanceTo(scroller: HTMLElement, map: TextMap, offset: number): number {
  return distance(scroller, map, { start: offset, end: offset + 1 }, 'top')
}

/** The stretch of text in view: the offset at the top below the section head, and one near the bottom. */
export function shownRange(scroller: HTMLElement, map: TextMap): Range {
  const view = scroller.getBoundingClientRect()
  const start = offsetAtHeight(map, view.top + HEAD_PX)
  return { start, end: Math.max(start, offsetAtHeight(map, view.bottom - 4)) }
}

/**
 * The offset of the paragraph at a height of the viewport, refined by how far down the paragraph that is. Chunks and
 * blocks are asked first: asking for the place of what is inside one out of view would make the browser lay it out.
 */
function offsetAtHeight(map: TextMap, height: number): number {
  const chunk = firstReaching(map.chunks(), height)
  // A chunk that has not been filled yet stands for its first words.
  const from = chunk?.dataset['from']
  if (from !== undefined) return Number(from)
  const block = firstReaching(within(chunk, '[data-block]'), height)
  const element = firstReaching(within(block, '[data-start]'), height)
  if (element === null) return Number(block?.dataset['stub'] ?? 0)
  const box = element.getBoundingClientRect()
  const start = Number(element.dataset['start'] ?? 0)
  const length = element.firstChild instanceof Text ? element.firstChild.length : 0
  const share = Math.min(1, Math.max(0, (height - box.top) / Math.max(1, box.height)))
  return start + Math.floor(share * length)
}

function within(element: HTMLElement | null, selector: string): readonly HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>(selector) ?? [])]
}

/** The first of elements that stand below one another which reaches below a height, else the last. */
function firstReaching(elements: readonly HTMLElement[], height: number): HTMLElement | null {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > height) high = middle
    else low = middle + 1
  }
  return elements[low] ?? elements.at(-1) ?? null
}
