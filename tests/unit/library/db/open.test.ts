import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Connection } from '#library/db/connection.ts'
import { APPLICATION_ID } from '#library/db/header.ts'
import { newestVersion } from '#library/db/migrate.ts'
import { migrations } from '#library/db/migrations/index.ts'
import { openFile, openForReading } from '#library/db/open.ts'
import { sql } from '#library/db/sql.ts'
import { createTempFolder, type TempFolder } from '../../../helpers/temp-folder.ts'

const newest = newestVersion(migrations)

let folder: TempFolder
beforeEach(async () => {
  folder = await createTempFolder()
})
afterEach(() => folder.remove())

describe('a new library', () => {
  test('is made with the folders above it, for its owner only', () => {
    const path = folder.at('some/deep/library.earmark')
    openFile(path).close()
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(folder.at('some/deep')).mode & 0o777).toBe(0o700)
  })

  test('says in its header what it is, and has pages of 16 KB', () => {
    const path = folder.at('library.earmark')
    openFile(path).close()
    const header = readFileSync(path).subarray(0, 100)
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID)
    expect(header.readUInt32BE(60)).toBe(newest)
    expect(header.readUInt16BE(16)).toBe(16_384)
  })

  test('leaves no log behind when it is closed', () => {
    openFile(folder.at('library.earmark')).close()
    expect(readdirSync(folder.path).toSorted()).toEqual(['library.earmark', 'library.earmark.lock'])
  })

  test('is made anew over the remains of one whose making was interrupted', () => {
    writeFileSync(folder.at('library.earmark.new'), 'half a library')
    openFile(folder.at('library.earmark')).close()
    expect(existsSync(folder.at('library.earmark.new'))).toBe(false)
  })
})

describe('the pragmas', () => {
  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
  ])('%s is %s on a new and on an existing library', (pragma, expected) => {
    const path = folder.at('library.earmark')
    const readBack = () => {
      const file = openFile(path)
      file.connection.get(sql`SELECT count(*) FROM transcripts`)
      const value = file.connection.pragma(pragma)
      file.close()
      return value
    }
    expect([readBack(), readBack()]).toEqual([expected, expected])
  })

  test('the reading connection sees what was committed and cannot write', () => {
    const file = openFile(folder.at('library.earmark'))
    const reader = openForReading(file.path)
    file.connection.run(sql`INSERT INTO settings (key, value) VALUES ('seen', 'true')`)
    expect(reader.get(sql`SELECT value FROM settings WHERE key = 'seen'`)).toEqual({ value: 'true' })
    expect(() => reader.run(sql`DELETE FROM settings`)).toThrow(/readonly/u)
    reader.close()
    file.close()
  })
})

describe('what is not a library is refused and left as it is to the byte', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), /it is empty/u],
    ['one byte', Buffer.from('x'), /file of another kind/u],
    ['a web page', Buffer.from('<!doctype html><title>Not a library</title>'.repeat(20)), /file of another kind/u],
    ['a zip archive', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(4096, 7)]), /file of another kind/u],
    ['a SQLite file of another program', sqliteFile(), /belongs to another program/u],
  ])('%s', (_name, bytes, reason) => {
    const path = folder.at('file.earmark')
    writeFileSync(path, bytes)
    expect(() => openFile(path)).toThrow(
      expect.objectContaining({ code: 'not-a-library', message: expect.stringMatching(reason) as string }),
    )
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(folder.path)).toEqual(['file.earmark'])
  })

  test('a folder', () => {
    mkdirSync(folder.at('file.earmark'))
    expect(() => openFile(folder.at('file.earmark'))).toThrow(expect.objectContaining({ code: 'not-a-library' }))
  })

  test('a link that leads nowhere', () => {
    symlinkSync(folder.at('gone'), folder.at('file.earmark'))
    expect(() => openFile(folder.at('file.earmark'))).toThrow(expect.objectContaining({ code: 'not-a-library' }))
    expect(existsSync(folder.at('gone'))).toBe(false)
  })

  test('a library into which someone has put a trigger', () => {
    const path = folder.at('file.earmark')
    openFile(path).close()
    const intruder = new Connection(path, { readonly: false, timeoutMs: 0 })
    intruder.exec('CREATE TRIGGER evil AFTER INSERT ON tags BEGIN DELETE FROM passages; END')
    intruder.close()
    expect(() => openFile(path)).toThrow(/holds program code \(“evil”\)/u)
  })
})

describe('a library from a newer Earmark', () => {
  test.each([newest + 1, newest + 10, 5000, 0x7f_ff_ff_ff])(
    'version %i is refused untouched, with no log or lock made',
    (version) => {
      const path = folder.at('library.earmark')
      openFile(path).close()
      const bytes = readFileSync(path)
      bytes.writeUInt32BE(version, 60)
      const newer = folder.at('elsewhere/newer.earmark')
      mkdirSync(folder.at('elsewhere'))
      writeFileSync(newer, bytes)
      const before = hash(newer)
      expect(() => openFile(newer)).toThrow(expect.objectContaining({ code: 'library-newer' }))
      expect(hash(newer)).toBe(before)
      expect(readdirSync(folder.at('elsewhere'))).toEqual(['newer.earmark'])
    },
  )
})

describe('a library that has been cut off', () => {
  test.each([512, 16_384, 16_384 * 3 + 77])('to %i bytes is refused as damaged and left as it is', (size) => {
    const path = folder.at('library.earmark')
    openFile(path).close()
    truncateSync(path, size)
    const before = hash(path)
    expect(() => openFile(path)).toThrow(expect.objectContaining({ code: 'library-damaged' }))
    expect(hash(path)).toBe(before)
  })
})

test('a library reached by a link is opened where it really is', () => {
  const path = folder.at('library.earmark')
  openFile(path).close()
  symlinkSync(path, folder.at('link.earmark'))
  const file = openFile(folder.at('link.earmark'))
  expect(file.path.endsWith('library.earmark')).toBe(true)
  expect(() => openFile(path)).toThrow(expect.objectContaining({ code: 'library-locked' }))
  file.close()
})

function hash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/** The smallest SQLite file with a table, as another program would make it. */
function sqliteFile(): Buffer {
  const path = join(mkdtempSync(join(tmpdir(), 'earmark-test-')), 'recipes.db')
  const connection = new Connection(path, { readonly: false, timeoutMs: 0 })
  connection.exec('CREATE TABLE recipes (name TEXT)')
  connection.close()
  const bytes = readFileSync(path)
  rmSync(dirname(path), { recursive: true })
  return bytes
}
