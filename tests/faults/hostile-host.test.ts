import { decode, encode } from '@msgpack/msgpack'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startLibrary } from '#library/workers/service.ts'
import type { LibraryService } from '#library/library-service.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import { startWebHost, type WebHost } from '../../electron/web/server.ts'
import { limits } from '../../electron/web/limits.ts'
import { createTempFolder, type TempFolder } from '../helpers/temp-folder.ts'
import { rawRequest, sendRaw } from '../helpers/raw-http.ts'
import { workers } from '../helpers/workers.ts'
import { type Canary, startCanary } from './hostile/canary.ts'
import { hostileFiles } from './hostile/corpus.ts'
import { goodText } from './hostile/good-files.ts'
import { bytesOf, type HostileFile } from './hostile/hostile-file.ts'
import { digestOf } from './hostile/library-digest.ts'
import { faultsOfRefusal } from './hostile/verdict.ts'

/** Families whose files may go wrong on the way as well as in the parser, and a few of each other kind. */
const FAMILIES =
  /^(?:file names|empty and tiny files|zip names|JSON keys that mean something|bidirectional tricks|pages that act)$/u

let folder: TempFolder
let library: LibraryService
let host: WebHost
let canary: Canary
let token: string
let goodCount = 0

beforeAll(async () => {
  folder = await createTempFolder()
  canary = await startCanary(folder.path)
  library = await startLibrary({ path: folder.at('library.earmark'), version: '0.0.0-test', workers })
  host = await startWebHost({ library, pages: new Map(), port: 0, now: Date.now })
  const ticket = /#ticket=([\w-]+)$/u.exec(host.link())?.[1] ?? ''
  const answer = await post('/session', encode({ ticket }))
  token = (decode(await answer.arrayBuffer()) as { token: string }).token
})

afterAll(async () => {
  await host.close()
  await library.close()
  await canary.close()
  await folder.remove()
})

function post(path: string, body: Uint8Array, headers: Record<string, string> = {}): Promise<Response> {
  const always = { Origin: host.origin, 'Content-Type': 'application/msgpack' }
  return fetch(`${host.origin}${path}`, {
    method: 'POST',
    headers: { ...always, ...headers },
    body: Uint8Array.from(body),
  })
}

async function call(method: string, input: unknown): Promise<Reply> {
  const answer = await post('/rpc', encode({ method, input }), { Authorization: `Bearer ${token}` })
  return decode(await answer.arrayBuffer()) as Reply
}

function bring(fileName: string, bytes: Uint8Array): Promise<Reply> {
  return call('transcripts.import', { importId: 'one', fileName, bytes })
}

async function expectGoodImport(): Promise<void> {
  goodCount += 1
  const reply = await bring('good.txt', bytesOf(goodText(`Call ${String(goodCount)}.\n\n`)))
  expect(reply).toMatchObject({ ok: true, value: { outcome: 'imported' } })
}

/** Sends a file and finds everything that is not as it was stated. */
async function faultsOf(file: HostileFile): Promise<string[]> {
  const before = digestOf(folder.at('library.earmark'))
  const reply = await bring(file.fileName, file.bytes())
  if (!reply.ok) {
    const faults = faultsOfRefusal(file, reply)
    return digestOf(folder.at('library.earmark')).sha256 === before.sha256 ? faults : [...faults, 'changed the library']
  }
  // Two files of the corpus may have the same bytes, and the library keeps one of each.
  return file.expected.imported === null ? ['was imported, though it must be refused'] : []
}

describe('a hostile file that comes through the loopback host', () => {
  test('is imported or refused as it is without one, and nothing is fetched', { timeout: 300_000 }, async () => {
    const files = hostileFiles(canary).filter(({ family }) => FAMILIES.test(family))
    expect(files.length).toBeGreaterThan(100)
    const faults: string[] = []
    for (const file of files)
      for (const fault of await faultsOf(file)) faults.push(`${file.family}: ${file.what} ${fault}`)
    expect(faults).toEqual([])
    expect({ hits: canary.hits, wasRead: canary.wasRead() }).toEqual({ hits: [], wasRead: false })
    await expectGoodImport()
  })

  test('and is longer than any file is refused before it is read, and the host goes on', async () => {
    const port = Number(new URL(host.origin).port)
    for (const length of [limits.callBytes + 1, 1e12, -1, 0, Number.NaN]) {
      const answer = await sendRaw(
        port,
        rawRequest('POST /rpc HTTP/1.1', [
          ['Host', `127.0.0.1:${String(port)}`],
          ['Origin', host.origin],
          ['Authorization', `Bearer ${token}`],
          ['Content-Type', 'application/msgpack'],
          ['Content-Length', String(length)],
        ]),
      )
      expect(answer.status ?? 400).toBeGreaterThanOrEqual(400)
    }
    await expectGoodImport()
  })

  test.each([
    ['a body that is no message', Uint8Array.of(0xc1, 0xff, 0x00)],
    [
      'a message cut off',
      encode({ method: 'transcripts.import', input: { bytes: new Uint8Array(5000) } }).subarray(0, 60),
    ],
    ['lists 100,000 deep', new Uint8Array(100_000).fill(0x91)],
    ['a map that says two billion keys', Uint8Array.of(0xdf, 0x7f, 0xff, 0xff, 0xff)],
    ['bytes that say four gigabytes', Uint8Array.of(0xc6, 0xff, 0xff, 0xff, 0xff)],
    ['a message with __proto__', encode({ method: 'transcripts.import', ['__proto__']: { polluted: 1 } })],
    [
      'a file name that is an object',
      encode({ method: 'transcripts.import', input: { importId: 'x', fileName: {}, bytes: new Uint8Array(1) } }),
    ],
    [
      'a file that is a text',
      encode({ method: 'transcripts.import', input: { importId: 'x', fileName: 'a', bytes: 'text' } }),
    ],
  ])('and %s is refused, and the host goes on', async (_what, body) => {
    const answer = await post('/rpc', body, { Authorization: `Bearer ${token}` })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const reply = bytes.length === 0 ? null : (decode(bytes) as Reply)
    expect(reply === null ? answer.status >= 400 : !reply.ok).toBe(true)
    expect(Object.keys(Object.prototype)).toEqual([])
    await expectGoodImport()
  })
})
