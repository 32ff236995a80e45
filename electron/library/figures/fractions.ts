import { DENOMINATORS, UNITS } from './number-words.ts'
import { isHyphen, type Token } from './tokens.ts'

/** A share of a whole in words: "a third", "two-thirds", "half", "one in five". */
export interface Fraction {
  readonly value: number
  readonly next: number
}

const DETERMINER =
  /^(?:the|our|its|their|my|his|her|your|that|those|these|what|all|it|them|us|you|this|every|a|an|of)$/u
const NOT_THE_SHARE =
  /^(?:first|second|back|front|last|other|next|latter|early|late|each|this|a|better|every|per|1st|2nd)$/u
const BEFORE_A_SHARE =
  /^(?:about|roughly|around|nearly|almost|over|under|than|by|in|to|only|approximately|maybe|was|is|least|least|another|lost|lose)$/u

/** Reads a fraction in words at token `at`. */
export function readFraction(tokens: readonly Token[], at: number): Fraction | null {
  return readOutOf(tokens, at) ?? readHalf(tokens, at) ?? readParts(tokens, at)
}

/** "one in five", "two out of three". */
function readOutOf(tokens: readonly Token[], at: number): Fraction | null {
  const some = UNITS.get(tokens[at]?.lower ?? '')
  if (some === undefined || some === 0) return null
  const isOutOf = tokens[at + 1]?.lower === 'out' && tokens[at + 2]?.lower === 'of'
  if (!isOutOf && tokens[at + 1]?.lower !== 'in') return null
  const next = at + (isOutOf ? 3 : 2)
  const all = UNITS.get(tokens[next]?.lower ?? '')
  if (all === undefined || all <= some) return null
  // "four in seven months" counts what happened in a time.
  return /^(?:years?|months?|weeks?|days?|hours?|quarters?)$/u.test(tokens[next + 1]?.lower ?? '')
    ? null
    : { value: some / all, next: next + 1 }
}

function readHalf(tokens: readonly Token[], at: number): Fraction | null {
  const isOne = /^(?:one|a)$/u.test(tokens[at]?.lower ?? '')
  const half = isOne ? (isHyphen(tokens[at + 1]) ? at + 2 : at + 1) : at
  if (tokens[half]?.lower !== 'half') return null
  const after = tokens[half + 1]
  if (isHyphen(after) && after?.isGlued === true) return null
  if (/^(?:hour|year|way|day|time|century|dozen)$/u.test(after?.lower ?? '')) return null
  if (isOne) return { value: 0.5, next: half + 1 }
  const before = tokens[at - 1]
  if (before !== undefined && (NOT_THE_SHARE.test(before.lower) || before.lower === 'the')) {
    return before.lower === 'the' && after?.lower === 'of' ? null : null
  }
  const isShare = DETERMINER.test(after?.lower ?? '') || BEFORE_A_SHARE.test(before?.lower ?? '')
  return isShare ? { value: 0.5, next: half + 1 } : null
}

/** "a third", "two thirds", "three-quarters of our revenue"; "a quarter" only with what it is a quarter of. */
function readParts(tokens: readonly Token[], at: number): Fraction | null {
  const word = tokens[at]?.lower ?? ''
  const count = word === 'a' ? 1 : UNITS.get(word)
  if (count === undefined || count === 0) return null
  const part = isHyphen(tokens[at + 1]) ? at + 2 : at + 1
  const denominator = DENOMINATORS.get(tokens[part]?.lower ?? '')
  if (denominator === undefined || denominator === 2 || count >= denominator) return null
  const isPlural = tokens[part]?.lower.endsWith('s') === true
  if (isPlural !== count > 1) return null
  const after = tokens[part + 1]
  const found = { value: count / denominator, next: part + 1 }
  if (tokens[part]?.lower.startsWith('quarter') === true) {
    return after?.lower === 'of' && DETERMINER.test(tokens[part + 2]?.lower ?? '') ? found : null
  }
  if (count > 1) return found
  const isShare =
    after === undefined ||
    (after.kind === 'mark' && !isHyphen(after)) ||
    /^(?:of|less|more|higher|lower|cheaper|from|in|to|are|is|was|were|and)$/u.test(after.lower)
  return isShare && !/^(?:percent|percentage)$/u.test(after?.lower ?? '') ? found : null
}
