import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

/** A library's content: rows of each table, and one hash over all values of all rows, the index's own tables included. */
export interface LibraryDigest {
  readonly rows: Readonly<Record<string, number>>
  readonly sha256: string
}

/** Reads a library file beside whoever has it open. */
export function digestOf(path: string): LibraryDigest {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    const tables = db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`)
      .all()
      .map(({ name }) => String(name))
    const hash = createHash('sha256')
    const rows: Record<string, number> = {}
    for (const table of tables) {
      let count = 0
      for (const row of db.prepare(`SELECT * FROM "${table}"`).iterate()) {
        count += 1
        for (const value of Object.values(row)) {
          hash.update(value instanceof Uint8Array ? value : String(value)).update('\u0000')
        }
      }
      rows[table] = count
    }
    return { rows, sha256: hash.digest('hex') }
  } finally {
    db.close()
  }
}
