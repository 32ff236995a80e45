export const UNITS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)

export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
)

const PARTS: readonly (readonly [string, number])[] = [
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
]

/** "third" and "thirds" to 3. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  PARTS.flatMap(([word, value]) => [
    [word, value],
    [word === 'half' ? 'halves' : `${word}s`, value],
  ]),
)
