/** Two ways to do a thing; each says how long one go took, in the benchmark's unit. */
export interface Pair {
  /** The least that any program must do. */
  readonly floor: () => Promise<number> | number
  readonly ours: () => Promise<number> | number
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
  /** Rounds thrown away because the machine was busy with something else. */
  readonly discarded: number
}

/** A round whose two floors differ by more than this says more about the machine than about us. */
const MOST_DRIFT = 1.5

/**
 * Measures in rounds of floor, ours, ours, floor, so that both sides see the same machine. Noisy rounds are thrown
 * away and made up for, up to three times as many as asked for.
 */
export async function interleave({ floor, ours }: Pair, rounds: number): Promise<Measured> {
  const kept: { floor: number; ours: number }[] = []
  let discarded = 0
  await floor()
  await ours()
  while (kept.length < rounds && kept.length + discarded < 3 * rounds) {
    const floors = [await floor()]
    const mine = [await ours(), await ours()]
    floors.push(await floor())
    if (Math.max(...floors) > MOST_DRIFT * Math.min(...floors)) discarded += 1
    else kept.push({ floor: mean(floors), ours: mean(mine) })
  }
  const ratios = kept.map((round) => round.ours / round.floor)
  return {
    ours: median(kept.map((round) => round.ours)),
    floor: median(kept.map((round) => round.floor)),
    ratio: median(ratios),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
    p95: quantile(ratios, 0.95),
    rounds: kept.length,
    discarded,
  }
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

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
