/** Comparing names, words, dates and periods as two careful people would, who do not mind case, accents of typing or titles. */

const EAST_ASIAN = /([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af])/gu
const HONORIFIC = /^(?:mr|mrs|ms|dr|prof|sir|shri|smt)$/u
const LEGAL_FORM =
  /\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|plc|nv|n v|sa|s a|s a b|ag|se|llc|lp|holdings?|group|the|intl|international)\b/gu
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ORDINALS = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
])
const ENOUGH = 6000

/** Lower-case words without apostrophes; each East Asian character is a word of its own. */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/gu, '')
    .replace(EAST_ASIAN, ' $1 ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** The first six words spoken, without time stamp and without remarks in brackets, unless those are all there is. */
export function firstWords(said: string): string[] {
  const text = said
    .slice(0, ENOUGH)
    .normalize('NFKC')
    .replace(/^\s*[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?\s*/u, '')
  const bare = text.replace(/\[[^[\]\n]{0,120}\]/gu, ' ').replace(/\([^()\n]{0,120}\)/gu, ' ')
  const words = plainWords(bare)
  return (words.length > 0 ? words : plainWords(text)).slice(0, 6)
}

export function isSameName(a: string, b: string): boolean {
  const [first, second] = [nameWords(a), nameWords(b)]
  if (first.length === 0) return false
  if (first.join(' ') === second.join(' ')) return true
  const withoutInitials = first.filter((word) => word.length > 1)
  return withoutInitials.length > 1 && withoutInitials.join(' ') === second.filter((word) => word.length > 1).join(' ')
}

function nameWords(name: string): string[] {
  const words = plainWords(name)
  return HONORIFIC.test(words[0] ?? '') ? words.slice(1) : words
}

/** A company's name without its legal form. */
export function plainCompany(name: string): string {
  const words = plainWords(name.replace(/\([^)]*\)/gu, ' ')).join(' ')
  return words.replace(LEGAL_FORM, ' ').replace(/\s+/gu, ' ').trim() || words
}

/** ISO 8601 where the date can be read. */
export function plainDate(date: string): string {
  const iso = /\d{4}-\d{2}-\d{2}/u.exec(date)
  if (iso !== null) return iso[0]
  const monthFirst = /([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(date)
  const dayFirst = /(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})/u.exec(date)
  const [month = '', day = '', year = ''] =
    monthFirst === null ? [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]] : monthFirst.slice(1)
  const index = MONTHS.indexOf(month.toLowerCase())
  if (index === -1) return date.trim().toLowerCase()
  return `${year}-${(index + 1).toString().padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** `q2 2025`, `h1 2025` or `fy 2025`. */
export function plainPeriod(period: string): string {
  const text = period.toLowerCase().replace(/['’‘]/gu, '')
  const ordinal = /\b(first|second|third|fourth)[ -]quarter/u.exec(text)?.[1]
  const quarter = ordinal === undefined ? /q\s?([1-4])|\b([1-4])\s?q/u.exec(text) : null
  const half = /\bh\s?([12])|\b([12])\s?h\b/u.exec(text)
  const span =
    ordinal === undefined
      ? quarter === null
        ? half === null
          ? /\b(?:full[ -]year|fy|annual|fiscal year)/u.test(text)
            ? 'fy'
            : null
          : `h${half[1] ?? half[2] ?? ''}`
        : `q${quarter[1] ?? quarter[2] ?? ''}`
      : `q${String(ORDINALS.get(ordinal))}`
  const whole = /(?:19|20)\d{2}/u.exec(text)?.[0]
  const short = /(?:fy|q[1-4]|[1-4]q|h[12]|[12]h)\D{0,4}(\d{2})(?!\d)/u.exec(text)?.[1] ?? /\b(\d{2})$/u.exec(text)?.[1]
  const year = whole ?? (short === undefined ? null : `20${short}`)
  return [span, year].filter((piece) => piece !== null).join(' ') || text.trim()
}
