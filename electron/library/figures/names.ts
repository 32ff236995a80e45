import { isHyphen, type Token } from './tokens.ts'

/** Words whose number is part of a name: "slide 14", "Section 301". */
const NUMBERED =
  /^(?:slides?|pages?|sections?|items?|notes?|footnotes?|phases?|levels?|chapters?|forms?|lines?|rooms?|numbers?|no|nr|routes?|questions?|steps?|parts?|versions?|articles?|paragraphs?|category|categories|types?|class|figures?|tables?|passcode|code|gates?|flights?|rules?|titles?|series|stages?|tiers?|lots?|models?|exhibits?|appendix|appendices|id|pin|extension|asc|ifrs|ias|iso|asu|rfc|highway|interstate|channel|box|suite|floor|unit|tower|building|windows|basel|web|covid|fortune|top|line|day|week|bullet|block|devnet|eip|charts?|pillar|priority|generation|gen|grade|episode|volume|vol|part|case|docket|resolution|bill|proposition|act|amendment|apt)$/u

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember)$/u

/** Common words that may begin a sentence with a capital before a number that is only a number. */
const OPENERS =
  /^(?:the|of|about|with|at|in|some|roughly|over|by|out|on|from|around|nearly|almost|our|we|only|just|and|but|so|or|then|between|to|for|after|another|those|these|they|all|more|less|up|down|approximately|probably|maybe|was|is|were|are|there|that|it|under|than|plus|minus|negative|almost|exactly|below|above|through|around|another|call|say|would|could|did|does|has|have|had|how|if|when|while|let|im|für|bei|rund|etwa|auf|um|von|mit|sold|added|hired|lost|ended|q)$/u

const isWholeYear = (token: Token): boolean => /^(?:19|20)\d\d$/u.test(token.text)

/** True when the number token at `at` is no number of anything: a date, a time, a year, a name, a list's number. */
export function isNameOrDate(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'number') return false
  return (
    isDateOrTime(tokens, at) ||
    isPartOfWord(tokens, at) ||
    isInChain(tokens, at) ||
    isListNumber(tokens, at) ||
    isFootnote(tokens, at)
  )
}

/** True when a bare or counting number at `at` belongs to the name before it: "Boeing 737", "slide 14". */
export function isNumbered(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined) return false
  if (before.text === '#' || before.text === '§') return true
  if (before.text === '.' && /^(?:no|nr|vol|fig|art|sec)$/u.test(tokens[at - 2]?.lower ?? '')) return true
  if (before.kind !== 'word') return false
  // "volume 1.5" of a growth that has parts, not a book
  const isShare = before.lower === 'volume' && /^\d+\.\d+$/u.test(tokens[at]?.text ?? '')
  if (NUMBERED.test(before.lower)) return !isShare
  // "Halden Marine 737", "iPhone 15", "Category Q3 3"
  if (OPENERS.test(before.lower)) return false
  return /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(before.text)
}

/** True for a number that says a year. */
export const isYear = (token: Token | undefined): boolean => token !== undefined && isWholeYear(token)

function isDateOrTime(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const token = tokens[at]
  if (token === undefined) return false
  const isSmall = /^\d{1,2}$/u.test(token.text)
  if (isSmall && before !== undefined && MONTH.test(before.lower) && !isMayVerb(before)) return !isMeasured(after)
  if (isSmall && after !== undefined && MONTH.test(after.lower) && !isMayVerb(after)) return true
  if (isSmall && after?.text === '.' && MONTH.test(tokens[at + 2]?.lower ?? '')) return true
  if (isYear(token) && (before?.text === ',' || MONTH.test(before?.lower ?? '')) && isDateBefore(tokens, at))
    return true
  if (after?.isGlued === true && /^(?:st|nd|rd|th)$/u.test(after.lower)) return true
  if (after?.text === ':' && after.isGlued && tokens[at + 2]?.kind === 'number' && tokens[at + 2]?.isGlued) return true
  if (before?.text === ':' && before.isGlued && token.isGlued && tokens[at - 2]?.kind === 'number') return true
  if (/^(?:am|pm|o'clock|uhr|gmt|et|est|edt|cet)$/u.test(after?.lower ?? '')) return true
  if (/^[ap]$/u.test(after?.lower ?? '') && tokens[at + 2]?.text === '.') return true
  // "'25"
  return before !== undefined && /^['’‘]$/u.test(before.text) && token.isGlued
}

const isMayVerb = (token: Token): boolean => token.text === 'may' || token.text === 'mar' || token.text === 'march'
const isMeasured = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:%|percent|million|billion|basis)$/u.test(token.lower)

/** "August 14, 2031", "July 2031". */
function isDateBefore(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some((back) => MONTH.test(tokens[at - back]?.lower ?? ''))
}

/** "GPT-4", "COVID-19", "10-K", "5G", "1990s", "A320" (one word already). */
function isPartOfWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token?.isGlued === true && isHyphen(before) && before?.isGlued === true) {
    const stem = tokens[at - 2]
    if (
      stem?.kind === 'word' &&
      stem.end === before.start &&
      !/^(?:mid|low|high|sub|plus|pre|near|about|us|a|nt)$/u.test(stem.lower)
    ) {
      return !/^(?:k|m|b|bn|mn|x|billion|million|percent)$/iu.test(stem.lower)
    }
  }
  const after = tokens[at + 1]
  // "510(k)", "401(k)"
  if (
    after?.text === '(' &&
    after.isGlued &&
    /^[a-z]$/u.test(tokens[at + 2]?.lower ?? '') &&
    tokens[at + 2]?.isGlued === true
  )
    return true
  if (after?.kind === 'word' && after.isGlued) {
    return (
      !/^(?:k|m|mm|mn|b|bn|t|tn|trn|x|p|cr|bps|bp|pp|ppt|pct|mrd|mio|plus|mw|gw|kw|mwh|gwh|kwh|kg|km|gb|tb|million|billion|percent|rmb|usd|eur|bln|mln|s)$/iu.test(
        after.text,
      ) ||
      (after.lower === 's' && !/^[2-9]0$/u.test(token?.text ?? ''))
    )
  }
  return (
    isHyphen(after) &&
    after?.isGlued === true &&
    /^[A-Z]{1,2}$/u.test(tokens[at + 2]?.text ?? '') &&
    tokens[at + 2]?.isGlued === true
  )
}

/** "1-800-555-0142", "12/06/2030", "24/7", "3.2.1": numbers chained by marks. */
function isInChain(tokens: readonly Token[], at: number): boolean {
  const links = (step: 1 | -1): number => {
    let count = 0
    for (let index = at; count < 6; index += 2 * step) {
      const mark = tokens[index + step]
      const number = tokens[index + 2 * step]
      const later = step === 1 ? number : tokens[index]
      const isLink = mark !== undefined && (isHyphen(mark) || mark.text === '/' || mark.text === '.') && mark.isGlued
      if (number?.kind !== 'number' || !isLink || later?.isGlued !== true) return count
      count += 1
    }
    return count
  }
  const right = links(1)
  const left = links(-1)
  if (right + left >= 2) return true
  const isSlashed = (index: number): boolean => tokens[index]?.text === '/'
  return (right === 1 && isSlashed(at + 1)) || (left === 1 && isSlashed(at - 1))
}

function isListNumber(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  const isPlain = /^\d{1,2}$/u.test(tokens[at]?.text ?? '')
  return at === 0 && isPlain && (tokens.length === 1 || (after !== undefined && /^[.):]$/u.test(after.text)))
}

/** "[1]", "(3)". */
function isFootnote(tokens: readonly Token[], at: number): boolean {
  const pair = `${tokens[at - 1]?.text ?? ''}${tokens[at + 1]?.text ?? ''}`
  return pair === '[]' || (pair === '()' && /^\d{1,2}$/u.test(tokens[at]?.text ?? ''))
}
