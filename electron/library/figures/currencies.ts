import type { Token } from './tokens.ts'

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
])

/** What stands before "$" and makes it another dollar. */
const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['cad', 'CAD'],
  ['nt', 'TWD'],
  ['hk', 'HKD'],
  ['nz', 'NZD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['r', 'BRL'],
  ['mx', 'MXN'],
])

const CODES: ReadonlyMap<string, string> = new Map([
  ...'USD EUR GBP CHF INR CNY JPY SEK NOK DKK CAD AUD NZD HKD SGD TWD KRW BRL MXN ZAR PLN CZK HUF TRY ILS AED SAR THB IDR MYR PHP VND'
    .split(' ')
    .map((code): [string, string] => [code, code]),
  ['RMB', 'CNY'],
  ['Rs', 'INR'],
  ['Re', 'INR'],
  ['NTD', 'TWD'],
])

const NAMES: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['bucks', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['sterling', 'GBP'],
  ['pounds', 'GBP'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rupee', 'INR'],
  ['rupees', 'INR'],
  ['franc', 'CHF'],
  ['francs', 'CHF'],
  ['franken', 'CHF'],
  ['kronor', 'SEK'],
  ['kroner', 'NOK'],
  ['won', 'KRW'],
  ['reais', 'BRL'],
  ['zloty', 'PLN'],
])

const NATIONS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['american', 'USD'],
  ['canadian', 'CAD'],
  ['australian', 'AUD'],
  ['singapore', 'SGD'],
  ['taiwan', 'TWD'],
  ['zealand', 'NZD'],
  ['danish', 'DKK'],
  ['norwegian', 'NOK'],
  ['swedish', 'SEK'],
  ['swiss', 'CHF'],
])

export interface FoundCurrency {
  readonly currency: string
  /** Index of the first token that belongs to it (before a number), or of the token after it (behind a number). */
  readonly at: number
}

/** The currency that ends right before token `at`: "$", "NT$", "EUR ", "Rs. ". */
export function currencyBefore(tokens: readonly Token[], at: number): FoundCurrency | null {
  const before = tokens[at - 1]
  if (before === undefined) return null
  const sign = SIGNS.get(before.text)
  if (sign !== undefined) {
    const word = tokens[at - 2]
    if (before.text === '$' && before.isGlued && word?.kind === 'word') {
      const other = DOLLARS.get(word.lower)
      if (other !== undefined) return { currency: other, at: at - 2 }
    }
    if (before.text === '¥' && word?.text === 'CN') return { currency: 'CNY', at: at - 2 }
    return { currency: sign, at: at - 1 }
  }
  const code = CODES.get(before.text)
  if (code !== undefined) return { currency: code, at: at - 1 }
  const dotted = before.text === '.' && before.isGlued ? tokens[at - 2] : undefined
  return dotted?.text === 'Rs' ? { currency: 'INR', at: at - 2 } : null
}

/** The currency that begins at token `at`: "dollars", "US dollars", "U.S. dollars", "euros", "SEK", "€". */
export function currencyBehind(tokens: readonly Token[], at: number): FoundCurrency | null {
  const first = tokens[at]
  if (first === undefined) return null
  const sign = SIGNS.get(first.text)
  // "€ 5 million, $ 7 million": a sign with a number right behind it is that number's.
  if (sign !== undefined) return tokens[at + 1]?.kind === 'number' ? null : { currency: sign, at: at + 1 }
  const own = CODES.get(first.text) ?? NAMES.get(first.lower)
  if (own !== undefined && tokens[at + 1]?.kind !== 'number') return { currency: own, at: at + 1 }
  if (first.lower === 'u' && tokens[at + 2]?.lower === 's') {
    const noun = tokens[at + 3]?.text === '.' ? at + 4 : at + 3
    return NAMES.get(tokens[noun]?.lower ?? '') === 'USD' ? { currency: 'USD', at: noun + 1 } : null
  }
  const nation = first.lower === 'new' ? at + 1 : at
  const of = NATIONS.get(tokens[nation]?.lower ?? '')
  return of !== undefined && NAMES.has(tokens[nation + 1]?.lower ?? '') ? { currency: of, at: nation + 2 } : null
}

/** "cents", "pence", "7.5p": hundredths of a currency. */
export function hundredthsBehind(tokens: readonly Token[], at: number): FoundCurrency | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.lower === 'cents' || token.lower === 'cent' || token.text === '¢') return { currency: 'USD', at: at + 1 }
  if (token.lower === 'pence' || (token.isGlued && token.text === 'p')) return { currency: 'GBP', at: at + 1 }
  return null
}

/** Coins that are amounts by themselves: "light by a dime". */
export const COINS: ReadonlyMap<string, number> = new Map([
  ['dime', 0.1],
  ['nickel', 0.05],
  ['penny', 0.01],
])
