import type { FigureUnit } from '#shared/domain/figure.ts'
import { isHyphen, type Token } from './tokens.ts'

/** "mid single digits", "high teens", "low 40s": a place among numbers, read as a range. */
export interface DigitPlace {
  readonly low: number
  readonly high: number
  readonly unit: FigureUnit
  readonly next: number
  /** What is vague about it: "mid", or "double" when there is nothing else. */
  readonly hedge: string
}

const THIRDS: ReadonlyMap<string, 0 | 1 | 2> = new Map([
  ['low', 0],
  ['lower', 0],
  ['mid', 1],
  ['middle', 1],
  ['high', 2],
  ['upper', 2],
])
const CLASSES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['single', [1, 9]],
  ['double', [10, 99]],
  ['triple', [100, 999]],
])
const TENS: ReadonlyMap<string, number> = new Map([
  ['teens', 10],
  ['teen', 10],
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
])

/**
 * Reads a place among digits at token `at`. Low, mid and high single digits are 1-3, 4-6 and 7-9, low double digits
 * 10-13, the thirds of a ten 1-3, 4-6 and 7-9 above it; without a third the whole class. Percent, as people who speak so
 * mean it.
 */
export function readDigitPlace(tokens: readonly Token[], at: number): DigitPlace | null {
  const third = THIRDS.get(tokens[at]?.lower ?? '')
  const hedge = tokens[at]?.lower ?? ''
  let next = third === undefined ? at : skip(tokens, at + 1)
  // "mid- to high-single-digit" begins at the first and ends at the second.
  const until =
    third !== undefined && tokens[next]?.lower === 'to'
      ? THIRDS.get(tokens[skip(tokens, next + 1)]?.lower ?? '')
      : undefined
  if (until !== undefined) next = skip(tokens, skip(tokens, next + 1) + 1)
  const digits = readClass(tokens, next)
  if (digits !== null) {
    if (third === undefined) return { ...digits, hedge }
    const [low] = thirdOf(digits, third)
    const [, high] = thirdOf(digits, until ?? third)
    return { ...digits, low, high, hedge }
  }
  if (third === undefined) return null
  const ten = readTen(tokens, next)
  if (ten === null) return null
  return {
    low: ten.base + 1 + third * 3,
    high: ten.base + 3 + (until ?? third) * 3,
    unit: 'percent',
    next: ten.next,
    hedge,
  }
}

type Span = Pick<DigitPlace, 'low' | 'high' | 'unit' | 'next'>

function readClass(tokens: readonly Token[], at: number): Span | null {
  const bounds = CLASSES.get(tokens[at]?.lower ?? '')
  const next = skip(tokens, at + 1)
  if (bounds === undefined || !/^digits?$/u.test(tokens[next]?.lower ?? '')) return null
  return { low: bounds[0], high: bounds[1], unit: 'percent', next: next + 1 }
}

function thirdOf({ low }: Span, third: 0 | 1 | 2): readonly [number, number] {
  if (low === 1) return [1 + third * 3, 3 + third * 3]
  const tenth = low / 10
  return (
    [
      [10, 13],
      [14, 17],
      [18, 25],
    ] as const
  )[third].map((value) => value * tenth) as unknown as [number, number]
}

/** "teens", "40s", "forties". */
function readTen(tokens: readonly Token[], at: number): { readonly base: number; readonly next: number } | null {
  const token = tokens[at]
  if (token === undefined) return null
  const base = TENS.get(token.lower)
  if (base !== undefined) return { base, next: at + 1 }
  const isDecade = token.kind === 'number' && /^[2-9]0$/u.test(token.text) && tokens[at + 1]?.lower === 's'
  return isDecade ? { base: Number(token.text), next: at + 2 } : null
}

const skip = (tokens: readonly Token[], at: number): number => (isHyphen(tokens[at]) ? at + 1 : at)
