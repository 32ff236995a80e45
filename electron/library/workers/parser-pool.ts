import { tooLarge } from '#shared/domain/file-limits.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { cancelled, type FileReader } from '../imports.ts'
import type { UnderstoodFile } from '../stores/imported.ts'
import type { FoundAgain, RevisedTexts } from '../reanchor-texts.ts'
import { type ParseJob, type ParserLimits, ParserThread } from './parser-thread.ts'
import { reanchorInWorker } from './reanchor-in-worker.ts'

const defaultLimits: ParserLimits = {
  workers: 2,
  // Besides its heap a thread holds the file's bytes and text, and all of it must stay below a gigabyte.
  memoryMegabytes: 512,
  // Half a second on a machine that does nothing else.
  startMs: 60_000,
  // 8 seconds, and 3 more for each megabyte, but never more than two minutes.
  timeFor: (byteLength) => Math.min(8_000 + 3_000 * (byteLength / 1_000_000), 120_000),
}

/** Reads files in a few worker threads, each killed when a file takes too long, too much memory, or is called off. */
export class ParserPool implements FileReader {
  readonly #entry: URL
  readonly #limits: ParserLimits
  readonly #waiting: ParseJob[] = []
  readonly #threads = new Set<ParserThread>()
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
  ): Promise<UnderstoodFile> {
    return new Promise((resolve, reject) => {
      const job: ParseJob = {
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
      const size = tooLarge(fileName, bytes.byteLength)
      if (size !== null) {
        job.settle(new EarmarkError('too-large', size))
        return
      }
      signal.addEventListener('abort', () => {
        this.#dropWaiting(job)
      })
      this.#waiting.push(job)
      this.#startNext()
    })
  }

  reanchor(texts: RevisedTexts, signal: AbortSignal): Promise<FoundAgain> {
    return reanchorInWorker(this.#entry, texts, AbortSignal.any([this.#closing.signal, signal]))
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#closing.abort()
    for (const job of this.#waiting.splice(0)) job.settle(cancelled(job.fileName))
    await Promise.all([...this.#threads].map((thread) => thread.close()))
  }

  #dropWaiting(job: ParseJob): void {
    const place = this.#waiting.indexOf(job)
    if (place < 0) return
    this.#waiting.splice(place, 1)
    job.settle(cancelled(job.fileName))
  }

  /** Gives out files for as long as there are threads to take them. */
  #startNext(): void {
    while (!this.#isClosed) {
      const [job] = this.#waiting
      const thread = job === undefined ? null : this.#threadFor(job)
      if (job === undefined || thread === null) return
      this.#waiting.shift()
      thread.take(job)
    }
  }

  /** A thread with nothing to do, or a new one, or the one with the least to do that still has room. */
  #threadFor(job: ParseJob): ParserThread | null {
    const [thread] = [...this.#threads].toSorted((a, b) => a.jobCount - b.jobCount)
    if (thread !== undefined && (thread.jobCount === 0 || this.#threads.size >= this.#limits.workers)) {
      return thread.hasRoomFor(job) ? thread : null
    }
    return this.#startThread()
  }

  #startThread(): ParserThread {
    const thread = new ParserThread(this.#entry, this.#limits, {
      onFree: () => {
        this.#startNext()
      },
      onReturn: (unread) => {
        this.#waiting.unshift(...unread)
        this.#startNext()
      },
      onEnd: (unread) => {
        this.#threads.delete(thread)
        this.#waiting.unshift(...unread)
        this.#startNext()
      },
    })
    this.#threads.add(thread)
    return thread
  }
}
