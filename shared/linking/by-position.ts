import type { Link, LinkedText } from './link.ts'

/** The whole of one text belongs to the whole of the other: halfway is halfway. */
export function linkByPosition(left: LinkedText, right: LinkedText): Link {
  return {
    // One past the end, so that the last place has a counterpart too.
    pairs: [
      { left: { start: 0, end: left.length + 1 }, right: { start: 0, end: right.length + 1 }, label: 'Position' },
    ],
    alone: { left: [], right: [] },
    elsewhere: 'Nothing stands here.',
    goesOn: false,
  }
}
