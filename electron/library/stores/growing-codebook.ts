import { TagColour, TagPattern } from '#shared/domain/codebook.ts'
import { PATH_JOINT } from '../codebook-table/columns.ts'
import type { WritableDb } from '../db/connection.ts'
import { leastUsed, nameKey } from './codebook.ts'
import { allTags, insertTag, type TagFields, type TagPatch, type TagRow, updateTag } from './tags.ts'

/** What is said of an entry that is added; a colour or a pattern that is null is chosen. */
export type Addition = Omit<TagFields, 'parentSeq' | 'position' | 'colour' | 'pattern'> & {
  readonly colour: TagColour | null
  readonly pattern: TagPattern | null
}

/** The children of one parent. */
interface Branch {
  size: number
  readonly byName: Map<string, number>
  /** How many have a colour, and how many a colour and a pattern. */
  readonly uses: Map<string, number>
}

/**
 * The codebook while many entries are brought into it: read once and kept in step with what is written, since looking
 * each of thousands of names up anew would hold the only thread that writes for minutes.
 */
export class GrowingCodebook {
  readonly #db: WritableDb
  readonly #rows = new Map<number, TagRow>()
  readonly #branches = new Map<number | null, Branch>()
  readonly #byName = new Map<string, number[]>()
  readonly #byPath = new Map<string, number>()
  readonly #paths = new Map<number, string>()
  readonly #byKey = new Map<string, number>()

  constructor(db: WritableDb) {
    this.#db = db
    const children = Map.groupBy(allTags(db), (row) => row.parentSeq)
    const found = [...(children.get(null) ?? [])]
    for (const row of found) {
      this.#note(row)
      for (const child of children.get(row.seq) ?? []) found.push(child)
    }
  }

  /** The tag or group a cell means: by its whole path, else by its name if only one bears it. */
  find(cell: string): TagRow | null {
    const key = nameKey(cell)
    const [named, another] = this.#byName.get(key) ?? []
    return this.#row(this.#byPath.get(key) ?? (another === undefined ? named : undefined))
  }

  /** The entry of that name under a parent, or at the top. */
  child(parent: TagRow | null, name: string): TagRow | null {
    return this.#row(this.#branches.get(parent?.seq ?? null)?.byName.get(nameKey(name)))
  }

  /** The entry that a key stands for. */
  ownerOf(shortcut: string): TagRow | null {
    return this.#row(this.#byKey.get(shortcut))
  }

  /** Adds an entry, last among its siblings. */
  add(parent: TagRow | null, addition: Addition): TagRow {
    const branch = this.#branch(parent?.seq ?? null)
    const uses = (style: string) => branch.uses.get(style) ?? 0
    const colour = addition.colour ?? leastUsed(TagColour.options, uses)
    const pattern = addition.pattern ?? leastUsed(TagPattern.options, (option) => uses(`${colour} ${option}`))
    const parentSeq = parent?.seq ?? null
    const row = insertTag(this.#db, { ...addition, parentSeq, position: branch.size, colour, pattern })
    this.#note(row)
    return row
  }

  /** Changes an entry, except for its name. */
  change(row: TagRow, patch: Omit<TagPatch, 'name'>): void {
    updateTag(this.#db, row.seq, patch)
    const before = this.#rows.get(row.seq) ?? row
    const after = {
      ...before,
      colour: patch.colour ?? before.colour,
      pattern: patch.pattern ?? before.pattern,
      description: patch.description ?? before.description,
      cues: patch.cues ?? before.cues,
      shortcut: patch.shortcut === undefined ? before.shortcut : patch.shortcut,
    }
    this.#count(before, -1)
    this.#count(after, 1)
    if (before.shortcut !== null) this.#byKey.delete(before.shortcut)
    if (after.shortcut !== null) this.#byKey.set(after.shortcut, row.seq)
    this.#rows.set(row.seq, after)
  }

  #row(seq: number | undefined): TagRow | null {
    return seq === undefined ? null : (this.#rows.get(seq) ?? null)
  }

  #branch(parentSeq: number | null): Branch {
    const known = this.#branches.get(parentSeq)
    if (known !== undefined) return known
    const fresh = { size: 0, byName: new Map<string, number>(), uses: new Map<string, number>() }
    this.#branches.set(parentSeq, fresh)
    return fresh
  }

  /** Takes a row in; its parent must be in. Of several with one path or name, the first is found. */
  #note(row: TagRow): void {
    const above = row.parentSeq === null ? undefined : this.#paths.get(row.parentSeq)
    const path = above === undefined ? row.name : `${above}${PATH_JOINT}${row.name}`
    const branch = this.#branch(row.parentSeq)
    const name = nameKey(row.name)
    branch.size += 1
    if (!branch.byName.has(name)) branch.byName.set(name, row.seq)
    this.#count(row, 1)
    this.#rows.set(row.seq, row)
    this.#paths.set(row.seq, path)
    if (!this.#byPath.has(nameKey(path))) this.#byPath.set(nameKey(path), row.seq)
    const named = this.#byName.get(name)
    if (named === undefined) this.#byName.set(name, [row.seq])
    else named.push(row.seq)
    if (row.shortcut !== null) this.#byKey.set(row.shortcut, row.seq)
  }

  #count({ parentSeq, colour, pattern }: TagRow, by: 1 | -1): void {
    const { uses } = this.#branch(parentSeq)
    for (const style of [colour, `${colour} ${pattern}`]) uses.set(style, (uses.get(style) ?? 0) + by)
  }
}
