import { starterCodebook } from '#seeds/codebook.ts'
import type { WritableDb } from '../db/connection.ts'
import { type Codebook, findCodable, freshPattern, loadCodebook, sameName } from '../stores/codebook.ts'
import { insertTag, type TagRow } from '../stores/tags.ts'

/**
 * Adds the starter codebook group by group. Tags whose name is there already, anywhere, are left alone, and a key
 * that is taken stays with its owner.
 * @returns how many tags were added, groups not counted.
 */
export function addStarterCodebook(db: WritableDb): number {
  const before = loadCodebook(db)
  let added = 0
  for (const group of starterCodebook) {
    const missing = group.tags.filter((tag) => findCodable(before, tag.name) === null)
    if (missing.length === 0) continue
    const parent = findGroup(before, group.name) ?? insertGroup(db, group)
    const siblings = [...before.childrenOf(parent.seq)]
    for (const tag of missing) {
      const isKeyTaken = before.rows.some((row) => row.shortcut === tag.shortcut)
      siblings.push(
        insertTag(db, {
          parentSeq: parent.seq,
          position: siblings.length,
          name: tag.name,
          colour: tag.colour,
          pattern: freshPattern(siblings, tag.colour),
          description: tag.description,
          cues: tag.cues,
          shortcut: isKeyTaken ? null : tag.shortcut,
          isCodable: true,
        }),
      )
      added += 1
    }
  }
  return added
}

function findGroup(codebook: Codebook, name: string): TagRow | null {
  return codebook.rows.find((row) => !row.isCodable && sameName(row.name, name)) ?? null
}

function insertGroup(db: WritableDb, group: (typeof starterCodebook)[number]): TagRow {
  return insertTag(db, {
    parentSeq: null,
    position: loadCodebook(db).childrenOf(null).length,
    name: group.name,
    // A group is never drawn over text; it takes the colour of its first tag so that the tree looks of one piece.
    colour: group.tags[0]?.colour ?? 'blue',
    pattern: 'solid',
    description: group.description,
    cues: [],
    shortcut: null,
    isCodable: false,
  })
}
