/** A word, a number or a mark of a sentence. Offsets are UTF-16 into the text the sentence was cut from. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark'
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** True when nothing stands between it and the token before. */
  readonly isGlued: boolean
}

/** Codes and signs that are written right before digits would else read as a name: "EUR5m", "Rs212". */
const CODE = String.raw`(?:EUR|USD|GBP|CHF|INR|RMB|CNY|JPY|SEK|NOK|DKK|Rs|US|CAD|AUD)(?=[\d$])`
/** Scripts that write words without blanks: each of their letters stands alone. */
const LETTER = String.raw`(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])\p{L})`
const WORD = String.raw`${LETTER}(?:${LETTER}|[\p{M}\p{Nd}])*(?:['’]${LETTER}+)?`
const ENGLISH = String.raw`\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`
const CONTINENTAL = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`

const ALL = new RegExp(`${CODE}|${WORD}|${ENGLISH}|[^\\s]`, 'gu')
const ALL_CONTINENTAL = new RegExp(`${CODE}|${WORD}|${CONTINENTAL}|[^\\s]`, 'gu')

/** Cuts a stretch of text into tokens. @param hasDecimalComma whether "1,2" is one and two tenths here */
export function tokenize(text: string, start: number, end: number, hasDecimalComma: boolean): Token[] {
  const tokens: Token[] = []
  let last = start
  for (const match of text.slice(start, end).matchAll(hasDecimalComma ? ALL_CONTINENTAL : ALL)) {
    const from = start + match.index
    const [words] = match
    const kind = /^\.?\d/u.test(words) ? 'number' : /^\p{L}/u.test(words) ? 'word' : 'mark'
    tokens.push({
      kind,
      text: words,
      lower: words.toLowerCase().replaceAll('’', "'"),
      start: from,
      end: from + words.length,
      isGlued: from === last && tokens.length > 0,
    })
    last = from + words.length
  }
  return tokens
}

/** The value of a number token. */
export function valueOf(text: string, hasDecimalComma: boolean): number {
  return Number(hasDecimalComma ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''))
}

export const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && /^[-\u2010-\u2015−]$/u.test(token.text)
