import type { Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { treeRows } from '#renderer/state/codebook-tree.ts'
import { countsByTag } from '#renderer/state/passage-facts.ts'

/** A tag or a group whose marks can be hidden. */
export interface MarkRow {
  readonly tag: Tag
  /** From 0 at the top. */
  readonly depth: number
  /** Passages with the tag; null for a group, whose tags are counted below it. */
  readonly count: number | null
}

const NONE: ReadonlySet<TagId> = new Set()

/** The tags used in a transcript under the groups they stand in, in the order of the codebook. */
export function markRows(
  tags: readonly Tag[],
  passages: readonly Passage[],
): { readonly tags: readonly MarkRow[]; readonly untagged: number } {
  const counts = countsByTag(passages)
  const rows = treeRows(tags, NONE)
  const isUsed = (index: number): boolean => {
    const row = rows[index]
    if (row === undefined) return false
    if (counts.has(row.tag.id)) return true
    for (let next = index + 1; (rows[next]?.level ?? 0) > row.level; next += 1)
      if (counts.has(rows[next]?.tag.id ?? row.tag.id)) return true
    return false
  }
  return {
    tags: rows.flatMap((row, index) =>
      isUsed(index)
        ? [{ tag: row.tag, depth: row.level - 1, count: row.tag.isCodable ? (counts.get(row.tag.id) ?? 0) : null }]
        : [],
    ),
    untagged: passages.filter((passage) => passage.tagIds.length === 0).length,
  }
}
