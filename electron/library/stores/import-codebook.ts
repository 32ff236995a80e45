import { LONGEST_TAG_NAME } from '#shared/domain/codebook.ts'
import { PATH_JOINT } from '../codebook-table/columns.ts'
import type { CodebookEntry } from '../codebook-table/read.ts'
import type { WritableDb } from '../db/connection.ts'
import { GrowingCodebook } from './growing-codebook.ts'
import type { TagPatch, TagRow } from './tags.ts'

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
  const codebook = new GrowingCodebook(db)
  let [added, changed, unchanged] = [0, 0, 0]
  const warnings: string[] = []
  for (const entry of entries) {
    const parent = entry.parent === '' ? null : (codebook.find(entry.parent) ?? addGroups(codebook, entry.parent))
    const there = codebook.child(parent, entry.name)
    if (there === null) {
      giveKey(codebook, addEntry(codebook, entry, parent), entry.key, warnings)
      added += 1
      continue
    }
    if (there.isCodable !== entry.isCodable) {
      const [is, says] = there.isCodable ? ['a tag', 'a group'] : ['a group', 'a tag']
      warnings.push(`“${entry.name}” is ${is} here and ${says} in the file: it was left as it is.`)
    }
    const patch = differences(there, entry)
    const isDifferent = Object.keys(patch).length > 0
    if (isDifferent) codebook.change(there, patch)
    const hasKey = giveKey(codebook, there, entry.key, warnings)
    if (hasKey || isDifferent) changed += 1
    else unchanged += 1
  }
  return { added, changed, unchanged, warnings }
}

/** Makes the groups of a path that are missing. @returns the last of them. */
function addGroups(codebook: GrowingCodebook, path: string): TagRow | null {
  let parent: TagRow | null = null
  for (const name of path.split(PATH_JOINT).map((part) => part.trim().slice(0, LONGEST_TAG_NAME))) {
    if (name !== '') parent = codebook.child(parent, name) ?? addEntry(codebook, { ...GROUP, name }, parent)
  }
  return parent
}

function addEntry(codebook: GrowingCodebook, entry: CodebookEntry, parent: TagRow | null): TagRow {
  const { name, colour, pattern, description, cues, isCodable } = entry
  const said = { name, colour, pattern, description: description ?? '', cues: cues ?? [], isCodable }
  return codebook.add(parent, { ...said, shortcut: null })
}

/** What the table says otherwise than the codebook; a column that is missing says nothing. */
function differences(row: TagRow, entry: CodebookEntry): Omit<TagPatch, 'name' | 'shortcut'> {
  const { colour, pattern, description, cues } = entry
  return {
    ...(colour !== null && colour !== row.colour ? { colour } : {}),
    ...(pattern !== null && pattern !== row.pattern ? { pattern } : {}),
    ...(description !== null && description !== row.description ? { description } : {}),
    ...(cues !== null && cues.join('\n') !== row.cues.join('\n') ? { cues } : {}),
  }
}

/** @returns whether the tag has got a key it had not before. */
function giveKey(codebook: GrowingCodebook, row: TagRow, key: string | null, warnings: string[]): boolean {
  if (key === null || row.shortcut === key || !row.isCodable) return false
  const owner = codebook.ownerOf(key)
  if (owner !== null) {
    warnings.push(`The key ${key} stays with “${owner.name}”; “${row.name}” has none.`)
    return false
  }
  codebook.change(row, { shortcut: key })
  return true
}
