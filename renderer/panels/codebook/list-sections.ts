import type { Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { treeRows } from '#renderer/state/codebook-tree.ts'

/** A tag of the list, with how deep it stands below its section. */
export interface ListedTag {
  readonly tag: Tag
  readonly depth: number
}

/** A group of the codebook with the tags to show; `group` is null for what stands at the top. */
export interface ListSection {
  readonly group: Tag | null
  readonly tags: readonly ListedTag[]
}

const NOTHING_FOLDED: ReadonlySet<TagId> = new Set()

/** The codebook in the order people gave it. Unless all are wanted: only tags with a key, or used in this transcript. */
export function listSections(
  tags: readonly Tag[],
  counts: ReadonlyMap<TagId, number>,
  all: boolean,
): readonly ListSection[] {
  const top: { group: Tag | null; tags: ListedTag[] } = { group: null, tags: [] }
  const sections = [top]
  // The group whose branch we walk, and the level it stands on.
  let open = { section: top, level: 0 }
  for (const { tag, level } of treeRows(tags, NOTHING_FOLDED)) {
    if (level <= open.level) open = { section: top, level: 0 }
    if (!tag.isCodable) {
      const section = { group: tag, tags: [] }
      sections.push(section)
      open = { section, level }
    } else if (all || tag.shortcut !== null || counts.has(tag.id)) {
      open.section.tags.push({ tag, depth: level - open.level - 1 })
    }
  }
  return sections.filter((section) => section.tags.length > 0)
}
