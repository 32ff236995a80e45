import { existsSync, readFileSync, statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Connection } from '#library/db/connection.ts'
import { migrate, newestVersion, versionOf } from '#library/db/migrate.ts'
import { migrations } from '#library/db/migrations/index.ts'
import type { Migration } from '#library/db/migrations/migration.ts'
import { openFile } from '#library/db/open.ts'
import { sql } from '#library/db/sql.ts'
import { createTempFolder, type TempFolder } from '../helpers/temp-folder.ts'

/** What today's program makes, and two steps a later one might take. */
const today = newestVersion(migrations)
const next = today + 10
const addStarred: Migration = {
  version: next,
  name: 'add-starred',
  sql: `ALTER TABLE transcripts ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE shelves (seq INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    INSERT INTO shelves (name) SELECT title FROM transcripts;`,
}
const failing: Migration = {
  version: today + 20,
  name: 'failing',
  sql: 'CREATE TABLE half_done (seq INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);',
}

let folder: TempFolder
let path: string
beforeEach(async () => {
  folder = await createTempFolder()
  path = folder.at('library.earmark')
  const file = openFile(path)
  file.connection.run(insertTranscript)
  file.close()
})
afterEach(() => folder.remove())

describe('the list of migrations', () => {
  test('is numbered upwards in steps of ten, from ten', () => {
    const numbers = migrations.map((migration) => migration.version)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    expect([numbers[0], numbers.filter((number) => number % 10 !== 0)]).toEqual([10, []])
  })

  test('in the wrong order runs nothing', () => {
    const connection = new Connection(':memory:', { readonly: false, timeoutMs: 0 })
    expect(() => migrate(connection, [addStarred, ...migrations])).toThrow(/out of order/u)
    expect(versionOf(connection)).toBe(0)
    connection.close()
  })
})

describe('opening a library of the version before', () => {
  test('brings it up to date with its rows in place', () => {
    const file = openFile(path, [...migrations, addStarred])
    expect(versionOf(file.connection)).toBe(next)
    expect(file.connection.get(sql`SELECT title, starred FROM transcripts`)).toEqual({ title: 'Kept', starred: 0 })
    expect(file.connection.get(sql`SELECT name FROM shelves`)).toEqual({ name: 'Kept' })
    file.close()
    expect(readFileSync(path).readUInt32BE(60)).toBe(next)
  })

  test('keeps a whole copy of the library as it was, for its owner only', () => {
    openFile(path, [...migrations, addStarred]).close()
    const copy = `${path}.before-${String(today)}-to-${String(next)}`
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    const kept = openFile(copy)
    expect(versionOf(kept.connection)).toBe(today)
    expect(kept.connection.get(sql`SELECT title FROM transcripts`)).toEqual({ title: 'Kept' })
    kept.close()
  })

  test('makes no copy when there is nothing to migrate', () => {
    openFile(path).close()
    expect(existsSync(`${path}.before-${String(today)}-to-${String(today)}`)).toBe(false)
  })
})

describe('a migration that fails', () => {
  test('leaves the library at the last version that worked, and opens again with the older program', () => {
    expect(() => openFile(path, [...migrations, addStarred, failing])).toThrow(/nowhere/u)
    const file = openFile(path, [...migrations, addStarred])
    expect(versionOf(file.connection)).toBe(next)
    expect(file.connection.get(sql`SELECT name FROM sqlite_schema WHERE name = 'half_done'`)).toBeUndefined()
    file.close()
  })

  test('however often it is tried, keeps the first copy and makes no more of them', () => {
    const newer = [...migrations, failing]
    expect(() => openFile(path, newer)).toThrow(/nowhere/u)
    const copy = `${path}.before-${String(today)}-to-${String(failing.version)}`
    const { ino } = statSync(copy)
    expect(() => openFile(path, newer)).toThrow(/nowhere/u)
    expect(statSync(copy).ino).toBe(ino)
  })
})

const insertTranscript = sql`INSERT INTO transcripts (id, title, kind, machine_translated, confidentiality, file_name,
    format, encoding, sha256, text_sha256, byte_length, turn_count, warnings, imported_at)
  VALUES ('01890000-0000-7000-8000-000000000000', 'Kept', 'other', 0, 'public', 'kept.txt', 'text', 'utf-8', 'a', 'b',
    4, 0, '[]', 0)`
