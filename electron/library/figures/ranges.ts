import { SCALE_FACTORS } from '#shared/domain/figure.ts'
import { readQuantity, type Quantity, type Reading } from './quantity.ts'
import { rescale } from './scales.ts'
import { isHyphen, type Token } from './tokens.ts'

const CHANGED =
  /^(?:increased|rose|grew|fell|declined|decreased|dropped|climbed|jumped|gained|improved|expanded|went|gone|moved|came|was|were|raise|raised|raising|lowered|lowering|cut|narrowed|widened|slipped|advanced|soared|edged|changed|goes|up|down|going|took|brought|contracted|shrank|reduced|swung|rise|fall|drop|move|grow|walked|got|increase|decrease|growth|stepped|improvement|decline)$/u

/** "increased $200 million to $1.1 billion" */
const MOVED = /^(?:increased|rose|grew|fell|declined|decreased|dropped|climbed|jumped|improved|by)$/u

/** Quantities of a sentence in order, both ends of a range as one. Only those between which no range is possible stay apart. */
export function readQuantities(reading: Reading): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < reading.tokens.length;) {
    const quantity = readQuantity(reading, at)
    if (quantity === null || quantity.to <= at) {
      at += 1
      continue
    }
    const whole = withUpperEnd(reading, quantity)
    found.push(whole)
    at = whole.to
  }
  return found
}

function withUpperEnd(reading: Reading, lower: Quantity): Quantity {
  const { tokens } = reading
  if (lower.vague !== null || lower.direction !== null || lower.low !== lower.high) return lower
  const link = linkAfter(tokens, lower)
  if (link === null) return lower
  const next = firstNumeral(tokens, link.next)
  const upper = readQuantity(reading, next)
  if (upper === null || upper.vague !== null || upper.direction !== null || upper.from !== link.next) return lower
  // "5%, 6%, and 7%" is a list.
  if (link.isLoose && lower.isSure && (isListed(tokens, lower.from - 1) || isListed(tokens, upper.to))) return lower
  return joined(lower, upper, link.isLoose) ?? lower
}

/** Whether a comma or an "and" at `at` has a number on both its sides. */
function isListed(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:,|and)$/u.test(tokens[at]?.lower ?? '')) return false
  const after = tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'and' ? at + 2 : at + 1
  const before = tokens[at - 1]
  const isNumber = before?.kind === 'number' || before?.text === '%' || before?.lower === 'percent'
  return isNumber && tokens[firstNumeral(tokens, after)]?.kind === 'number'
}

const BEFORE_NUMERAL = /^(?:[$€£¥₹]|us|nt|a|c|hk|eur|usd|inr|rs|rmb|sek|nok|chf|gbp|cny|jpy|minus|negative)$/u

/** Where the numeral of a range's second end stands, behind its currency: "$1.2 to $1.4 billion", "5.0 to NT$6". */
function firstNumeral(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < from + 3 && tokens[at]?.kind !== 'number' && BEFORE_NUMERAL.test(tokens[at]?.lower ?? '')) at += 1
  return tokens[at]?.kind === 'number' ? at : from
}

interface Link {
  readonly next: number
  /** A link that also joins what is no range: a comma. */
  readonly isLoose: boolean
}

function linkAfter(tokens: readonly Token[], lower: Quantity): Link | null {
  const token = tokens[lower.to]
  if (token === undefined) return null
  const next = lower.to + 1
  const before = tokens[lower.from - 1]?.lower
  if (token.lower === 'to' || token.lower === 'through' || token.lower === 'bis') {
    if (before === 'from' && isChange(tokens, lower.from) && !isMovedOn(tokens, next)) return null
    const isMoved = lower.unit === 'amount' && MOVED.test(before ?? '')
    return isMoved ? null : { next, isLoose: false }
  }
  if (token.lower === 'and') return before === 'between' ? { next, isLoose: false } : null
  if (token.lower === 'or') return { next, isLoose: true }
  if (isHyphen(token)) {
    // "5 - 6" and "5-6", not "5 -6" nor "a 5 - which".
    return tokens[next]?.isGlued === token.isGlued || lower.isSure ? { next, isLoose: false } : null
  }
  if (token.text === '~') return { next, isLoose: false }
  if (token.text === ',') return { next, isLoose: true }
  return null
}

/** "from 5.80 to 6.00 up to 6.05": what stands before the second "to" is a range that moved. */
function isMovedOn(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 6; at++) {
    const token = tokens[at]
    if (token === undefined || /^[,;.:]$/u.test(token.text)) return false
    if (token.lower === 'to' && at > from) return tokens[firstNumeral(tokens, at + 1)]?.kind === 'number'
  }
  return false
}

/** "declined from 39.5% to 32.9%", "went from six weeks to twenty-two": two figures of a change. */
function isChange(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 2; at >= Math.max(0, from - 14); at--) {
    const token = tokens[at]
    if (token === undefined || /^[.;:]$/u.test(token.text)) return false
    if (/^rang(?:e|es|ing|ed)$/u.test(token.lower) || token.lower === 'anywhere') return false
    if (CHANGED.test(token.lower)) return true
  }
  return false
}

function joined(lower: Quantity, upper: Quantity, isLoose: boolean): Quantity | null {
  const isSame = lower.unit === upper.unit && lower.currency === upper.currency
  // "3 and 5 percent", "$1.2-1.4 billion", "two to three stores": the second says the unit for both, or the first did.
  const isLowerPlain = lower.unit === 'number' || (lower.unit === 'count' && upper.unit === 'count')
  const isUpperPlain = upper.unit === 'number' || upper.unit === 'count'
  const isPerShare = lower.unit === 'amount' && upper.unit === 'amount-per-share' && lower.currency === upper.currency
  if (!isSame && !isLowerPlain && !isPerShare && !(isUpperPlain && lower.unit === 'amount' && !isLoose)) return null
  if (lower.unit === 'fraction' || lower.isTalk || (lower.unit === 'multiple' && upper.unit !== 'multiple')) return null
  const unit = isLowerPlain || isPerShare ? upper.unit : lower.unit
  // The scale said last is the scale of both, unless the first has its own.
  const isOpen = lower.scale === 'one' && upper.scale !== 'one'
  const low = isOpen ? lower.low : rescale(lower.low, lower.scale, greater(lower, upper))
  const scale = isOpen ? upper.scale : greater(lower, upper)
  const high = isOpen ? upper.high : rescale(upper.high, upper.scale, scale)
  const isUpwards = low < high || (low < 0 && high < 0)
  if (!isUpwards) return null
  // "55, 56 percent", "two or three": neighbours only, else they are a list.
  if (isLoose && high - low > Math.max(2, low * 0.25)) return null
  const isSpoken = lower.unit === 'percent' && isSame && high - low === 1
  const isScaled = isOpen && high - low === 1
  if (isLoose && ((unit === 'number' && !isScaled) || (lower.isSure && !isSpoken))) return null
  return {
    ...upper,
    from: lower.from,
    at: lower.at,
    low: Math.min(low, high),
    high: Math.max(low, high),
    scale,
    unit,
    currency: lower.currency ?? upper.currency,
    of: upper.of ?? (lower.unit === 'count' ? lower.of : null),
    isInWords: lower.isInWords && upper.isInWords,
    isTalk: upper.isTalk,
    isSure: lower.isSure || upper.isSure,
  }
}

const greater = (lower: Quantity, upper: Quantity): Quantity['scale'] =>
  SCALE_FACTORS[upper.scale] >= SCALE_FACTORS[lower.scale] ? upper.scale : lower.scale
