import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLibrary } from '#library/library.ts'
import { LARGEST_FILE } from '#shared/domain/file-limits.ts'
import { ParserPool } from '#library/workers/parser-pool.ts'
import type { LibraryService } from '#library/library-service.ts'
import { type Client, createClient } from '#shared/rpc/transport.ts'
import { createTempFolder, type TempFolder } from '../helpers/temp-folder.ts'
import { callText, importText } from '../helpers/test-library.ts'

const misbehaving = new URL('../helpers/parsers/misbehaving-parser.ts', import.meta.url)

let folder: TempFolder
let library: LibraryService
let client: Client
beforeEach(async () => {
  folder = await createTempFolder()
  const reader = new ParserPool(misbehaving, {
    workers: 2,
    memoryMegabytes: 64,
    startMs: 60_000,
    timeFor: () => 120_000,
  })
  library = openLibrary(folder.at('library.earmark'), { version: '1', reader })
  client = createClient(library)
})
afterEach(async () => {
  await library.close()
  await folder.remove()
})

test.each([
  ['devours.txt', 'too-large', /needs more memory/u],
  ['crashes.txt', 'parse-failed', /the part of Earmark that reads files stopped/u],
  ['exits.txt', 'parse-failed', /the part of Earmark that reads files stopped/u],
])('a file on which the parser %s is refused as %s, and the next file is imported', async (fileName, code, words) => {
  await expect(importText(client, callText(), fileName)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(words) as string,
  })
  const { id } = await importText(client, callText(), 'good.txt')
  expect(await client.call('transcripts.list', { bin: false })).toMatchObject([{ id }])
  expect((await client.call('library.check', {})).problems).toEqual([])
})

test('a hanging file does not hold up others, and stopping it frees its place', async () => {
  const bytes = new TextEncoder().encode(callText())
  const hanging = ['a', 'b'].map((importId) =>
    library.call('transcripts.import', {
      importId,
      fileName: 'hangs.txt',
      bytes: Uint8Array.of(...bytes, importId.charCodeAt(0)),
    }),
  )
  const waiting = importText(client, callText(), 'good.txt')
  await client.call('transcripts.cancelImport', { importId: 'a' })
  expect(await waiting).toMatchObject({ fileName: 'good.txt' })
  await client.call('transcripts.cancelImport', { importId: 'b' })
  expect((await Promise.all(hanging)).map((reply) => (reply.ok ? 'imported' : reply.error.code))).toEqual([
    'cancelled',
    'cancelled',
  ])
})

test('files that lay ready behind one that hangs or crashes are read by other threads', async () => {
  const start = (fileName: string, mark: string) =>
    library.call('transcripts.import', {
      importId: mark,
      fileName,
      bytes: new TextEncoder().encode(`${callText()}${mark}`),
    })
  const bad = [start('hangs.txt', 'a'), start('crashes.txt', 'b')]
  const good = await Promise.all(Array.from({ length: 12 }, (_, index) => start(`${String(index)}.txt`, String(index))))
  expect(good.filter((reply) => reply.ok)).toHaveLength(12)
  await client.call('transcripts.cancelImport', { importId: 'a' })
  expect((await Promise.all(bad)).map((reply) => (reply.ok ? 'imported' : reply.error.code))).toEqual([
    'cancelled',
    'parse-failed',
  ])
  expect(await client.call('transcripts.list', { bin: false })).toHaveLength(12)
})

test('in a call of many, each file that breaks the parser is named, and the others come in', async () => {
  const files = ['crashes.txt', 'good.txt', 'exits.txt', 'devours.txt', 'hangs.txt', 'better.txt'].map((fileName) => ({
    importId: fileName,
    fileName,
    bytes: new TextEncoder().encode(`${callText()}${fileName}`),
  }))
  const importing = client.call('transcripts.importMany', { batchId: 'all', files })
  const stored = async () => (await client.call('transcripts.list', { bin: false })).length
  await expect.poll(stored, { timeout: 30_000 }).toBe(2)
  await client.call('transcripts.cancelImport', { importId: 'hangs.txt' })
  const results = await importing
  expect(results.map((result) => (result.outcome === 'refused' ? result.error.code : result.outcome))).toEqual([
    'parse-failed',
    'imported',
    'parse-failed',
    'too-large',
    'cancelled',
    'imported',
  ])
  const namesItself = results.map(
    (result, index) =>
      result.outcome !== 'refused' || result.error.message.includes(`“${files[index]?.fileName ?? ''}”`),
  )
  expect(namesItself).not.toContain(false)
  expect((await client.call('library.check', {})).problems).toEqual([])
})

test('a file over the limit of bytes is refused before any parser sees it', async () => {
  const pool = new ParserPool(misbehaving)
  const reading = pool.read('hangs.txt', new Uint8Array(LARGEST_FILE + 1), {
    signal: new AbortController().signal,
    onStart() {
      throw new Error('It was started.')
    },
  })
  await expect(reading).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('257 MB') as string,
  })
  await pool.close()
})

test('an import that waits for its turn can be stopped', async () => {
  const imports = ['a', 'b', 'c'].map((importId) =>
    library.call('transcripts.import', {
      importId,
      fileName: 'hangs.txt',
      bytes: new TextEncoder().encode(`${callText()}${importId}`),
    }),
  )
  for (const importId of ['c', 'b', 'a']) await client.call('transcripts.cancelImport', { importId })
  const codes = (await Promise.all(imports)).map((reply) => (reply.ok ? 'imported' : reply.error.code))
  expect(codes).toEqual(['cancelled', 'cancelled', 'cancelled'])
})

test('closing the library stops what is being read', async () => {
  const importing = library.call('transcripts.import', {
    importId: 'a',
    fileName: 'hangs.txt',
    bytes: new TextEncoder().encode(callText()),
  })
  await library.close()
  expect(await importing).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})

test('bytes that lie in memory shared with others, as a small Buffer’s do, are read', async () => {
  const bytes = Buffer.from(callText())
  const reply = await library.call('transcripts.import', { importId: 'buffer', fileName: 'good.txt', bytes })
  expect(reply).toMatchObject({ ok: true })
  expect(bytes.toString()).toBe(callText())
})
