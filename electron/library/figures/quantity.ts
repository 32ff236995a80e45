import type { FigureScale, FigureUnit } from '#shared/domain/figure.ts'
import { readCounted } from './counted.ts'
import { COINS, currencyBefore, currencyBehind, hundredthsBehind } from './currencies.ts'
import { readDigitPlace } from './digit-places.ts'
import { readFraction } from './fractions.ts'
import { readMultiple } from './multiples.ts'
import { isNameOrDate } from './names.ts'
import { readNumeral, type Numeral } from './numerals.ts'
import { readScale, tidy } from './scales.ts'
import { isHyphen, type Token } from './tokens.ts'
import { readPaidFor, readPerShare, readUnit } from './units.ts'

/** A number with what belongs to it, before what is said about it is looked at. Places are indexes of tokens. */
export interface Quantity {
  /** First token and the one after the last. */
  readonly from: number
  readonly to: number
  /** The token of the numeral itself. */
  readonly at: number
  readonly low: number
  readonly high: number
  readonly scale: FigureScale
  readonly unit: FigureUnit
  readonly currency: string | null
  readonly of: string | null
  readonly isInWords: boolean
  /** What is counted is talk: "two questions". */
  readonly isTalk: boolean
  /** True when a sign, scale or unit says that this is a number of something. */
  readonly isSure: boolean
  /** What is vague about a place among digits. */
  readonly vague: string | null
  readonly direction: 'up' | 'down' | null
}

export interface Reading {
  readonly tokens: readonly Token[]
  readonly hasDecimalComma: boolean
  /** Primary language subtag, e.g. "en". */
  readonly language: string
}

const BARE = {
  scale: 'one',
  currency: null,
  of: null,
  isInWords: true,
  isTalk: false,
  isSure: true,
  vague: null,
  direction: null,
} as const

/** Reads the quantity whose numeral begins at token `at`, or null. */
export function readQuantity(reading: Reading, at: number): Quantity | null {
  const { tokens, hasDecimalComma } = reading
  const place = readDigitPlace(tokens, at)
  if (place !== null) {
    const { low, high, unit, next, hedge } = place
    const to = tokens[next]?.text === '%' || tokens[next]?.lower === 'percent' ? next + 1 : next
    return { ...BARE, from: at, to, at, low, high, unit, vague: hedge }
  }
  const multiple = readMultiple(tokens, at)
  if (multiple !== null) {
    const { value, unit, next, direction } = multiple
    return { ...BARE, from: at, to: next, at, low: value, high: value, unit, direction }
  }
  const long = readAndAHalf(tokens, at)
  if (long !== null) return long
  const fraction = readFraction(tokens, at)
  if (fraction !== null) return readShare(reading, at, fraction)
  const coin = tokens[at]?.lower === 'a' ? COINS.get(tokens[at + 1]?.lower ?? '') : undefined
  if (coin !== undefined)
    return { ...BARE, from: at, to: at + 2, at, low: coin, high: coin, unit: 'amount', currency: 'USD' }
  if (isNameOrDate(tokens, at)) return null
  const numeral = readNumeral(tokens, at, hasDecimalComma) ?? readArticle(tokens, at)
  return numeral === null || !Number.isFinite(numeral.value) ? null : withUnit(reading, at, numeral)
}

/** "a year and a half", "an hour and a half". */
function readAndAHalf(tokens: readonly Token[], at: number): Quantity | null {
  if (!/^an?$/u.test(tokens[at]?.lower ?? '')) return null
  const unit = readUnit(tokens, at + 1)
  if (
    unit === null ||
    tokens
      .slice(unit.next, unit.next + 3)
      .map(({ lower }) => lower)
      .join(' ') !== 'and a half'
  )
    return null
  return { ...BARE, from: at, to: unit.next + 3, at, low: 1.5, high: 1.5, unit: unit.unit }
}

/** "a billion dollars", "a percentage point", "a full point". */
function readArticle(tokens: readonly Token[], at: number): Numeral | null {
  const article = tokens[at]?.lower
  if (article !== 'a') return null
  const isNumber = /^(?:billion|million|thousand|trillion|lakh|crore|percentage)$/u.test(tokens[at + 1]?.lower ?? '')
  // "a million-dollar question"
  const isIdiom = tokens[at + 3]?.lower === 'dollar' && tokens[at + 4]?.lower === 'question'
  return isNumber && !isIdiom ? { value: 1, next: at + 1, isInWords: true } : null
}

/** "half", and "half a million", "half a point", "a quarter of a percentage point". */
function readShare(reading: Reading, at: number, { value, next }: { readonly value: number; readonly next: number }) {
  const { tokens } = reading
  const share = { ...BARE, from: at, to: next, at, low: round(value), high: round(value), unit: 'fraction' } as const
  const article = tokens[next]?.lower === 'of' ? next + 1 : next
  if (tokens[article]?.lower !== 'a') return share
  const scaled = readScale(tokens, article + 1, false)
  const unit = readUnit(tokens, scaled.next)
  if (scaled.scale === 'one' && unit === null) return share
  return withUnit(reading, at, { value, next: article + 1, isInWords: true })
}

function withUnit(reading: Reading, at: number, numeral: Numeral): Quantity {
  const { tokens, language } = reading
  const before = currencyBefore(tokens, signBefore(tokens, at) ?? at)
  const sign = signBefore(tokens, before?.at ?? at)
  const odd = afterOdd(tokens, numeral.next)
  const { scale, next } = readScale(tokens, odd ?? numeral.next, before !== null)
  const isNegative = sign !== null || signBefore(tokens, at) !== null
  const from = Math.min(sign ?? at, before?.at ?? at, signBefore(tokens, at) ?? at)
  const value = tidy(isNegative ? -numeral.value : numeral.value)
  const found = {
    from,
    at,
    low: value,
    high: value,
    scale,
    isInWords: numeral.isInWords,
    vague: odd === null ? null : 'odd',
    direction: null,
  }
  const hundredths = scale === 'one' && before === null ? hundredthsBehind(tokens, next) : null
  const behind = hundredths ?? currencyBehind(tokens, next)
  const currency = before?.currency ?? behind?.currency ?? null
  if (currency !== null) {
    const end = before === null ? (behind?.at ?? next) : behind?.currency === currency ? behind.at : next
    const perShare = readPerShare(tokens, end)
    const small = hundredths === null ? value : tidy(value / 100)
    return {
      ...found,
      low: small,
      high: small,
      to: perShare ?? end,
      unit: perShare === null ? 'amount' : 'amount-per-share',
      currency,
      of: perShare === null ? readPaidFor(tokens, end) : null,
      isTalk: false,
      isSure: true,
    }
  }
  const unit = readUnit(tokens, next)
  if (unit !== null && unit.unit !== 'multiple')
    return { ...found, to: unit.next, unit: unit.unit, currency, of: null, isTalk: false, isSure: true }
  if (unit !== null && isMultiple(tokens, unit.next)) {
    return { ...found, to: unit.next, unit: 'multiple', currency, of: null, isTalk: false, isSure: true }
  }
  if (unit !== null && tokens[unit.next - 1]?.lower === 'times') {
    return { ...found, to: next, unit: 'number', currency, of: null, isTalk: true, isSure: false }
  }
  const counted = readCounted(tokens, next, language)
  return {
    ...found,
    to: next,
    unit: counted === null ? 'number' : 'count',
    currency,
    of: counted?.noun ?? null,
    isTalk: counted?.isTalk === true && scale === 'one',
    isSure: scale !== 'one',
  }
}

/** "180-odd crore". @returns the token after it, or null */
function afterOdd(tokens: readonly Token[], at: number): number | null {
  return isHyphen(tokens[at]) && tokens[at + 1]?.lower === 'odd' ? at + 2 : null
}

/** "five times a day" says how often, "five times our sales" how much. */
function isMultiple(tokens: readonly Token[], next: number): boolean {
  if (tokens[next - 1]?.lower !== 'times') return true
  return !/^(?:a|an|per|in|on|this|last|already|before|now|each|every|since|during|today|and)$/u.test(
    tokens[next]?.lower ?? '',
  )
}

/** "-5%", "minus 3%", "negative 200 basis points", "(5)%". @returns where the sign stands, or null */
function signBefore(tokens: readonly Token[], at: number): number | null {
  const before = tokens[at - 1]
  if (before === undefined) return null
  if (before.lower === 'minus' || before.lower === 'negative') return tokens[at - 2]?.lower === 'or' ? null : at - 1
  const isSign = /^[-−–]$/u.test(before.text) && tokens[at]?.isGlued === true && !before.isGlued
  return isSign && tokens[at - 2]?.kind !== 'number' ? at - 1 : null
}

const round = (value: number): number => Number(value.toFixed(4))
