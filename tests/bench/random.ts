/** A small seeded generator of numbers in [0, 1): the same seed gives the same corpus on every machine. */
export function randomFrom(seed: number): () => number {
  let state = (seed ^ 0x9e37_79b9) >>> 0
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/** The rank (from 0) from which on words grow rare faster. */
const BEND = 150

/** Draws ranks from 0 as words are used in prose: few very often, and most hardly ever. */
export function zipf(count: number): (random: () => number) => number {
  const cumulative = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank += 1) {
    sum += rank < BEND ? (rank + 1.6) ** -0.85 : (BEND + 1.6) ** -0.85 * (rank / BEND) ** -1.25
    cumulative[rank] = sum
  }
  return (random) => {
    const wanted = random() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cumulative[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}
