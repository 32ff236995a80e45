import { isNumbered, isYear } from './names.ts'
import type { Quantity } from './quantity.ts'
import { isHyphen, type Token } from './tokens.ts'

/** "the next three years", "the first nine months": a horizon, which a period says. */
const HORIZON = /^(?:next|last|past|previous|coming|first|final|these|following|prior|recent|trailing|every)$/u
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
const BEFORE_A_NAME_IN_WORDS =
  /^(?:the|these|those|any|first|last|next|both|number|another|which|every|no|each|day|one)$/u

/** True when a quantity is a number of something rather than of a date, a name or talk. */
export function isWorth(tokens: readonly Token[], quantity: Quantity): boolean {
  const { at, from, to, unit, low, high, isInWords } = quantity
  const before = tokens[from - 1]
  const token = tokens[at]
  if (token === undefined) return false
  const isOne = isInWords && /^(?:one|a)$/u.test(token.lower) && low === 1 && quantity.scale === 'one'
  if (isOne)
    return unit === 'percent' || unit === 'percentage-points' || unit === 'basis-points'
      ? !isPointOfTalk(tokens, quantity)
      : false
  if (isInWords && low === 0 && high === 0) return unit === 'percent'
  if (quantity.isTalk && (isInWords || low <= 12)) return false
  if (unit === 'percentage-points' && isPointOfTalk(tokens, quantity)) return false
  if (TIMES.has(unit)) {
    if (before !== undefined && HORIZON.test(before.lower)) return false
    if (isYear(token)) return false
    return !/^(?:ago|earlier|hence|from)$/u.test(tokens[to]?.lower ?? '') && !isNumbered(tokens, at)
  }
  if (unit !== 'number' && unit !== 'count') return true
  if (quantity.isSure && quantity.scale !== 'one') return true
  if (!isInWords && isYear(token)) return false
  if (isNumbered(tokens, from)) return false
  if (isInWords) return isWordWorth(tokens, quantity)
  if (unit === 'count') return true
  return isBareWorth(tokens, quantity)
}

/** "three points on that", "I'd make two points". */
function isPointOfTalk(tokens: readonly Token[], { from, to, isInWords }: Quantity): boolean {
  if (tokens[to - 1]?.lower !== 'points' && tokens[to - 1]?.lower !== 'point') return false
  if (tokens[to - 2]?.lower === 'percentage' || tokens[to - 2]?.lower === 'basis') return false
  const after = tokens[to]?.lower ?? ''
  const before = tokens[from - 1]?.lower ?? ''
  return (
    /^(?:on|about|there|here|i|that|we|to|worth)$/u.test(after) ||
    /^(?:make|making|made|these|those|have|the|at|one)$/u.test(before) ||
    (isInWords && /^(?:one)$/u.test(tokens[from]?.lower ?? '') && before !== 'by')
  )
}

function isWordWorth(tokens: readonly Token[], { from, to, low, unit, of }: Quantity): boolean {
  const before = tokens[from - 1]?.lower ?? ''
  const after = tokens[to]
  // "the two audits": said before, and only pointed at.
  if (unit === 'count') return of !== null && !/^(?:top|number|no)$/u.test(before) && !(before === 'the' && low <= 3)
  if (BEFORE_A_NAME_IN_WORDS.test(before)) return false
  // "home by two in the morning"
  if (after?.lower === 'in' && /^(?:morning|afternoon|evening)$/u.test(tokens[to + 2]?.lower ?? '')) return false
  if (isHyphen(after) && after?.isGlued === true) return false
  if (after?.lower === 'from' && tokens[to + 1]?.lower === 'me') return false
  // "four of them", "seven had", "needed two hundred.": where nothing counted is said, it was said before.
  if (after === undefined || after.kind === 'mark') return before !== '' && !isHyphen(tokens[from - 1])
  return /^(?:of|had|have|were|are|was|did|from|to|in|or|and|would|will|came|left|said|when|now|today|here|there|before|after|earning)$/u.test(
    after.lower,
  )
}

/** "14 Harbour Street" */
function isStreet(tokens: readonly Token[], to: number): boolean {
  return [1, 2].some((on) =>
    /^(?:street|avenue|road|lane|boulevard|drive|square|place|straße)$/u.test(tokens[to + on]?.lower ?? ''),
  )
}

/** "from 9 to 5" */
function isOfficeHours(tokens: readonly Token[], { from, to, low }: Quantity): boolean {
  if (low === 9) return tokens[to]?.lower === 'to' && tokens[to + 1]?.text === '5'
  return low === 5 && tokens[from - 1]?.lower === 'to' && tokens[from - 2]?.text === '9'
}

/** Plain digits without unit or noun. */
function isBareWorth(tokens: readonly Token[], quantity: Quantity): boolean {
  const { from, to, low, high } = quantity
  const before = tokens[from - 1]
  const after = tokens[to]
  if (low !== high) return low < high
  // Numbers side by side are a table.
  if (before?.kind === 'number' || after?.kind === 'number') return false
  if (before === undefined || before.lower === 'the' || before.lower === 'a' || before.lower === 'this') return false
  if (isHyphen(before) && before.isGlued) return false
  if (isHyphen(after) && after?.isGlued === true && tokens[to + 1]?.lower !== 'plus') return false
  if (before.kind === 'mark' && !/^[,:~><≈(–—]$/u.test(before.text)) return false
  if (isStreet(tokens, to)) return false
  return !isOfficeHours(tokens, quantity)
}
