import type { FigureScale, FigureUnit } from '#shared/domain/figure.ts'
import { rescale } from './scales.ts'

const CUE =
  "(?:i['’]?a?m sorry|i beg your pardon|sorry|excuse me|pardon me|pardon|my apologies|apologies|correction|i mean|i meant(?: to say)?|i should say|or rather|rather|make that|(?:or |no,? )?wait|hold on|scratch that|strike that|i misspoke|let me (?:correct|restate) (?:that|myself)|actually|no)"
const FILLER =
  "(?:it['’]?s|it is|that['’]?s|that is|that should (?:be|read)|it should (?:be|read)|make that|about|the|to|of|at|i mean|i meant|well|uh|um|a|between|from|let me|in fact|in|for|more like|closer to|i was|it should have been)"
/** What may stand between a figure and the one that takes its place: a word of correction and nothing of substance. */
const BETWEEN = new RegExp(
  `^[\\s\\p{P}]*(?:(?:with |and )?the (?:top|upper|high|low|lower|bottom) end[\\s\\p{P}]+)?(?:(?:million|billion|percent)?[\\s\\p{P}]+)?${CUE}[\\s\\p{P}]+(?:(?:${FILLER}|${CUE})[\\s\\p{P}]+){0,4}$`,
  'iu',
)
/** "the 6% I gave for growth should have been 8%", "I said 400 earlier, that was wrong, it is 440". */
const OWNED =
  /^[\s,]*(?:(?:that )?i (?:gave|said|quoted|mentioned)[^.;:\d]{0,40}? )?(?:earlier[\s,]+)?(?:that(?: was|[’']s| is) (?:wrong|not right|incorrect)|should have (?:been|read|said))[\s,]*(?:(?:it(?:[’']s| is| was)|going to be|that should be|the (?:right|correct) (?:number|figure) is)[\s,]*)*$/iu
const NOT = /^, (?:and )?not $/iu
const LONGEST = 60
const LONGEST_OWNED = 90

/** True when a second figure is only said not to be: "58 million, not 85 million". */
export function isDenied(between: string): boolean {
  return NOT.test(between)
}

/** True when the words between two figures say that the second takes the place of the first. */
export function isCorrection(between: string): boolean {
  if (between.length <= LONGEST_OWNED && OWNED.test(between)) return true
  return between.length <= LONGEST && BETWEEN.test(`${between} `)
}

interface Correctable {
  readonly low: number
  readonly high: number
  readonly scale: FigureScale
  readonly unit: FigureUnit
  readonly currency: string | null
}

/**
 * What a corrected figure ends as, or null when the second is of another kind. A single number behind a range corrects
 * the end that was said last: "174 to 175, sorry, 179.5" ends as 174 to 179.5.
 */
export function corrected<T extends Correctable>(first: T, second: T): T | null {
  const isPlain = second.unit === 'number' || second.unit === 'count'
  const isAlike =
    first.unit === second.unit ||
    isPlain ||
    (first.unit === 'number' && second.currency === null) ||
    (first.unit === 'amount-per-share' && second.unit === 'amount')
  if (!isAlike || (first.currency !== null && second.currency !== null && first.currency !== second.currency))
    return null
  const isScaled = second.scale !== 'one' || first.scale === 'one' || second.currency !== null
  const scale = isScaled ? second.scale : first.scale
  const unit = isPlain ? first.unit : second.unit
  const currency = second.currency ?? first.currency
  const low = rescale(first.low, first.scale, scale)
  const isUpperEnd = first.low < first.high && second.low === second.high && second.high > low
  return { ...second, low: isUpperEnd ? low : second.low, scale, unit, currency }
}
