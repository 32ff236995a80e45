import { Worker } from 'node:worker_threads'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { FoundAgain, RevisedTexts } from '../reanchor-texts.ts'

/** Megabytes of JavaScript heap, and milliseconds, that looking for the passages of one transcript may take. */
const MEMORY_MEGABYTES = 1024
const TIME_MS = 120_000

/**
 * Looks for the passages of older texts in a thread of its own, which ends afterwards.
 * @param entry The parser worker's entry file.
 * @throws EarmarkError `cancelled` when `signal` stops it, `parse-timeout` or `parse-failed`.
 */
export function reanchorInWorker(entry: URL, texts: RevisedTexts, signal: AbortSignal): Promise<FoundAgain> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(stopped())
      return
    }
    const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES } })
    const settle = (act: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      void worker.terminate()
      act()
    }
    const fail = (error: EarmarkError) => {
      settle(() => {
        reject(error)
      })
    }
    const onAbort = () => {
      fail(stopped())
    }
    const timer = setTimeout(() => {
      fail(unfinished('parse-timeout'))
    }, TIME_MS)
    signal.addEventListener('abort', onAbort)
    worker.on('message', (found: FoundAgain) => {
      settle(() => {
        resolve(found)
      })
    })
    // Stays: an error that nobody listens for would end the library's own thread.
    worker.on('error', () => {
      fail(unfinished('parse-failed'))
    })
    worker.on('exit', () => {
      fail(unfinished('parse-failed'))
    })
    worker.postMessage(texts, [])
  })
}

const stopped = () =>
  new EarmarkError('cancelled', 'Looking for the passages in the newer version was stopped. Nothing was stored.')

const unfinished = (code: 'parse-timeout' | 'parse-failed') =>
  new EarmarkError(
    code,
    'The passages could not be looked for in the newer version. The library is as before; try again, or import the file as a transcript of its own.',
  )
