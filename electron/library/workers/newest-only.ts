/**
 * Runs one task at a time and keeps only the newest of those that wait: someone who types on no longer wants the
 * answer to what stood there before.
 */
export class NewestOnly<Result> {
  readonly #superseded: Result
  #isRunning = false
  #waiting: {
    readonly task: () => Promise<Result>
    readonly settle: (result: Result | Promise<Result>) => void
  } | null = null

  /** @param superseded what a task answers that a newer one has replaced. */
  constructor(superseded: Result) {
    this.#superseded = superseded
  }

  run(task: () => Promise<Result>): Promise<Result> {
    if (!this.#isRunning) return this.#start(task)
    this.#waiting?.settle(this.#superseded)
    return new Promise((resolve) => {
      this.#waiting = { task, settle: resolve }
    })
  }

  async #start(task: () => Promise<Result>): Promise<Result> {
    this.#isRunning = true
    try {
      return await task()
    } finally {
      this.#isRunning = false
      const next = this.#waiting
      this.#waiting = null
      if (next !== null) next.settle(this.#start(next.task))
    }
  }
}
