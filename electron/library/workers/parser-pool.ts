import { Worker } from 'node:worker_threads'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { MAX_BYTES } from '../importers/decode.ts'
import { SeveralTranscripts } from '../importers/several-transcripts.ts'
import { cancelled, type FileReader } from '../imports.ts'
import type { PreparedImport } from '../stores/imported.ts'
import type { FoundAgain, RevisedTexts } from '../reanchor-texts.ts'
import type { ParseAnswer, ParseRequest } from './messages.ts'
import { reanchorInWorker } from './reanchor-in-worker.ts'

export interface ParserLimits {
  readonly workers: number
  /** Of JavaScript heap, for each worker. */
  readonly memoryMegabytes: number
  /** @returns milliseconds a file of this many bytes may take. */
  readonly timeFor: (byteLength: number) => number
}

const defaultLimits: ParserLimits = {
  workers: 2,
  memoryMegabytes: 1024,
  // 10 seconds, and 3 more for each megabyte, but never more than two minutes.
  timeFor: (byteLength) => Math.min(10_000 + 3_000 * (byteLength / 1_000_000), 120_000),
}

interface Job {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly signal: AbortSignal
  readonly onStart: () => void
  readonly settle: (outcome: PreparedImport | Error) => void
}

/** Reads files in a few worker threads, each killed when a file takes too long, too much memory, or is called off. */
export class ParserPool implements FileReader {
  readonly #entry: URL
  readonly #limits: ParserLimits
  readonly #waiting: Job[] = []
  readonly #idle: Worker[] = []
  readonly #all = new Set<Worker>()
  #busy = 0
  #isClosed = false
  readonly #closing = new AbortController()

  constructor(entry: URL, limits: ParserLimits = defaultLimits) {
    this.#entry = entry
    this.#limits = limits
  }

  read(
    fileName: string,
    bytes: Uint8Array,
    { signal, onStart }: { readonly signal: AbortSignal; readonly onStart: () => void },
  ): Promise<PreparedImport> {
    return new Promise((resolve, reject) => {
      const job: Job = {
        fileName,
        bytes,
        signal,
        onStart,
        settle: (outcome) => {
          if (outcome instanceof Error) reject(outcome)
          else resolve(outcome)
        },
      }
      if (signal.aborted || this.#isClosed) {
        job.settle(cancelled(fileName))
        return
      }
      if (bytes.byteLength > MAX_BYTES) {
        job.settle(tooLarge(fileName, bytes.byteLength))
        return
      }
      signal.addEventListener('abort', () => {
        this.#dropWaiting(job)
      })
      this.#waiting.push(job)
      this.#startNext()
    })
  }

  reanchor(texts: RevisedTexts): Promise<FoundAgain> {
    return reanchorInWorker(this.#entry, texts, this.#closing.signal)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#closing.abort()
    for (const job of this.#waiting.splice(0)) job.settle(cancelled(job.fileName))
    await Promise.all([...this.#all].map((worker) => worker.terminate()))
  }

  #dropWaiting(job: Job): void {
    const place = this.#waiting.indexOf(job)
    if (place < 0) return
    this.#waiting.splice(place, 1)
    job.settle(cancelled(job.fileName))
  }

  #startNext(): void {
    if (this.#isClosed || this.#busy >= this.#limits.workers) return
    const job = this.#waiting.shift()
    if (job === undefined) return
    this.#busy += 1
    this.#run(job, this.#idle.pop() ?? this.#startWorker())
  }

  #startWorker(): Worker {
    const worker = new Worker(this.#entry, { resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMegabytes } })
    this.#all.add(worker)
    // Always there: an error that nobody listens for would end the library's own thread.
    worker.on('error', () => {})
    worker.once('exit', () => {
      this.#all.delete(worker)
      const place = this.#idle.indexOf(worker)
      if (place >= 0) this.#idle.splice(place, 1)
    })
    return worker
  }

  /** One file in one worker. Whatever ends it first decides; a worker that did not answer is not used again. */
  #run(job: Job, worker: Worker): void {
    const limit = this.#limits.timeFor(job.bytes.byteLength)
    const timer = setTimeout(() => {
      finish(tookTooLong(job.fileName, limit), false)
    }, limit)
    const onAbort = () => {
      finish(cancelled(job.fileName), false)
    }
    const onMessage = (answer: ParseAnswer) => {
      finish(answer.ok ? answer.prepared : refusalIn(answer), true)
    }
    const onError = (error: unknown) => {
      finish(crashed(job.fileName, error), false)
    }
    const onExit = () => {
      finish(this.#isClosed ? cancelled(job.fileName) : crashed(job.fileName, null), false)
    }
    const finish = (outcome: PreparedImport | Error, isAlive: boolean) => {
      clearTimeout(timer)
      job.signal.removeEventListener('abort', onAbort)
      worker.off('message', onMessage).off('exit', onExit)
      worker.off('error', onError)
      if (isAlive) this.#idle.push(worker)
      else void worker.terminate()
      this.#busy -= 1
      job.settle(outcome)
      this.#startNext()
    }
    job.signal.addEventListener('abort', onAbort)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    job.onStart()
    // Often a view on many files' bytes, of which the worker would get a copy; what is its own goes over without one.
    const bytes = job.bytes.slice()
    worker.postMessage({ fileName: job.fileName, bytes } satisfies ParseRequest, [bytes.buffer])
  }
}

function refusalIn({ error, several }: Extract<ParseAnswer, { readonly ok: false }>): EarmarkError {
  if (several !== null) return new SeveralTranscripts(error.message, several.files, several.refused)
  return new EarmarkError(error.code, error.message)
}

function tookTooLong(fileName: string, limit: number): EarmarkError {
  const seconds = String(Math.round(limit / 1000))
  return new EarmarkError(
    'parse-timeout',
    `“${fileName}” was still not understood after ${seconds} seconds, so its import was stopped. The library is as before; try the file in smaller parts.`,
  )
}

function tooLarge(fileName: string, byteLength: number): EarmarkError {
  const megabytes = (size: number) => Math.ceil(size / (1024 * 1024)).toString()
  return new EarmarkError(
    'too-large',
    `“${fileName}” is ${megabytes(byteLength)} MB, more than the ${megabytes(MAX_BYTES)} MB one file may have. Split it into smaller files.`,
  )
}

function crashed(fileName: string, error: unknown): EarmarkError {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isMemory) {
    return new EarmarkError(
      'too-large',
      `“${fileName}” needs more memory to be understood than one file may have. The library is as before; try the file in smaller parts.`,
    )
  }
  return new EarmarkError(
    'parse-failed',
    `“${fileName}” could not be understood: the part of Earmark that reads files stopped. The library is as before; try again, or try the file in smaller parts.`,
  )
}
