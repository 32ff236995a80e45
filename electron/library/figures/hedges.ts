import type { FigureHedge } from '#shared/domain/figure.ts'

type Kind = FigureHedge['kind']

const BEFORE: readonly (readonly [Kind, string])[] = [
  [
    'at-least',
    'at least|more than|just over|slightly over|slightly above|slightly more than|a little over|a little more than|a bit more than|a bit over|' +
      'well over|well above|over|north of|in excess of|upwards? of|greater than|no less than|not less than|better than|above|' +
      'a minimum of|as little as|crossed|crosses|crossing|exceeds|exceeded|exceeding|exceed|surpassed|surpasses|topped|mehr als|über|mindestens',
  ],
  [
    'at-most',
    '(?<!(?:go|goes|went|gone|move|moves|moved|came|comes|rose|climbed|back|brought|grew|it|that) )up to|at most|just under|slightly under|slightly below|slightly less than|a little under|a little less than|just shy of|shy of|' +
      'well under|well below|less than|fewer than|under|below|no more than|not more than|as much as|as many as|south of|a maximum of|bis zu|höchstens|weniger als|unter',
  ],
  [
    'approximate',
    'in the neighbou?rhood of|in the ballpark of|in the order of|on the order of|in the area of|in the vicinity of|approximately|approx\\.|about|roughly|around|' +
      'nearly|almost|close to|closer to|near|some|maybe|perhaps|probably|more like|something like|call it|give or take|circa|(?<=, )say(?=, $)|ca\\.|c\\.|approaching|virtually|' +
      'rund|etwa|ungefähr|knapp|fast',
  ],
]

/** A hedge stands right before the figure, with no more between than an article. */
const LEADING = BEFORE.map(([kind, words]) => ({
  kind,
  pattern: new RegExp(`(?:^|[^\\p{L}])(?<hedge>${words}),?\\s+(?:a |an |another |between |from |that |say )?$`, 'iu'),
}))
const SIGNS: ReadonlyMap<string, Kind> = new Map([
  ['~', 'approximate'],
  ['≈', 'approximate'],
  ['>', 'at-least'],
  ['≥', 'at-least'],
  ['<', 'at-most'],
  ['≤', 'at-most'],
])
const GLUED = /^(?<hedge>\+|[-‐‑ ]plus(?![ ]or\b)(?=[\s.,;]))/iu
const TRAILING =
  /^[^.;:?!\d]{0,32}?[\s,](?<hedge>or so|or more|or higher|or better|or above|or less|or lower|or thereabouts|give or take|at least|at most|tops)(?=[.,;?!\s]|$)(?!\s*[\d$€£])/iu
const TRAILING_KINDS: Readonly<Record<string, Kind>> = {
  'or more': 'at-least',
  'or higher': 'at-least',
  'or better': 'at-least',
  'or above': 'at-least',
  'or lower': 'at-most',
  'at least': 'at-least',
  'or less': 'at-most',
  'at most': 'at-most',
  tops: 'at-most',
}
const LONGEST = 32

/** What a speaker says to hedge a figure, before it or behind it. Offsets are UTF-16 into `text`. */
export function hedgeOf(
  text: string,
  {
    start,
    end,
    from,
    to,
    isTime,
  }: {
    readonly start: number
    readonly end: number
    /** How far back and on one may look: the sentence, or the figures beside this one. */
    readonly from: number
    readonly to: number
    readonly isTime: boolean
  },
): FigureHedge | null {
  const before = text.slice(Math.max(from, start - LONGEST), start)
  const sign = SIGNS.get(before.trimEnd().slice(-1))
  if (sign !== undefined) return { words: before.trimEnd().slice(-1), kind: sign }
  for (const { kind, pattern } of LEADING) {
    const words = pattern.exec(before)?.groups?.['hedge']?.toLowerCase()
    // "over five years" says how long it takes.
    if (words === undefined || (isTime && (words === 'over' || words === 'above' || words === 'near'))) continue
    // "from 5 to 6 up to 7" moves.
    if (words === 'up to' && from > 0 && /^ up to $/iu.test(text.slice(from, start))) continue
    return { words, kind }
  }
  const behind = text.slice(end, Math.min(to, end + LONGEST + 16))
  const glued = GLUED.exec(behind)?.groups?.['hedge']
  if (glued !== undefined) return { words: glued.replace(/^[-‐‑ ]/u, '').toLowerCase(), kind: 'at-least' }
  const words = TRAILING.exec(behind)?.groups?.['hedge']?.toLowerCase()
  return words === undefined ? null : { words, kind: TRAILING_KINDS[words] ?? 'approximate' }
}
