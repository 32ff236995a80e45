import { SCALE_FACTORS, type FigureScale } from '#shared/domain/figure.ts'
import { isHyphen, type Token } from './tokens.ts'

const WORDS: ReadonlyMap<string, FigureScale> = new Map([
  ['thousand', 'thousand'],
  ['tausend', 'thousand'],
  ['lakh', 'lakh'],
  ['lakhs', 'lakh'],
  ['lac', 'lakh'],
  ['million', 'million'],
  ['millions', 'million'],
  ['mn', 'million'],
  ['mln', 'million'],
  ['mm', 'million'],
  ['mio', 'million'],
  ['millionen', 'million'],
  ['crore', 'crore'],
  ['crores', 'crore'],
  ['billion', 'billion'],
  ['billions', 'billion'],
  ['bn', 'billion'],
  ['bln', 'billion'],
  ['mrd', 'billion'],
  ['milliarde', 'billion'],
  ['milliarden', 'billion'],
  ['trillion', 'trillion'],
  ['tn', 'trillion'],
  ['trn', 'trillion'],
])

/** Letters that scale a number only right behind it: "$20M", "5k". The small ones need a currency: "500 m" may be metres. */
const LETTERS: ReadonlyMap<string, FigureScale> = new Map([
  ['k', 'thousand'],
  ['K', 'thousand'],
  ['M', 'million'],
  ['MM', 'million'],
  ['B', 'billion'],
])
const LETTERS_OF_MONEY: ReadonlyMap<string, FigureScale> = new Map([
  ['m', 'million'],
  ['b', 'billion'],
  ['t', 'trillion'],
  ['T', 'trillion'],
  ['cr', 'crore'],
  ['Cr', 'crore'],
])

/** The scale that stands at token `at`, and the token after it. */
export function readScale(
  tokens: readonly Token[],
  at: number,
  hasCurrency: boolean,
): { readonly scale: FigureScale; readonly next: number } {
  const isJoined = isHyphen(tokens[at]) && tokens[at]?.isGlued === true
  const token = tokens[isJoined ? at + 1 : at]
  const none = { scale: 'one', next: at } as const
  if (token === undefined) return none
  const word = WORDS.get(token.lower)
  const isBehind = token.isGlued && !isJoined
  const letter = isBehind
    ? (LETTERS.get(token.text) ?? (hasCurrency ? LETTERS_OF_MONEY.get(token.text) : undefined))
    : hasCurrency && !isJoined
      ? LETTERS_OF_MONEY.get(token.text === 'cr' || token.text === 'Cr' ? token.text : '')
      : undefined
  const scale = word ?? letter
  if (scale === undefined) return none
  let next = isJoined ? at + 2 : at + 1
  // "1,2 Mrd. Euro"
  if ((token.lower === 'mrd' || token.lower === 'mio') && tokens[next]?.text === '.') next += 1
  // "1.5 lakh crore"
  if (scale === 'lakh' && /^crores?$/u.test(tokens[next]?.lower ?? '')) return { scale: 'trillion', next: next + 1 }
  return { scale, next }
}

/** Says a value in another scale, without the dust of floating point. */
export function rescale(value: number, from: FigureScale, to: FigureScale): number {
  return tidy((value * SCALE_FACTORS[from]) / SCALE_FACTORS[to])
}

export const tidy = (value: number): number => Number(value.toPrecision(12))
