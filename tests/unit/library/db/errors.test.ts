import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { explainFileError, isBusy, isConstraint } from '#library/db/errors.ts'
import { type OpenFile, openFile, openForReading } from '#library/db/open.ts'
import { sql } from '#library/db/sql.ts'
import { ErrorCode } from '#shared/rpc/errors.ts'
import { createTempFolder, type TempFolder } from '../../../helpers/temp-folder.ts'

let folder: TempFolder
let file: OpenFile
beforeEach(async () => {
  folder = await createTempFolder()
  file = openFile(folder.at('notes.earmark'))
})
afterEach(async () => {
  file.close()
  await folder.remove()
})

function thrownBy(work: () => unknown): unknown {
  try {
    work()
    return null
  } catch (error) {
    return error
  }
}

describe('what SQLite and the system say of a file becomes a sentence that names it', () => {
  test.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['EACCES', 'read-only'],
    ['SQLITE_CORRUPT_VTAB', 'library-damaged'],
    ['SQLITE_NOTADB', 'not-a-library'],
    ['SQLITE_BUSY_SNAPSHOT', 'library-locked'],
    ['SQLITE_IOERR_FSYNC', 'io-error'],
    ['SQLITE_CANTOPEN', 'io-error'],
  ])('%s is %s', (code, expected) => {
    const error = explainFileError(Object.assign(new Error('internal words'), { code }), '/some/where/notes.earmark')
    expect(error).toMatchObject({ code: expected, message: expect.stringContaining('“notes.earmark”') as string })
    expect(ErrorCode.options).toContain(expected)
    expect(String(error)).not.toContain('internal words')
  })

  test('a file that may not grow is a full disk, and what was there before stays whole', () => {
    const pages = Number(file.connection.pragma('page_count'))
    file.connection.pragma(`max_page_count = ${String(pages)}`)
    const value = JSON.stringify('x'.repeat(1_000_000))
    const error = thrownBy(() =>
      file.connection.transaction(() => file.connection.run(sql`INSERT INTO settings VALUES ('big', ${value})`)),
    )
    expect(explainFileError(error, file.path)).toMatchObject({ code: 'disk-full' })
    expect(file.connection.get(sql`SELECT count(*) AS count FROM settings`)).toEqual({ count: 0 })
  })

  test('a connection that may only read says so', () => {
    const reader = openForReading(file.path)
    const error = thrownBy(() => reader.run(sql`DELETE FROM settings`))
    expect(explainFileError(error, file.path)).toMatchObject({ code: 'read-only' })
    reader.close()
  })
})

test('what is not about the file comes back as it was', () => {
  const error = new Error('A bug of ours')
  expect(explainFileError(error, file.path)).toBe(error)
})

test('a broken rule of the schema is told from other errors', () => {
  const error = thrownBy(() => file.connection.run(sql`INSERT INTO settings VALUES ('key', 'not JSON')`))
  expect([isConstraint(error), isBusy(error)]).toEqual([true, false])
})
