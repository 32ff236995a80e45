import { PaceMeter, rate, timeLeft } from '#shared/lib/pace.ts'
import { counted } from '#shared/lib/counted.ts'

/** With fewer files there is nothing to wait for. */
const WORTH_TELLING = 20
/** How often it is told: in a terminal in one line, in a file or a pipe line by line. Milliseconds. */
const TERMINAL_MS = 250
const LINES_MS = 5_000

/** Tells on stderr how far a long job is, so that stdout holds its results only. */
export class ProgressLine {
  readonly #meter = new PaceMeter(performance.now())
  #total: number
  #costLeft: number
  #done = 0
  #toldAt = performance.now()

  /** @param cost of all of it, in bytes; see `costOf`. */
  constructor(total: number, cost: number) {
    this.#total = total
    this.#costLeft = cost
  }

  /** More to do than was known. */
  add(files: number, cost: number): void {
    this.#total += files
    this.#costLeft += cost
  }

  count(byteLength: number, cost: number): void {
    this.#done += 1
    this.#costLeft = Math.max(0, this.#costLeft - cost)
    this.#meter.count(byteLength)
    const now = performance.now()
    if (this.#total < WORTH_TELLING || now - this.#toldAt < (process.stderr.isTTY ? TERMINAL_MS : LINES_MS)) return
    this.#toldAt = now
    const { filesPerSecond, secondsLeft } = this.#meter.read(now, this.#costLeft)
    const parts = [`${this.#done.toLocaleString('en-GB')} of ${counted(this.#total, 'file')}`]
    if (filesPerSecond !== null) parts.push(rate(filesPerSecond))
    if (secondsLeft !== null) parts.push(timeLeft(secondsLeft))
    process.stderr.write(process.stderr.isTTY ? `\r\u001B[K${parts.join(', ')}` : `${parts.join(', ')}\n`)
  }

  /** Makes room for other lines in a terminal. */
  clear(): void {
    if (process.stderr.isTTY && this.#total >= WORTH_TELLING) process.stderr.write('\r\u001B[K')
  }
}
