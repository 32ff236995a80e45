import { Worker } from 'node:worker_threads'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { SeveralTranscripts } from '../importers/several-transcripts.ts'
import { cancelled } from '../imports.ts'
import type { UnderstoodFile } from '../stores/imported.ts'
import type { ParseAnswer, ParseBegun, ParseRequest } from './messages.ts'
import { ParseClock } from './parse-clock.ts'

export interface ParserLimits {
  readonly workers: number
  /** Of JavaScript heap, for each worker. */
  readonly memoryMegabytes: number
  /** Milliseconds on the clock in which a worker must be ready to read. */
  readonly startMs: number
  /** @returns milliseconds a file of this many bytes may take, not counting those in which others had the processor. */
  readonly timeFor: (byteLength: number) => number
}

/** One file to be read. */
export interface ParseJob {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly signal: AbortSignal
  /** Called when it is being read. */
  readonly onStart: () => void
  readonly settle: (outcome: UnderstoodFile | Error) => void
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
  #startTimer: NodeJS.Timeout | null = null
  #begun: ParseBegun | null = null
  #clock: ParseClock | null = null
  #isSlow = false
  #hasEnded = false

  constructor(entry: URL, limits: ParserLimits, owner: Owner) {
    this.#limits = limits
    this.#owner = owner
    this.#worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes } })
    this.#worker.on('message', (message: ParseBegun | ParseAnswer) => {
      if (!('ok' in message)) this.#begin(message)
      else this.#finishFirst(message.ok ? message.understood : refusalIn(message))
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
    if (this.#jobs.length === 1) this.#awaitBeginning()
  }

  /** Ends the thread at once; what it has not read is called off. */
  async close(): Promise<void> {
    for (const job of this.#jobs) job?.settle(cancelled(job.fileName))
    this.#end(({ fileName }) => cancelled(fileName))
    await this.#worker.terminate()
  }

  #awaitBeginning(): void {
    this.#startTimer = setTimeout(() => {
      this.#end(({ fileName }) => didNotStart(fileName))
    }, this.#limits.startMs)
  }

  /** The worker has begun the first file. */
  #begin(begun: ParseBegun): void {
    const [job = null] = this.#jobs
    if (this.#hasEnded) return
    this.#stopClocks()
    this.#begun = begun
    if (job === null || job.signal.aborted) {
      this.#giveUpAfterGrace(begun)
      return
    }
    const limit = this.#limits.timeFor(job.bytes.byteLength)
    const slow = () => {
      this.#returnOthers()
    }
    const over = () => {
      this.#end(({ fileName }) => tookTooLong(fileName, limit))
    }
    const marks = [
      { after: SLOW_MS, act: slow },
      { after: limit, act: over },
    ].toSorted((a, b) => a.after - b.after)
    this.#clock = new ParseClock(this.#worker, begun, marks)
    job.onStart()
  }

  /** Nobody waits for the file that is being read, but others may wait for the thread. */
  #giveUpAfterGrace(since: ParseBegun): void {
    const act = () => {
      this.#end(({ fileName }) => cancelled(fileName))
    }
    this.#clock = new ParseClock(this.#worker, since, [{ after: GRACE_MS, act }])
  }

  #stopClocks(): void {
    if (this.#startTimer !== null) clearTimeout(this.#startTimer)
    this.#clock?.stop()
  }

  /** It is too late to take a file back, but most are read by the time a new thread would have started. */
  #onAbort(job: ParseJob): void {
    if (!this.#jobs.includes(job)) return
    job.settle(cancelled(job.fileName))
    if (job !== this.#jobs[0] || this.#begun === null) return
    this.#stopClocks()
    this.#giveUpAfterGrace(this.#begun)
  }

  /** They stay in the worker's line, where nobody waits for them any more. */
  #returnOthers(): void {
    this.#isSlow = true
    const others = this.#unread()
    this.#jobs.fill(null, 1)
    if (others.length > 0) this.#owner.onReturn(others)
  }

  #finishFirst(outcome: UnderstoodFile | Error): void {
    if (this.#hasEnded) return
    this.#stopClocks()
    this.#begun = null
    this.#isSlow = false
    this.#jobs.shift()?.settle(outcome)
    if (this.#jobs.length > 0) this.#awaitBeginning()
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

function didNotStart(fileName: string): EarmarkError {
  return new EarmarkError(
    'parse-failed',
    `“${fileName}” could not be read: the part of Earmark that reads files did not start. The library is as before; try again when the computer is less busy.`,
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
