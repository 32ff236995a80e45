import type { Figure, FigureBasis } from '#shared/domain/figure.ts'
import type { Range } from '#shared/lib/range.ts'
import { basesOf, basisMentions } from './bases.ts'
import { directionOf } from './directions.ts'
import { hedgeOf } from './hedges.ts'
import { periodMentions, periodsOf } from './periods.ts'
import type { Quantity, Reading } from './quantity.ts'
import { readQuantities } from './ranges.ts'
import { stanceCues, stanceOf } from './stances.ts'
import { tokenize } from './tokens.ts'
import { isWorth } from './worth.ts'

/** A figure before it is known what corrects it and whose turn it is in. */
export type SentenceFigure = Omit<Figure, 'supersededBy' | 'turn'>

/** A sentence with more figures than this is a table: what is said beside one says nothing about another. */
const TABLE_FROM = 60
const TIMES: ReadonlySet<string> = new Set([
  'years',
  'quarters',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
])
const RELATIVE: ReadonlySet<string> = new Set(['percent', 'percentage-points', 'basis-points', 'multiple'])

/** The figures of one sentence. Offsets are UTF-16 into `text`. @param given the period a sentence before has announced */
export function sentenceFigures(
  text: string,
  range: Range,
  {
    language,
    hasDecimalComma,
    given,
  }: {
    readonly language: string
    readonly hasDecimalComma: boolean
    readonly given: string | null
  },
): SentenceFigure[] {
  const sentence = text.slice(range.start, range.end)
  // Numbers in words are only looked for where there may be some: most sentences have none.
  const tokens = tokenize(text, range.start, range.end, hasDecimalComma)
  const reading: Reading = { tokens, hasDecimalComma, language }
  const quantities = readQuantities(reading).filter((quantity) => isWorth(tokens, quantity))
  if (quantities.length === 0) return []
  const places = quantities.map(({ from, to }) => ({
    start: (tokens[from]?.start ?? range.start) - range.start,
    end: (tokens[to - 1]?.end ?? range.end) - range.start,
  }))
  const isTable = quantities.length > TABLE_FROM
  const mentions = isTable ? [] : periodMentions(sentence)
  const periods = periodsOf(sentence, mentions, isTable ? [] : places)
  const cues = stanceCues(isTable ? '' : sentence)
  const first = quantities.map((quantity, index) => {
    const place = places[index] ?? { start: 0, end: 0 }
    const around = { ...place, from: places[index - 1]?.end ?? 0, to: places[index + 1]?.start ?? sentence.length }
    const direction =
      quantity.direction ??
      (hasDirection(quantity) ? directionOf(sentence, { ...around, isRelative: RELATIVE.has(quantity.unit) }) : null)
    const hedge = hedgeOf(sentence, { ...around, isTime: TIMES.has(quantity.unit) })
    return { quantity, place, direction, hedge }
  })
  inheritDirections(sentence, first)
  const candidates = first.map(({ quantity, place, direction }) => ({
    ...place,
    isRelative:
      RELATIVE.has(quantity.unit) ||
      direction !== null ||
      /^ (?:better|worse|more|less|longer|shorter)/u.test(sentence.slice(place.end)),
  }))
  const mentioned = isTable ? [] : basisMentions(sentence)
  const bases: readonly FigureBasis[][] = basesOf(sentence, mentioned, candidates)
  const isPerShare = PER_SHARE.test(sentence)
  return first.map(({ quantity, place, direction, hedge }, index) => {
    const { low, high, scale, unit, currency, of, vague } = quantity
    const before = first[index - 1]
    // What was said of the first of two such changes is said of the second, where that has nothing of its own.
    const isAgain =
      before !== undefined && direction !== null && isElsewhere(sentence, before, { quantity, place, direction })
    const again = isAgain && index > 0 ? index - 1 : -1
    const period = periods[index] ?? periods[again] ?? given
    const basis = bases[index] ?? []
    const isBasisOpen =
      basis.length === 0 &&
      isAgain &&
      !mentioned.some(({ start }) => start >= before.place.end) &&
      AND_ELSEWHERE.test(sentence.slice(before.place.end, place.start))
    return {
      start: range.start + place.start,
      end: range.start + place.end,
      low,
      high,
      scale,
      unit: (isPerShare && isSmallAmount(quantity)) || isDividend(sentence, quantity) ? 'amount-per-share' : unit,
      currency,
      of,
      period,
      basis: isBasisOpen ? (bases[again] ?? []) : basis,
      hedge: hedge ?? (vague === null ? null : { words: vague, kind: 'approximate' }),
      stance: stanceOf(sentence, cues, place, period),
      direction,
    }
  })
}

const PER_SHARE = /(?<![\p{L}])(?:eps|earnings per share|dividend per share|per (?:diluted )?share)(?![\p{L}])/iu

/** In a sentence about earnings per share an amount without scale is one of them. */
const isSmallAmount = ({ unit, scale, high, of }: Quantity): boolean =>
  unit === 'amount' && scale === 'one' && of === null && Math.abs(high) < 1000

/** "a quarterly dividend of $0.31" */
const isDividend = (sentence: string, quantity: Quantity): boolean =>
  isSmallAmount(quantity) && Math.abs(quantity.high) < 20 && /(?<![\p{L}])dividends?(?![\p{L}])/iu.test(sentence)

const hasDirection = ({ unit }: Quantity): boolean => unit !== 'fraction' && unit !== 'multiple'

/** "down 9% year-on-year and 2% against spring" */
const AND_AGAIN =
  /^ (?:year[- ](?:over|on)[- ]year|sequentially|quarter[- ](?:over|on)[- ]quarter|organically|yoy|qoq),? and $/iu
/** "grew 4.8% in the UK and 1.1% on the Continent" */
const AND_ELSEWHERE =
  /^(?: (?:in|on|at|for|across) (?:(?:the|a) )?(?:(?!and )[\p{L}\d'’-]+ ?){1,3})? ?,? ?and,? (?:(?:another|call it|about|roughly|around|maybe|nearly|almost|by),? )?$/iu
/** "sales were up 3.4%; with the extra week it was 5.1%" */
const COUNTED_OTHERWISE =
  /^[;,] (?:(?:and|or|but) )?(?:(?:in|with|without|excluding|including|ex|on) [^;.:\d]{0,40}?(?:it|that) (?:was|is|would be|would have been)|as reported|reported)(?: (?:about|around|roughly|closer to|more like|nearly))? $/iu
const LONGEST_GAP = 80
const POINTS: ReadonlySet<string> = new Set(['percentage-points', 'basis-points'])

interface Said {
  readonly quantity: Quantity
  readonly place: Range
  readonly direction: 'up' | 'down' | null
}

/** Whether a second percentage, elsewhere or counted otherwise, is a change as the first was. */
function isElsewhere(sentence: string, before: Said, figure: Said): boolean {
  const between = sentence.slice(before.place.end, figure.place.start)
  return (
    between.length <= LONGEST_GAP &&
    before.direction !== null &&
    before.quantity.unit === figure.quantity.unit &&
    RELATIVE.has(figure.quantity.unit) &&
    (AND_ELSEWHERE.test(between) || COUNTED_OTHERWISE.test(between)) &&
    /^[.,;]|^ (?:in|on|at|for|across|organically|in constant|like)(?![\p{L}])|^$/iu.test(
      sentence.slice(figure.place.end),
    )
  )
}

/** "up $3.4 billion, or 2.5%": the second says the first's change another way. */
function inheritDirections(
  sentence: string,
  figures: {
    readonly quantity: Quantity
    readonly place: Range
    direction: 'up' | 'down' | null
  }[],
): void {
  figures.forEach((figure, index) => {
    const before = figures[index - 1]
    if (figure.direction !== null || before === undefined || before.direction === null) return
    const between = sentence.slice(before.place.end, figure.place.start)
    const isPart = before.quantity.unit === figure.quantity.unit && POINTS.has(figure.quantity.unit)
    if (
      /^,? or $/u.test(between) ||
      AND_AGAIN.test(between) ||
      isElsewhere(sentence, before, figure) ||
      (isPart && /, of which (?:about |roughly )?$/u.test(between))
    ) {
      figure.direction = before.direction
    }
  })
}
