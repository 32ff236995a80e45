/** Work that is ready to be written, and who waits for it. */
interface Waiting<Work, Result> {
  readonly work: Work
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/** No transaction takes in more than this. */
const MOST = 64

/** Milliseconds after which work is written however much more is on its way. */
const PATIENCE_MS = 100

/**
 * Lets work that becomes ready at about the same time share one commit, as when a folder of files is imported: a commit
 * costs about as much as storing a file. Work waits only while more than it is still on its way, so that reading and
 * storing go on side by side; work that comes alone is written at once.
 */
export class CommitQueue<Work, Result> {
  readonly #commit: (works: readonly Work[]) => readonly Result[]
  readonly #onTheWay: () => number
  #waiting: Waiting<Work, Result>[] = []
  #timer: NodeJS.Timeout | null = null

  /**
   * @param commit writes all or nothing, and throws when it could not.
   * @param onTheWay how much more work is being prepared.
   */
  constructor(commit: (works: readonly Work[]) => readonly Result[], onTheWay: () => number) {
    this.#commit = commit
    this.#onTheWay = onTheWay
  }

  /** Resolves once the work is on the disk. */
  add(work: Work): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject })
      // What else has become ready by now is in line before the next turn of the event loop.
      if (this.#waiting.length === 1)
        setImmediate(() => {
          this.#consider()
        })
      else if (this.#timer !== null) this.#consider()
    })
  }

  #consider(): void {
    if (this.#waiting.length >= this.#onTheWay() || this.#waiting.length >= MOST) this.#flush()
    else
      this.#timer ??= setTimeout(() => {
        this.#flush()
      }, PATIENCE_MS)
  }

  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const batch = this.#waiting
    this.#waiting = []
    for (let from = 0; from < batch.length; from += MOST) this.#settle(batch.slice(from, from + MOST))
  }

  /** One that cannot be written must not take the others with it: then each is tried by itself. */
  #settle(batch: readonly Waiting<Work, Result>[]): void {
    try {
      const results = this.#commit(batch.map(({ work }) => work))
      batch.forEach(({ resolve }, index) => {
        resolve(results[index] as Result)
      })
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error)
      else for (const one of batch) this.#settle([one])
    }
  }
}
