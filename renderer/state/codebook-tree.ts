import type { Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'

/** A row of the tree as it is drawn and read out. */
export interface TreeRow {
  readonly tag: Tag
  /** 1 at the top. */
  readonly level: number
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: number
  readonly siblings: number
  readonly hasChildren: boolean
  readonly expanded: boolean
}

/** Where `codebook.move` should put a tag: its new parent, and its place among the other children from 0. */
export interface MoveTarget {
  readonly parentId: TagId | null
  readonly position: number
}

export type MoveDirection = 'up' | 'down' | 'in' | 'out'

/** The children of a tag (of the codebook itself for null), in order. */
export function childrenOf(tags: readonly Tag[], parentId: TagId | null): readonly Tag[] {
  return tags.filter((tag) => tag.parentId === parentId).sort((a, b) => a.position - b.position)
}

/** The rows that show, parents before children; what is below a collapsed tag is left out. */
export function treeRows(tags: readonly Tag[], collapsed: ReadonlySet<TagId>): readonly TreeRow[] {
  const byParent = Map.groupBy(tags, (tag) => tag.parentId)
  const rows: TreeRow[] = []
  const add = (parentId: TagId | null, level: number): void => {
    const siblings = (byParent.get(parentId) ?? []).sort((a, b) => a.position - b.position)
    for (const [index, tag] of siblings.entries()) {
      const hasChildren = byParent.has(tag.id)
      const expanded = hasChildren && !collapsed.has(tag.id)
      rows.push({ tag, level, place: index + 1, siblings: siblings.length, hasChildren, expanded })
      if (expanded) add(tag.id, level + 1)
    }
  }
  add(null, 1)
  return rows
}

/** The tags above one, nearest first. */
export function ancestorsOf(tags: readonly Tag[], id: TagId): readonly Tag[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  const found: Tag[] = []
  for (let at = byId.get(id)?.parentId ?? null; at !== null;) {
    const parent = byId.get(at)
    if (parent === undefined || found.includes(parent)) break
    found.push(parent)
    at = parent.parentId
  }
  return found
}

/** True when `id` is `top` or stands somewhere below it. */
export function isWithin(tags: readonly Tag[], id: TagId, top: TagId): boolean {
  return id === top || ancestorsOf(tags, id).some((tag) => tag.id === top)
}

/** Where a step in the tree leads: among its siblings, under the one before it, or out behind its parent. Null: nowhere. */
export function moveTarget(tags: readonly Tag[], id: TagId, direction: MoveDirection): MoveTarget | null {
  const tag = tags.find((candidate) => candidate.id === id)
  if (tag === undefined) return null
  const siblings = childrenOf(tags, tag.parentId)
  const index = siblings.indexOf(tag)
  switch (direction) {
    case 'up':
      return index > 0 ? { parentId: tag.parentId, position: index - 1 } : null
    case 'down':
      return index < siblings.length - 1 ? { parentId: tag.parentId, position: index + 1 } : null
    case 'in': {
      const before = siblings[index - 1]
      return before === undefined ? null : { parentId: before.id, position: childrenOf(tags, before.id).length }
    }
    case 'out': {
      const parent = tags.find((candidate) => candidate.id === tag.parentId)
      if (parent === undefined) return null
      return { parentId: parent.parentId, position: childrenOf(tags, parent.parentId).indexOf(parent) + 1 }
    }
  }
}

/** Where a tag lands when it is dropped before, into or after another one. Null where it may not go. */
export function dropTarget(
  tags: readonly Tag[],
  id: TagId,
  onto: TagId,
  where: 'before' | 'into' | 'after',
): MoveTarget | null {
  const target = tags.find((tag) => tag.id === onto)
  if (target === undefined || isWithin(tags, onto, id)) return null
  if (where === 'into') return { parentId: onto, position: childrenOf(tags, onto).length }
  const others = childrenOf(tags, target.parentId).filter((tag) => tag.id !== id)
  return { parentId: target.parentId, position: others.indexOf(target) + (where === 'after' ? 1 : 0) }
}
