/** What a go took, in milliseconds: on the clock, and of processor time in all threads of this process. */
export interface Taken {
  readonly clock: number
  readonly cpu: number
}

/** Two ways to do a thing; each says what one go took. */
export interface Pair {
  /** The least that any program must do. */
  readonly floor: () => Promise<Taken>
  readonly ours: () => Promise<Taken>
}

export interface Measured {
  /** Median of the rounds that count. */
  readonly ours: number
  readonly floor: number
  /** Median over rounds of ours / floor. */
  readonly ratio: number
  readonly min: number
  readonly max: number
  readonly p95: number
  readonly rounds: number
  /** Ours / floor in processor time of all threads, which other programs disturb least. */
  readonly cpu: number
  /** Rounds thrown away because the machine was busy with something else. */
  readonly discarded: number
  /** What else was measured in the same go. */
  readonly also?: readonly Also[]
}

export interface Also {
  readonly name: string
  readonly unit: string
  readonly ours: number
  readonly floor: number
  readonly ratio: number
  readonly goal: number
}

/** A round whose two floors differ by more than this says more about the machine than about us. */
const MOST_DRIFT = 1.5

/**
 * Measures in rounds of floor, ours, ours, floor, so that both sides see the same machine. Noisy rounds are thrown
 * away and made up for, up to three times as many as asked for.
 */
export async function interleave({ floor, ours }: Pair, rounds: number): Promise<Measured> {
  const kept: { floor: Taken; ours: Taken }[] = []
  let discarded = 0
  await floor()
  await ours()
  while (kept.length < rounds && kept.length + discarded < 3 * rounds) {
    const before = await floor()
    const mine = [await ours(), await ours()]
    const after = await floor()
    if (isNoisy(before.clock, after.clock)) discarded += 1
    else kept.push({ floor: mean([before, after]), ours: mean(mine) })
  }
  const ratios = kept.map((round) => round.ours.clock / round.floor.clock)
  return {
    ours: median(kept.map((round) => round.ours.clock)),
    floor: median(kept.map((round) => round.floor.clock)),
    ratio: median(ratios),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
    p95: quantile(ratios, 0.95),
    cpu: median(kept.map((round) => round.ours.cpu / round.floor.cpu)),
    rounds: kept.length,
    discarded,
  }
}

/** True when two goes at the same thing differ so much that the machine must have been busy with something else. */
export function isNoisy(one: number, other: number): boolean {
  return Math.max(one, other) > MOST_DRIFT * Math.min(one, other)
}

/** What `work` takes, all of it. */
export async function timed(work: () => unknown): Promise<Taken> {
  const cpu = processorTime()
  const start = performance.now()
  await work()
  return { clock: performance.now() - start, cpu: processorTime() - cpu }
}

/** What one of `goes` takes: the median on the clock, the mean of processor time. */
export async function timedEach(goes: number, work: () => unknown): Promise<Taken> {
  const cpu = processorTime()
  const clocks: number[] = []
  for (let go = 0; go < goes; go += 1) {
    const start = performance.now()
    await work()
    clocks.push(performance.now() - start)
  }
  return { clock: median(clocks), cpu: (processorTime() - cpu) / goes }
}

/** Milliseconds of processor time this process has used, in all its threads. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** @param part from 0 to 1; NaN for no values. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = part * (sorted.length - 1)
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}

function mean(goes: readonly Taken[]): Taken {
  const sum = (of: (taken: Taken) => number) => goes.reduce((total, taken) => total + of(taken), 0)
  return { clock: sum(({ clock }) => clock) / goes.length, cpu: sum(({ cpu }) => cpu) / goes.length }
}
