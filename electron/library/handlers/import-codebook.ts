import { LONGEST_TAG_NAME } from '#shared/domain/codebook.ts'
import type { WritableDb } from '../db/connection.ts'
import { PATH_JOINT, pathOf } from '../codebook-table/columns.ts'
import type { CodebookEntry } from '../codebook-table/read.ts'
import { freshColour, freshPattern, loadCodebook, sameName } from '../stores/codebook.ts'
import { allTags, insertTag, type TagPatch, type TagRow, updateTag } from '../stores/tags.ts'

const GROUP = { parent: '', isCodable: false, colour: null, pattern: null, key: null, description: null, cues: null }

export interface CodebookImport {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** In sentences. */
  readonly warnings: readonly string[]
}

/**
 * Brings a table of tags into the codebook. An entry whose place and name are there already is changed in what the
 * table says of it; others are added, last among their siblings. Nothing is deleted. A parent that nobody knows
 * becomes a group. A key that another tag has stays there.
 */
export function importCodebook(db: WritableDb, entries: readonly CodebookEntry[]): CodebookImport {
  let [added, changed, unchanged] = [0, 0, 0]
  const warnings: string[] = []
  for (const entry of entries) {
    const parent = entry.parent === '' ? null : (findParent(allTags(db), entry.parent) ?? addGroups(db, entry.parent))
    const siblings = loadCodebook(db).childrenOf(parent?.seq ?? null)
    const there = siblings.find((row) => sameName(row.name, entry.name))
    if (there === undefined) {
      const row = addEntry(db, entry, parent, siblings)
      giveKey(db, row, entry.key, warnings)
      added += 1
      continue
    }
    if (there.isCodable !== entry.isCodable) {
      const [is, says] = there.isCodable ? ['a tag', 'a group'] : ['a group', 'a tag']
      warnings.push(`“${entry.name}” is ${is} here and ${says} in the file: it was left as it is.`)
    }
    const patch = differences(there, entry)
    updateTag(db, there.seq, patch)
    const hasKey = giveKey(db, there, entry.key, warnings)
    if (hasKey || Object.keys(patch).length > 0) changed += 1
    else unchanged += 1
  }
  return { added, changed, unchanged, warnings }
}

/** The tag or group a cell means: by its whole path, else by its name if only one bears it. */
function findParent(rows: readonly TagRow[], cell: string): TagRow | null {
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  const namesOf = (row: TagRow): string[] => {
    const above = row.parentSeq === null ? undefined : bySeq.get(row.parentSeq)
    return [...(above === undefined ? [] : namesOf(above)), row.name]
  }
  const atPath = rows.find((row) => sameName(pathOf(namesOf(row)), cell))
  if (atPath !== undefined) return atPath
  const named = rows.filter((row) => sameName(row.name, cell))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** Makes the groups of a path that are missing. @returns the last of them. */
function addGroups(db: WritableDb, path: string): TagRow | null {
  let parent: TagRow | null = null
  for (const name of path.split(PATH_JOINT).map((part) => part.trim().slice(0, LONGEST_TAG_NAME))) {
    if (name === '') continue
    const siblings: readonly TagRow[] = loadCodebook(db).childrenOf(parent?.seq ?? null)
    const there = siblings.find((row) => sameName(row.name, name))
    parent = there ?? addEntry(db, { ...GROUP, name }, parent, siblings)
  }
  return parent
}

function addEntry(db: WritableDb, entry: CodebookEntry, parent: TagRow | null, siblings: readonly TagRow[]): TagRow {
  const colour = entry.colour ?? freshColour(siblings)
  return insertTag(db, {
    parentSeq: parent?.seq ?? null,
    position: siblings.length,
    name: entry.name,
    colour,
    pattern: entry.pattern ?? freshPattern(siblings, colour),
    description: entry.description ?? '',
    cues: entry.cues ?? [],
    shortcut: null,
    isCodable: entry.isCodable,
  })
}

/** What the table says otherwise than the codebook; a column that is missing says nothing. */
function differences(row: TagRow, entry: CodebookEntry): TagPatch {
  const { colour, pattern, description, cues } = entry
  return {
    ...(colour !== null && colour !== row.colour ? { colour } : {}),
    ...(pattern !== null && pattern !== row.pattern ? { pattern } : {}),
    ...(description !== null && description !== row.description ? { description } : {}),
    ...(cues !== null && cues.join('\n') !== row.cues.join('\n') ? { cues } : {}),
  }
}

/** @returns whether the tag has got a key it had not before. */
function giveKey(db: WritableDb, row: TagRow, key: string | null, warnings: string[]): boolean {
  if (key === null || row.shortcut === key || !row.isCodable) return false
  const owner = allTags(db).find((other) => other.shortcut === key)
  if (owner !== undefined) {
    warnings.push(`The key ${key} stays with “${owner.name}”; “${row.name}” has none.`)
    return false
  }
  updateTag(db, row.seq, { shortcut: key })
  return true
}
