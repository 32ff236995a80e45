import { counted } from './counted.ts'

/** How fast files come in. Null until enough have come to tell. */
export interface Pace {
  readonly filesPerSecond: number | null
  readonly secondsLeft: number | null
}

export const NO_PACE: Pace = { filesPerSecond: null, secondsLeft: null }

/** What a file costs besides its bytes: the call, the parsing of its beginning, its rows. Told in bytes. */
const COST_OF_A_FILE = 20_000
/** What came in during this time is the pace now. */
const WINDOW_MS = 10_000
/** Before this, a few quick or slow files would promise anything. */
const FIRST_WORD_MS = 2_000
const FIRST_WORD_FILES = 5

interface Sample {
  readonly at: number
  readonly files: number
  readonly cost: number
}

/** What it takes to bring in files, in bytes. */
export function costOf(files: number, bytes: number): number {
  return bytes + files * COST_OF_A_FILE
}

/** Watches files come in, and says how long the rest will take if they go on coming so. Times are in milliseconds. */
export class PaceMeter {
  #samples: Sample[] = []
  #files = 0
  #cost = 0

  /** @param at when the first file starts. */
  constructor(at: number) {
    this.#samples.push({ at, files: 0, cost: 0 })
  }

  /** One more file has come in, or been refused. */
  count(byteLength: number): void {
    this.#files += 1
    this.#cost += costOf(1, byteLength)
  }

  /** @param costLeft of all files that have not come in, as `costOf` has it. */
  read(at: number, costLeft: number): Pace {
    this.#samples.push({ at, files: this.#files, cost: this.#cost })
    // The last sample before the window's beginning stays: the window is never shorter than it says.
    const begin = Math.max(
      0,
      this.#samples.findLastIndex((sample) => sample.at <= at - WINDOW_MS),
    )
    this.#samples = this.#samples.slice(begin)
    const [first] = this.#samples
    if (first === undefined || at - first.at < FIRST_WORD_MS) return NO_PACE
    const files = this.#files - first.files
    const seconds = (at - first.at) / 1000
    if (files === 0 || this.#files < FIRST_WORD_FILES) return NO_PACE
    return { filesPerSecond: files / seconds, secondsLeft: costLeft / ((this.#cost - first.cost) / seconds) }
  }
}

/** "about 2 minutes left": never more exact than it can be. */
export function timeLeft(seconds: number): string {
  if (seconds < 8) return 'a few seconds left'
  if (seconds <= 50) return `about ${String(Math.ceil(seconds / 10) * 10)} seconds left`
  if (seconds < 90) return 'about a minute left'
  if (seconds < 55 * 60) return `about ${counted(Math.round(seconds / 60), 'minute')} left`
  if (seconds < 90 * 60) return 'about an hour left'
  return `about ${counted(Math.round(seconds / 3600), 'hour')} left`
}

/** "86 a second", "24 a minute" */
export function rate(filesPerSecond: number): string {
  return filesPerSecond >= 1
    ? `${Math.round(filesPerSecond).toLocaleString('en-GB')} a second`
    : `${String(Math.max(1, Math.round(filesPerSecond * 60)))} a minute`
}
