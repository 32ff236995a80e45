import { performance } from 'node:perf_hooks'
import { type MessagePort, parentPort } from 'node:worker_threads'
import { invariant } from '#shared/lib/assert.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { SeveralTranscripts } from '../importers/several-transcripts.ts'
import { understandFile } from '../prepare-import.ts'
import { reanchorTexts, type RevisedTexts } from '../reanchor-texts.ts'
import type { ParseAnswer, ParseBegun, ParseRequest } from './messages.ts'

/** A thread that reads and understands files. It sees bytes, never a path, and may be killed at any moment. */
const port = parentPort
invariant(port !== null, 'the parser worker runs in a worker thread')
// It is zlib, which a thread that may be killed must not use; pdf.js has its own way where there is none.
Reflect.deleteProperty(globalThis, 'DecompressionStream')
/** One after the other, for the pool knows by their order which file an answer is about. */
let last = Promise.resolve()
port.on('message', (request: ParseRequest | RevisedTexts) => {
  if ('newText' in request) port.postMessage(reanchorTexts(request), [])
  else last = last.then(() => answer(port, request))
})

async function answer(port: MessagePort, { fileName, bytes }: ParseRequest): Promise<void> {
  port.postMessage(begun())
  port.postMessage(await parse(fileName, bytes))
}

function begun(): ParseBegun {
  const { user, system } = process.threadCpuUsage()
  return { cpuMs: (user + system) / 1000, idleMs: performance.eventLoopUtilization().idle }
}

async function parse(fileName: string, bytes: Uint8Array): Promise<ParseAnswer> {
  try {
    return { ok: true, understood: await understandFile(fileName, bytes) }
  } catch (error) {
    if (error instanceof SeveralTranscripts) {
      return { ok: false, error: error.toWire(), several: { files: error.files, refused: error.refused } }
    }
    if (error instanceof EarmarkError) return { ok: false, error: error.toWire(), several: null }
    // A bug of ours, met by one file: it must not look like the person's mistake, nor stop the files after it.
    const reason = error instanceof Error ? error.message : String(error)
    const message = `“${fileName}” could not be understood: Earmark ran into an error of its own (${reason}). The library is as before; please report it.`
    return { ok: false, error: { code: 'parse-failed', message }, several: null }
  }
}
