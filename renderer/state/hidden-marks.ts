import { create } from 'zustand'
import type { Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { isWithin } from './codebook-tree.ts'

/** Which marks are not drawn over the text. Passages and lists know nothing of it. */
export interface HiddenMarks {
  readonly all: boolean
  readonly tags: ReadonlySet<TagId>
  /** Passages without a tag. */
  readonly untagged: boolean
  /** The sign in the margin that a passage has a memo. */
  readonly memos: boolean
}

export const NOTHING_HIDDEN: HiddenMarks = { all: false, tags: new Set(), untagged: false, memos: false }

/** Kept for as long as the window is open. */
export const useHiddenMarks = create<HiddenMarks>()(() => NOTHING_HIDDEN)

export function isAnyHidden({ all, tags, untagged, memos }: HiddenMarks): boolean {
  return all || tags.size > 0 || untagged || memos
}

/** True when nothing of a passage is drawn: all marks are hidden, or those of each tag it has. */
export function isPassageHidden({ tagIds }: Pick<Passage, 'tagIds'>, hidden: HiddenMarks): boolean {
  if (hidden.all) return true
  return tagIds.length === 0 ? hidden.untagged : tagIds.every((id) => hidden.tags.has(id))
}

/** The passages as they are drawn: without those that are hidden, and without the stripes of hidden tags. */
export function drawnPassages(passages: readonly Passage[], hidden: HiddenMarks): readonly Passage[] {
  if (!hidden.all && hidden.tags.size === 0 && !hidden.untagged && !hidden.memos) return passages
  return passages.flatMap((passage) => {
    if (isPassageHidden(passage, hidden)) return []
    const tagIds = passage.tagIds.filter((id) => !hidden.tags.has(id))
    const memo = hidden.memos ? null : passage.memo
    if (tagIds.length === passage.tagIds.length && memo === passage.memo) return [passage]
    return [{ ...passage, tagIds, memo }]
  })
}

/** A tag with everything below it: a group is hidden with its tags. */
export function withBelow(tags: readonly Tag[], id: TagId): readonly TagId[] {
  return tags.filter((tag) => isWithin(tags, tag.id, id)).map((tag) => tag.id)
}

/** Hides the marks of a tag and of all below it, or shows them again when every one of them is hidden. */
export function withTagToggled(hidden: HiddenMarks, tags: readonly Tag[], id: TagId): HiddenMarks {
  const own = withBelow(tags, id)
  const isHidden = own.every((tag) => hidden.tags.has(tag))
  const next = new Set(hidden.tags)
  for (const tag of own) {
    if (isHidden) next.delete(tag)
    else next.add(tag)
  }
  return { ...hidden, tags: next }
}
