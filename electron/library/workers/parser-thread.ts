import { Worker } from 'node:worker_threads'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { SeveralTranscripts } from '../importers/several-transcripts.ts'
import { cancelled } from '../imports.ts'
import type { PreparedImport } from '../stores/imported.ts'
import type { ParseAnswer, ParseRequest } from './messages.ts'

export interface ParserLimits {
  readonly workers: number
  /** Of JavaScript heap, for each worker. */
  readonly memoryMegabytes: number
  /** @returns milliseconds a file of this many bytes may take. */
  readonly timeFor: (byteLength: number) => number
}

/** One file to be read. */
export interface ParseJob {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly signal: AbortSignal
  /** Called when it is being read. */
  readonly onStart: () => void
  readonly settle: (outcome: PreparedImport | Error) => void
}

interface Owner {
  /** There is room for another file. */
  readonly onFree: () => void
  /** These have waited too long behind another, and are for other threads to read. */
  readonly onReturn: (unread: readonly ParseJob[]) => void
  /** The thread is of no more use. @param unread files it was given and has not begun to read. */
  readonly onEnd: (unread: readonly ParseJob[]) => void
}

/** So many files may lie ready in a thread, that it goes on reading while the library's own thread is busy writing. */
const MOST_JOBS = 8

/** A file that would bring those that lie ready over so many bytes waits for a thread without any. */
const MOST_BYTES = 2_000_000

/** Milliseconds a file that was called off may still take before its thread is killed for it. */
const GRACE_MS = 300

/** Milliseconds after which a file is a slow one, behind which none should wait. */
const SLOW_MS = 1000

/** A worker thread that reads one file after the other, killed when one takes too long or too much memory. */
export class ParserThread {
  readonly #worker: Worker
  readonly #limits: ParserLimits
  readonly #owner: Owner
  /** In the order in which they are read and answered: the first is being read. Null for one that was returned. */
  readonly #jobs: (ParseJob | null)[] = []
  #limitTimer: NodeJS.Timeout | null = null
  #slowTimer: NodeJS.Timeout | null = null
  #isSlow = false
  #hasEnded = false

  constructor(entry: URL, limits: ParserLimits, owner: Owner) {
    this.#limits = limits
    this.#owner = owner
    this.#worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes } })
    this.#worker.on('message', (answer: ParseAnswer) => {
      this.#finishFirst(answer.ok ? answer.prepared : refusalIn(answer))
    })
    // Stays: an error that nobody listens for would end the library's own thread.
    this.#worker.on('error', (error) => {
      this.#end((job) => crashed(job.fileName, error))
    })
    this.#worker.once('exit', () => {
      this.#end((job) => crashed(job.fileName, null))
    })
  }

  get jobCount(): number {
    return this.#jobs.length
  }

  hasRoomFor({ bytes }: ParseJob): boolean {
    if (this.#jobs.length === 0) return true
    const lying = this.#jobs.reduce((sum, job) => sum + (job?.bytes.byteLength ?? 0), 0)
    return !this.#isSlow && this.#jobs.length < MOST_JOBS && lying + bytes.byteLength <= MOST_BYTES
  }

  take(job: ParseJob): void {
    // Often a view on many files' bytes, of which the worker would get a copy; what is its own goes over without one.
    const bytes = new Uint8Array(job.bytes)
    this.#worker.postMessage({ fileName: job.fileName, bytes } satisfies ParseRequest, [bytes.buffer])
    this.#jobs.push(job)
    job.signal.addEventListener('abort', () => {
      this.#onAbort(job)
    })
    if (this.#jobs.length === 1) this.#begin(job)
  }

  /** Ends the thread at once; what it has not read is called off. */
  async close(): Promise<void> {
    for (const job of this.#jobs) job?.settle(cancelled(job.fileName))
    this.#end(({ fileName }) => cancelled(fileName))
    await this.#worker.terminate()
  }

  #begin(job: ParseJob | null): void {
    const limit = this.#limits.timeFor(job?.bytes.byteLength ?? 0)
    const isWanted = job !== null && !job.signal.aborted
    this.#killAfter(isWanted ? limit : GRACE_MS, ({ fileName }) => tookTooLong(fileName, limit))
    this.#slowTimer = setTimeout(() => {
      this.#returnOthers()
    }, SLOW_MS)
    if (isWanted) job.onStart()
  }

  #killAfter(milliseconds: number, reason: (job: ParseJob) => EarmarkError): void {
    if (this.#limitTimer !== null) clearTimeout(this.#limitTimer)
    this.#limitTimer = setTimeout(() => {
      this.#end(reason)
    }, milliseconds)
  }

  #stopClocks(): void {
    if (this.#limitTimer !== null) clearTimeout(this.#limitTimer)
    if (this.#slowTimer !== null) clearTimeout(this.#slowTimer)
  }

  /** It is too late to take a file back, but most are read by the time a new thread would have started. */
  #onAbort(job: ParseJob): void {
    if (!this.#jobs.includes(job)) return
    job.settle(cancelled(job.fileName))
    if (job === this.#jobs[0]) this.#killAfter(GRACE_MS, () => cancelled(job.fileName))
  }

  /** They stay in the worker's line, where nobody waits for them any more. */
  #returnOthers(): void {
    this.#isSlow = true
    const others = this.#unread()
    this.#jobs.fill(null, 1)
    if (others.length > 0) this.#owner.onReturn(others)
  }

  #finishFirst(outcome: PreparedImport | Error): void {
    if (this.#hasEnded) return
    this.#stopClocks()
    this.#isSlow = false
    this.#jobs.shift()?.settle(outcome)
    const [next] = this.#jobs
    if (next !== undefined) this.#begin(next)
    this.#owner.onFree()
  }

  /** The file being read is to blame; those behind it are given back. */
  #end(reason: (job: ParseJob) => EarmarkError): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#stopClocks()
    void this.#worker.terminate()
    const [first] = this.#jobs
    first?.settle(reason(first))
    this.#owner.onEnd(this.#unread())
  }

  #unread(): ParseJob[] {
    return this.#jobs.slice(1).flatMap((job) => (job === null || job.signal.aborted ? [] : job))
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
