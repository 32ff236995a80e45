import { overlaps, type Range } from '../lib/range.ts'
import type { Alone, Link, LinkedText, LinkTag, Pair, Side } from './link.ts'

/**
 * Passages with the tag belong together, the first to the first, the second to the second; with no tag given, any tag
 * that both sides have, one tag at a time, so that margins stand beside margins. A passage's place holds until the next
 * one begins: the eye goes from one to the next.
 * @param nameOf a tag's name, for the label.
 */
export function linkByTag(
  left: LinkedText,
  right: LinkedText,
  tag: LinkTag,
  nameOf: (tag: Exclude<LinkTag, null>) => string,
): Link {
  const tags = tag === null ? sharedTags(left, right) : [tag]
  const found: Pair[] = []
  const alone = { left: [] as Alone[], right: [] as Alone[] }
  for (const id of tags) {
    const onLeft = passagesWith(left, id)
    const onRight = passagesWith(right, id)
    const label = nameOf(id)
    onLeft.slice(0, onRight.length).forEach((passage, index) => {
      const partner = onRight[index]
      if (partner !== undefined) found.push({ left: passage, right: partner, label })
    })
    const reason = `The other side has no further passage with ${label}.`
    alone.left.push(...onLeft.slice(onRight.length).map((range) => ({ ...range, reason })))
    alone.right.push(...onRight.slice(onLeft.length).map((range) => ({ ...range, reason })))
  }
  const pairs = apart(apart(found, 'left'), 'right')
  const elsewhere = tags.length === 0 ? 'The two sides have no tag in common.' : 'No passage with the tag stands here.'
  return { pairs, alone, elsewhere, goesOn: true }
}

/** Tags given on both sides, in the order the left side first gives them. */
export function sharedTags(left: LinkedText, right: LinkedText): readonly Exclude<LinkTag, null>[] {
  const onRight = new Set(right.passages.flatMap((passage) => passage.tagIds))
  return [...new Set(left.passages.flatMap((passage) => passage.tagIds))].filter((id) => onRight.has(id))
}

function passagesWith(text: LinkedText, tag: Exclude<LinkTag, null>): readonly Range[] {
  return text.passages
    .filter((passage) => passage.tagIds.includes(tag))
    .map((passage) => passage.anchor.position)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Keeps, where stretches of a side overlap, the one that was found first. */
function apart(pairs: readonly Pair[], side: Side): readonly Pair[] {
  const kept: Pair[] = []
  for (const pair of pairs) if (kept.every((other) => !overlaps(other[side], pair[side]))) kept.push(pair)
  return kept
}
