import type { FigureUnit } from '#shared/domain/figure.ts'
import { isHyphen, type Token } from './tokens.ts'

export interface FoundUnit {
  readonly unit: FigureUnit
  /** Index of the token after it. */
  readonly next: number
}

const TIMES: ReadonlyMap<string, FigureUnit> = new Map(
  (['years', 'quarters', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const).flatMap(
    (unit): [string, FigureUnit][] => [
      [unit, unit],
      [unit.slice(0, -1), unit],
    ],
  ),
)

const WORDS: ReadonlyMap<string, FigureUnit> = new Map([
  ...TIMES,
  ['%', 'percent'],
  ['\uFF05', 'percent'],
  ['percent', 'percent'],
  ['pct', 'percent'],
  ['prozent', 'percent'],
  ['pp', 'percentage-points'],
  ['ppt', 'percentage-points'],
  ['ppts', 'percentage-points'],
  ['pps', 'percentage-points'],
  ['prozentpunkte', 'percentage-points'],
  ['point', 'percentage-points'],
  ['points', 'percentage-points'],
  ['bps', 'basis-points'],
  ['bp', 'basis-points'],
  ['times', 'multiple'],
  ['x', 'multiple'],
  ['×', 'multiple'],
  ['yrs', 'years'],
  ['jahre', 'years'],
  ['jahren', 'years'],
  ['monate', 'months'],
  ['monaten', 'months'],
])

const PAIRS: ReadonlyMap<string, FigureUnit> = new Map([
  ['percentage point', 'percentage-points'],
  ['percentage points', 'percentage-points'],
  ['basis point', 'basis-points'],
  ['basis points', 'basis-points'],
  ['per cent', 'percent'],
])

/** The unit of measure that stands at token `at`; a hyphen may stand before it ("10-year"). */
export function readUnit(tokens: readonly Token[], at: number): FoundUnit | null {
  const isJoined = isHyphen(tokens[at]) && tokens[at]?.isGlued === true && tokens[at + 1]?.isGlued === true
  const from = isJoined ? at + 1 : at
  const first = tokens[from]
  if (first === undefined) return null
  const gap = isHyphen(tokens[from + 1]) ? 2 : 1
  const pair = PAIRS.get(`${first.lower} ${tokens[from + gap]?.lower ?? ''}`)
  if (pair !== undefined) return { unit: pair, next: from + gap + 1 }
  const unit = WORDS.get(first.lower)
  if (unit === undefined) return null
  // "X" behind a number is a multiple; a word "x" further on is anything.
  if (first.lower === 'x' && !first.isGlued) return null
  return { unit, next: from + 1 }
}

/** "per share", "a share", "per diluted share", "je Aktie". @returns the token after it, or null */
export function readPerShare(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at]?.lower
  if (first !== 'per' && first !== 'a' && first !== '/' && first !== 'je') return null
  const second = tokens[at + 1]?.lower ?? ''
  const share = /^(?:diluted|basic|ordinary|common|fully)$/u.test(second) ? at + 2 : at + 1
  const isShare = /^(?:share|ads|aktie)$/u.test(tokens[share]?.lower ?? '')
  return isShare && tokens[share + 1]?.lower !== 'of' ? share + 1 : null
}

const PAID_FOR =
  /^(?:year|month|week|day|hour|minute|ton|tonne|barrel|unit|gallon|pound|ounce|piece|head|person|seat|user|kilo|litre|liter|mile|night|ticket|bottle|quarter|square|customer|patient|megawatt|acre|vehicle|store)$/u

/** What an amount is paid for: "per barrel", "a month". Null when it does not say. */
export function readPaidFor(tokens: readonly Token[], at: number): string | null {
  const first = tokens[at]?.lower
  const second = tokens[at + 1]
  if (second === undefined || second.kind !== 'word') return null
  if (first === 'per') return second.lower
  if ((first !== 'a' && first !== 'an' && first !== '/') || !PAID_FOR.test(second.lower)) return null
  return /^(?:ago|earlier)$/u.test(tokens[at + 2]?.lower ?? '') ? null : second.lower
}
