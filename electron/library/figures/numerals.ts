import { TENS, UNITS } from './number-words.ts'
import { isHyphen, valueOf, type Token } from './tokens.ts'

/** A number as written, in digits or words, without scale or unit. */
export interface Numeral {
  readonly value: number
  /** Index of the token after it. */
  readonly next: number
  readonly isInWords: boolean
}

/** Reads the number that begins at token `at`, or null. */
export function readNumeral(tokens: readonly Token[], at: number, hasDecimalComma: boolean): Numeral | null {
  const first = tokens[at]
  if (first === undefined) return null
  const plain =
    first.kind === 'number'
      ? { value: valueOf(first.text, hasDecimalComma), next: at + 1, isInWords: false }
      : readWords(tokens, at)
  return plain === null ? null : withHalf(tokens, plain)
}

/** "two and a half", "2 and a half", "two-and-a-half". */
function withHalf(tokens: readonly Token[], numeral: Numeral): Numeral {
  let at = skipHyphen(tokens, numeral.next)
  if (tokens[at]?.lower !== 'and') return numeral
  at = skipHyphen(tokens, at + 1)
  if (tokens[at]?.lower !== 'a') return numeral
  at = skipHyphen(tokens, at + 1)
  const share = { half: 0.5, quarter: 0.25 }[tokens[at]?.lower ?? '']
  return share === undefined ? numeral : { ...numeral, value: numeral.value + share, next: at + 1 }
}

function readWords(tokens: readonly Token[], at: number): Numeral | null {
  const first = tokens[at]?.lower
  if (first === 'a') return readOne(tokens, at)
  if (first === 'hundred')
    return /^(?:every|each|per)$/u.test(tokens[at - 1]?.lower ?? '') ? inWords(100, at + 1) : null
  const small = readSmall(tokens, at)
  if (small === null) return null
  if (tokens[small.next]?.lower === 'hundred') return readHundreds(tokens, small.value, small.next)
  if (tokens[small.next]?.lower === 'dozen') return inWords(small.value * 12, small.next + 1)
  return readPoint(tokens, small)
}

/** "a hundred", "a couple of hundred", "a dozen": an article that is a number. */
function readOne(tokens: readonly Token[], at: number): Numeral | null {
  const second = tokens[at + 1]?.lower
  if (second === 'hundred') return readHundreds(tokens, 1, at + 1)
  if (second === 'dozen') return inWords(12, at + 2)
  if (second === 'couple') {
    const next = tokens[at + 2]?.lower === 'of' ? at + 3 : at + 2
    if (tokens[next]?.lower === 'hundred') return inWords(200, next + 1)
  }
  return null
}

function readHundreds(tokens: readonly Token[], hundreds: number, at: number): Numeral {
  const after = tokens[at + 1]?.lower === 'and' ? at + 2 : at + 1
  const rest = readSmall(tokens, after)
  if (rest === null || rest.value === 0) return inWords(hundreds * 100, at + 1)
  return inWords(hundreds * 100 + rest.value, rest.next)
}

/** Below a hundred: "seven", "twenty two", "twenty-two". Two tens in a row are a year: "twenty thirty". */
function readSmall(tokens: readonly Token[], at: number): Numeral | null {
  const word = tokens[at]?.lower ?? ''
  const unit = UNITS.get(word)
  if (unit !== undefined) return inWords(unit, at + 1)
  const ten = TENS.get(word)
  if (ten === undefined) return null
  const next = skipHyphen(tokens, at + 1)
  const digit = UNITS.get(tokens[next]?.lower ?? '')
  if (digit !== undefined && digit > 0 && digit < 10) return inWords(ten + digit, next + 1)
  return TENS.has(tokens[next]?.lower ?? '') ? null : inWords(ten, at + 1)
}

/** "one point five". */
function readPoint(tokens: readonly Token[], whole: Numeral): Numeral {
  if (tokens[whole.next]?.lower !== 'point') return whole
  let digits = ''
  let next = whole.next + 1
  for (; digits.length < 6; next++) {
    const digit = UNITS.get(tokens[next]?.lower ?? '')
    if (digit === undefined || digit > 9) break
    digits += String(digit)
  }
  return digits === '' ? whole : inWords(Number(`${whole.value}.${digits}`), next)
}

const inWords = (value: number, next: number): Numeral => ({ value, next, isInWords: true })

const skipHyphen = (tokens: readonly Token[], at: number): number => (isHyphen(tokens[at]) ? at + 1 : at)
