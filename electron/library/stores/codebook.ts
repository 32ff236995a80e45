import { type Tag, TagColour, TagPattern } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import type { ReadableDb } from '../db/connection.ts'
import { notFound } from './not-found.ts'
import { allTags, passageCounts, type TagRow } from './tags.ts'

/** The codebook as a tree in memory: it is small, and every question about it is about the tree. */
export interface Codebook {
  readonly rows: readonly TagRow[]
  /** Siblings in order. */
  childrenOf(parentSeq: number | null): readonly TagRow[]
  /** The tag and all below it, parents before children. */
  withDescendants(seq: number): readonly TagRow[]
}

export function loadCodebook(db: ReadableDb): Codebook {
  const rows = allTags(db)
  const children = Map.groupBy(rows, (row) => row.parentSeq)
  const childrenOf = (parentSeq: number | null): readonly TagRow[] => children.get(parentSeq) ?? []
  const below = (row: TagRow): TagRow[] => [row, ...childrenOf(row.seq).flatMap(below)]
  return {
    rows,
    childrenOf,
    withDescendants: (seq) => rows.filter((row) => row.seq === seq).flatMap(below),
  }
}

/** The codebook as people see it: parents before children, siblings in order, with counts. */
export function readCodebook(db: ReadableDb): Tag[] {
  const codebook = loadCodebook(db)
  const counts = passageCounts(db)
  const list = (parentSeq: number | null, parentId: TagId | null): Tag[] =>
    codebook
      .childrenOf(parentSeq)
      .flatMap((row, position) => [toTag(row, parentId, position, counts.get(row.seq) ?? 0), ...list(row.seq, row.id)])
  return list(null, null)
}

/** One tag as people see it. @throws EarmarkError `not-found`. */
export function readTag(db: ReadableDb, id: TagId): Tag {
  const tag = readCodebook(db).find((candidate) => candidate.id === id)
  if (tag === undefined) throw notFound('tag')
  return tag
}

/** A tag that people can give to passages, by its name whatever the case. */
export function findCodable(codebook: Codebook, name: string): TagRow | null {
  return codebook.rows.find((row) => row.isCodable && sameName(row.name, name)) ?? null
}

export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b)
}

/** What names that count as the same have in common. */
export function nameKey(name: string): string {
  return name.trim().normalize('NFC').toLocaleLowerCase('en')
}

/** The colour used least among some siblings, in the palette's order. */
export function freshColour(siblings: readonly TagRow[]): TagColour {
  return leastUsed(TagColour.options, (colour) => siblings.filter((row) => row.colour === colour).length)
}

/** A pattern that keeps a new tag apart from siblings of its colour. */
export function freshPattern(siblings: readonly TagRow[], colour: TagColour): TagPattern {
  const rows = siblings.filter((row) => row.colour === colour)
  return leastUsed(TagPattern.options, (pattern) => rows.filter((row) => row.pattern === pattern).length)
}

/** The first of the options that are used least. */
export function leastUsed<Option>(options: readonly Option[], uses: (option: Option) => number): Option {
  return options.reduce((best, option) => (uses(option) < uses(best) ? option : best))
}

function toTag(row: TagRow, parentId: TagId | null, position: number, passageCount: number): Tag {
  return {
    id: row.id,
    parentId,
    name: row.name,
    colour: row.colour,
    pattern: row.pattern,
    description: row.description,
    cues: row.cues,
    shortcut: row.shortcut,
    isCodable: row.isCodable,
    position,
    passageCount,
  }
}
