import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Connection } from '#library/db/connection.ts'
import { openFile } from '#library/db/open.ts'
import { openFileReadOnly } from '#library/db/open-read-only.ts'
import { openReadOnly } from '#library/read-only.ts'
import { openLibrary } from '#library/library.ts'
import { createClient } from '#shared/rpc/transport.ts'
import { createTempFolder, type TempFolder } from '../../helpers/temp-folder.ts'
import { callText, importText, markWords } from '../../helpers/test-library.ts'

const version = '0.0.0-test'
const writer = new URL('../../helpers/write-until-killed.ts', import.meta.url)

let folder: TempFolder
let path: string
const children: ChildProcess[] = []
beforeEach(async () => {
  folder = await createTempFolder()
  await mkdir(folder.at('shelf'))
  path = folder.at('shelf/library.earmark')
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await folder.remove()
})

/** A library with one transcript and one passage, closed. */
async function fillLibrary(): Promise<void> {
  const library = openLibrary(path, { version })
  const client = createClient(library)
  const { id } = await importText(client, callText())
  await markWords(client, id, 'castings', ['Supply'])
  await library.close()
}

/** Starts a process that writes to the library without end. @returns once it has acknowledged a transcript. */
async function writeElsewhere(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [writer.pathname, path, '0', '1000000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  let output = ''
  await new Promise<void>((resolve) => {
    // Read to the end, so that the process never waits for us.
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk
      if (output.includes('\ntranscript ')) resolve()
    })
  })
  return child
}

describe('a library that nobody has open', () => {
  beforeEach(fillLibrary)

  test('is listed, searched, checked and exported, and its file stays as it is to the byte', async () => {
    const before = await readFile(path)
    const library = openReadOnly(path, { version })
    const client = createClient(library)
    const [transcript] = await client.call('transcripts.list', { bin: false })
    expect(transcript).toMatchObject({ fileName: 'halden.txt', passageCount: 1 })
    expect((await client.call('search.query', { text: 'castings', limit: 5 })).hits).toHaveLength(1)
    expect(await client.call('library.check', {})).toEqual({ problems: [], transcriptsChecked: 1 })
    const scope = { kind: 'everything' } as const
    expect((await client.call('export.run', { format: 'markdown', scope, grouping: 'tag' })).passageCount).toBe(1)
    await library.close()
    expect((await readFile(path)).equals(before)).toBe(true)
  })

  test('is read without a lock file, with nothing beside it but SQLite’s own empty log and its index', async () => {
    await rm(`${path}.lock`)
    const library = openReadOnly(path, { version })
    await library.call('library.info', {})
    await library.close()
    const allowed = ['library.earmark', 'library.earmark-shm', 'library.earmark-wal']
    expect((await readdir(folder.at('shelf'))).filter((name) => !allowed.includes(name))).toEqual([])
    expect((await readFile(`${path}-wal`)).length).toBe(0)
    await openLibrary(path, { version }).close()
    expect((await readdir(folder.at('shelf'))).toSorted()).toEqual(['library.earmark', 'library.earmark.lock'])
  })

  test('answers a write with read-only and changes nothing', async () => {
    const library = openReadOnly(path, { version })
    const input = { name: 'New', parentId: null, isCodable: true }
    expect(await library.call('codebook.create', input)).toMatchObject({ ok: false, error: { code: 'read-only' } })
    expect(await library.call('transcripts.burn', {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } })
    await library.close()
  })

  test('answers calls after its closing with disconnected, and may be closed twice', async () => {
    const library = openReadOnly(path, { version })
    await library.close()
    await library.close()
    expect(await library.call('library.info', {})).toMatchObject({ ok: false, error: { code: 'disconnected' } })
  })
})

describe('a library that another process writes to', () => {
  test('is read meanwhile, sees what that process adds, and does not stop it', async () => {
    const child = await writeElsewhere()
    const library = openReadOnly(path, { version })
    const client = createClient(library)
    const seen = (await client.call('library.info', {})).stats.transcripts
    expect(seen).toBeGreaterThan(0)
    expect((await client.call('library.check', {})).problems).toEqual([])
    await expect
      .poll(async () => (await client.call('library.info', {})).stats.transcripts, { timeout: 60_000 })
      .toBeGreaterThan(seen)
    expect(child.exitCode).toBeNull()
    await library.close()
  }, 90_000)

  test('is read after that process was killed and left its log behind', async () => {
    const child = await writeElsewhere()
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    expect(await exit).toEqual([null, 'SIGKILL'])
    const library = openReadOnly(path, { version })
    expect(await createClient(library).call('library.check', {})).toMatchObject({ problems: [] })
    expect((await createClient(library).call('library.info', {})).stats.transcripts).toBeGreaterThan(0)
    await library.close()
  }, 90_000)
})

describe('what cannot be read', () => {
  test('a missing library is refused by its path, and nothing is created', async () => {
    const missing = folder.at('no/such/library.earmark')
    expect(() => openReadOnly(missing, { version })).toThrow(
      expect.objectContaining({ code: 'not-found', message: expect.stringContaining(missing) as string }),
    )
    expect(await readdir(folder.path)).toEqual(['shelf'])
    expect(await readdir(folder.at('shelf'))).toEqual([])
  })

  test('a file of another kind is refused and stays as it is', async () => {
    await writeFile(path, 'words')
    expect(() => openReadOnly(path, { version })).toThrow(expect.objectContaining({ code: 'not-a-library' }))
    expect(await readFile(path, 'utf8')).toBe('words')
    expect(await readdir(folder.at('shelf'))).toEqual(['library.earmark'])
  })

  test('a library with a trigger of someone else’s is refused', () => {
    openFile(path).close()
    const connection = new Connection(path, { readonly: false, timeoutMs: 0 })
    connection.exec('CREATE TRIGGER spy AFTER INSERT ON settings BEGIN DELETE FROM memos; END')
    connection.close()
    expect(() => openReadOnly(path, { version })).toThrow(expect.objectContaining({ code: 'not-a-library' }))
  })

  test.each([
    ['newer', 'library-newer', []],
    ['older', 'read-only', [{ version: 10_000, name: 'later', sql: '' }]],
  ] as const)('a library of an Earmark that is %s is refused with %s', (_, code, migrations) => {
    openFile(path).close()
    expect(() => openFileReadOnly(path, migrations)).toThrow(expect.objectContaining({ code }))
  })
})
