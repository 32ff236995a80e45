import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { createTempFolder, type TempFolder } from '../helpers/temp-folder.ts'
import { type Canary, sing, startCanary } from './hostile/canary.ts'
import { hostileFiles } from './hostile/corpus.ts'
import { goodText } from './hostile/good-files.ts'
import { bytesOf, type HostileFile } from './hostile/hostile-file.ts'
import { type Answer, type ImportHost, startImportHost } from './hostile/import-host.ts'
import { digestOf, type LibraryDigest } from './hostile/library-digest.ts'
import { type Result, tableOf, writeReport } from './hostile/report.ts'
import { faultsOfImport, faultsOfRefusal } from './hostile/verdict.ts'

const MOST_MILLISECONDS = 10_000
const MOST_MEGABYTES = 1024
/** Of processor time, with which a file that is stopped has had its chance. */
const ENOUGH_MILLISECONDS = 6_000
const MOST_TIMES = 5
const TIRED_BYTES = 400 * 1024 * 1024
const MINUTES = 60_000

let folder: TempFolder
let canary: Canary
let host: ImportHost
let path: string
let goodCount = 0
const connections: string[] = []
const results: Result[] = []

beforeAll(async () => {
  folder = await createTempFolder()
  canary = await startCanary(folder.path)
  path = folder.at('library.earmark')
  host = await startImportHost(path)
})

afterAll(async () => {
  await host.close()
  await canary.close()
  await folder.remove()
})

/** Where the machine was too busy to let the parser work, a file that took too long says nothing, and is brought again. */
async function bring(fileName: string, bytes: Uint8Array): Promise<Answer> {
  for (let times = 1; ; times += 1) {
    const answer = await host.bring(fileName, bytes)
    const { reply, cpuMilliseconds } = answer
    const isStarved = !reply.ok && reply.error.code === 'parse-timeout' && cpuMilliseconds < ENOUGH_MILLISECONDS
    if (!isStarved || times === MOST_TIMES) return answer
  }
}

async function valueOf(method: string, input: unknown): Promise<unknown> {
  const { reply } = await host.call(method, input)
  if (!reply.ok) throw new Error(`${method}: ${reply.error.message}`)
  return reply.value
}

/** What was imported leaves the library again, so that it stays small enough to be looked through after every file. */
async function takeOut(id: string): Promise<void> {
  await valueOf('transcripts.moveToBin', { ids: [id] })
  await valueOf('transcripts.emptyBin', {})
}

/** A good file of which the library has none yet is still imported. */
async function goodFileFault(): Promise<string | null> {
  goodCount += 1
  const { reply } = await bring('good.txt', bytesOf(goodText(`Call ${String(goodCount)}.\n\n`)))
  if (!reply.ok) return `the good file after it was refused: ${reply.error.message}`
  await takeOut((reply.value as { transcript: { id: string } }).transcript.id)
  return null
}

/** Imports a file and finds everything that is not as it was stated. */
async function faultsOf(file: HostileFile): Promise<string[]> {
  const before = digestOf(path)
  const answer = await bring(file.fileName, file.bytes())
  const { reply, peakBytes } = answer
  // On a machine that is busy with other things the clock says little; in its own time a hanging file is told as well.
  const milliseconds = Math.min(answer.milliseconds, answer.cpuMilliseconds)
  const peakMegabytes = peakBytes / (1024 * 1024)
  const outcome = reply.ok ? 'imported' : reply.error.code
  results.push({ family: file.family, what: file.what, outcome, milliseconds, peakMegabytes })
  const faults: string[] = []
  if (milliseconds > MOST_MILLISECONDS) faults.push(`took ${milliseconds.toFixed(0)} ms`)
  if (peakMegabytes > MOST_MEGABYTES) faults.push(`took ${peakMegabytes.toFixed(0)} MB`)
  if (reply.ok) {
    const { transcript } = reply.value as { transcript: { id: string } }
    const document = (await valueOf('transcripts.read', { id: transcript.id })) as TranscriptDocument
    faults.push(...faultsOfImport(file, document, [canary.word, 'quokkafetch', 'root:x:0:0']))
    await takeOut(transcript.id)
  } else {
    faults.push(...faultsOfRefusal(file, reply))
    const after: LibraryDigest = digestOf(path)
    if (after.sha256 !== before.sha256) faults.push(`changed the library: ${JSON.stringify([before.rows, after.rows])}`)
    const fault = await goodFileFault()
    if (fault !== null) faults.push(fault)
  }
  if (canary.hits.length > 0) faults.push(`fetched ${canary.hits.join(', ')}`)
  if (canary.wasRead()) faults.push('read a file outside')
  canary.forget()
  await restIfTired(answer)
  return faults
}

/** What files before have left behind in memory is not the next one's: a process that holds much of it is started anew. */
async function restIfTired({ peakBytes, restingBytes }: Answer): Promise<void> {
  if (Math.max(peakBytes, restingBytes) < TIRED_BYTES) return
  connections.push(...host.connections())
  await host.close()
  host = await startImportHost(path)
}

describe('a hostile or broken file', () => {
  test(
    'is imported as stated, or refused with its reason and the library left as it was, and nothing is fetched',
    { timeout: 10 * MINUTES },
    async () => {
      const only = process.env['EARMARK_HOSTILE'] ?? ''
      const files = hostileFiles(canary).filter(({ family, what }) => new RegExp(only, 'u').test(`${family}: ${what}`))
      const faults: string[] = []
      for (const file of files) {
        for (const fault of await faultsOf(file))
          faults.push(`${file.family}: ${file.what} (${file.fileName.slice(0, 60)}) ${fault}`)
      }
      console.log(tableOf(results))
      writeReport('hostile-files', results, faults)
      expect(faults).toEqual([])
      expect([...connections, ...host.connections()]).toEqual([])
      expect(await valueOf('library.check', {})).toMatchObject({ problems: [] })
    },
  )

  test('is one of more than 200, in more than 30 families', () => {
    const files = hostileFiles(canary)
    expect(files.length).toBeGreaterThanOrEqual(200)
    expect(new Set(files.map(({ family }) => family)).size).toBeGreaterThanOrEqual(30)
  })

  test('that made Earmark fetch or read anything would be found out', async () => {
    canary.forget()
    expect({ hits: canary.hits.length, wasRead: canary.wasRead() }).toEqual({ hits: 0, wasRead: false })
    await sing(canary)
    expect(canary).toMatchObject({ hits: ['/control'] })
    expect(canary.wasRead()).toBe(true)
    canary.forget()
    const { reply } = await host.call('fetch', canary.url('from-the-host'))
    expect(reply.ok).toBe(true)
    expect(canary.hits).toEqual(['/from-the-host'])
    expect(host.connections()).toHaveLength(1)
  })
})
