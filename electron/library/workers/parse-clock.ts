import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import type { ParseBegun } from './messages.ts'

/** What to do once a file has taken so many milliseconds. */
export interface Mark {
  readonly after: number
  readonly act: () => void
}

/** Looking costs the worker an interruption: not more often than this, in milliseconds. */
const SHORTEST_WAIT = 50

/**
 * Says when a file has taken too long. What counts is the processor time its worker was given, and the time in which the
 * worker had nothing to do: the time in which other programs had the processor says nothing about the file.
 */
export class ParseClock {
  readonly #worker: Worker
  readonly #begun: ParseBegun
  readonly #marks: Mark[]
  #timer: NodeJS.Timeout | null = null
  #isStopped = false

  /** @param marks in the order of their time. */
  constructor(worker: Worker, begun: ParseBegun, marks: readonly Mark[]) {
    this.#worker = worker
    this.#begun = begun
    this.#marks = [...marks]
    this.#waitFor(0)
  }

  stop(): void {
    this.#isStopped = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #waitFor(spent: number): void {
    for (let [mark] = this.#marks; mark !== undefined && mark.after <= spent; [mark] = this.#marks) {
      this.#marks.shift()
      mark.act()
      if (this.#isStopped) return
    }
    const [next] = this.#marks
    if (next === undefined) return
    this.#timer = setTimeout(
      () => {
        void this.#look(next)
      },
      Math.max(next.after - spent, SHORTEST_WAIT),
    )
  }

  async #look({ after }: Mark): Promise<void> {
    const spent = await this.#spentUnlessSilent(after)
    if (!this.#isStopped) this.#waitFor(spent)
  }

  /** A worker that has long been due and does not even say what it has used will not come back. */
  async #spentUnlessSilent(due: number): Promise<number> {
    const answered = new AbortController()
    const { signal } = answered
    const silence = async (): Promise<number> => {
      await delay(due / 2, undefined, { signal, ref: false })
      await nextTurn()
      return due
    }
    try {
      return await Promise.race([this.#spent(), silence()])
    } finally {
      answered.abort()
    }
  }

  /** Milliseconds since the file was begun. */
  async #spent(): Promise<number> {
    // While this thread was busy, the answer may have come: it is heard first.
    await nextTurn()
    if (this.#isStopped) return 0
    try {
      const { user, system } = await this.#worker.cpuUsage()
      const { idle } = this.#worker.performance.eventLoopUtilization()
      return (user + system) / 1000 - this.#begun.cpuMs + idle - this.#begun.idleMs
    } catch {
      // The worker has ended, which is told elsewhere.
      return 0
    }
  }
}
