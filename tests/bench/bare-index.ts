import { Connection } from '#library/db/connection.ts'
import { sql } from '#library/db/sql.ts'

/** What importing costs at the least: the bytes as they are, and one full-text load of their words. */
export function loadBare(path: string, files: readonly { readonly bytes: Uint8Array; readonly text: string }[]): void {
  const db = new Connection(path, { readonly: false, timeoutMs: 0 })
  db.pragma('page_size = 16384')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec('CREATE TABLE originals (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL)')
  db.exec(`CREATE VIRTUAL TABLE words USING fts5 (text, content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')`)
  db.exec("INSERT INTO words (words, rank) VALUES ('hashsize', 67108864)")
  db.transaction(() => {
    files.forEach(({ bytes, text }, index) => {
      db.run(sql`INSERT INTO originals (seq, bytes) VALUES (${index + 1}, ${bytes})`)
      db.run(sql`INSERT INTO words (rowid, text) VALUES (${index + 1}, ${text})`)
    })
  })
  db.pragma('synchronous = FULL')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
