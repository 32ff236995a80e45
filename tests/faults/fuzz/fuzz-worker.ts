import { parentPort, workerData } from 'node:worker_threads'
import * as fc from 'fast-check'
import { parseTranscript } from '#library/parse.ts'
import { SeveralTranscripts } from '#library/importers/several-transcripts.ts'
import { Refusal } from '#library/importers/refusal.ts'
import { ParsedTranscript } from '#shared/domain/transcript.ts'
import { faultsOf } from '../hostile/transcript-faults.ts'
import type { FuzzOrder, FuzzOutcome } from './fuzz.ts'
import { edits } from './mutate.ts'
import { type Target, targets } from './targets.ts'

/** A thread that changes good files of one format again and again, and looks at what its parser makes of them. */
const REFUSALS = new Set([
  'empty-file',
  'binary-file',
  'unsupported-format',
  'bad-encoding',
  'too-large',
  'unreadable-file',
])
const order = workerData as FuzzOrder
const progress = new Int32Array(order.progress)
const counts = { imported: 0, refused: 0, slowestMs: 0 }

const target = targets.find(({ fileName }) => fileName === order.fileName)
if (target === undefined) throw new Error(`There is no target ${order.fileName}.`)
parentPort?.postMessage(await fuzz(target), [])

async function fuzz({ fileName, seeds, change }: Target): Promise<FuzzOutcome> {
  const place = fc.nat(seeds.length - 1)
  const property = fc.asyncProperty(place, place, edits, async (one, other, all) => {
    Atomics.add(progress, 0, 1)
    const bytes = change(seeds[one] ?? new Uint8Array(), all, seeds[other] ?? new Uint8Array())
    const startedAt = performance.now()
    const faults = await faultsOfParse(fileName, bytes)
    counts.slowestMs = Math.max(counts.slowestMs, performance.now() - startedAt)
    if (faults.length > 0)
      throw new Error(`${faults.join('; ')}\n${Buffer.from(bytes).toString('base64').slice(0, 4000)}`)
  })
  const details = await fc.check(property, { numRuns: order.runs, seed: order.seed })
  return {
    ...counts,
    cpuMs: process.threadCpuUsage().user / 1000,
    runs: details.numRuns,
    failure: details.failed
      ? `${(await fc.asyncDefaultReportMessage(details)) ?? ''}\n${String(details.errorInstance)}`
      : null,
  }
}

async function faultsOfParse(fileName: string, bytes: Uint8Array): Promise<string[]> {
  const faults = await faultsOfOutcome(fileName, bytes)
  if (Object.keys(Object.prototype).length > 0) faults.push('every object has a property more')
  return faults
}

async function faultsOfOutcome(fileName: string, bytes: Uint8Array): Promise<string[]> {
  let parsed: ParsedTranscript
  try {
    parsed = await parseTranscript(fileName, bytes)
  } catch (error) {
    counts.refused += 1
    if (error instanceof SeveralTranscripts) return []
    if (!(error instanceof Refusal))
      return [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]
    if (!REFUSALS.has(error.code)) return [`was refused as ${error.code}`]
    return error.message.includes(fileName) ? [] : [`was refused without its name: ${error.message}`]
  }
  counts.imported += 1
  const checked = ParsedTranscript.safeParse(parsed)
  if (!checked.success) return [`breaks the schema: ${checked.error.message.slice(0, 500)}`]
  const nobody = parsed.turns.filter(({ speaker }) => speaker !== null && parsed.speakers[speaker] === undefined)
  return [...faultsOf(parsed), ...(nobody.length > 0 ? ['a turn is by nobody'] : [])]
}
