const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
// A month may be glued to the word before it ("Earnings CallMay 30, 2024"), so only its capital marks its beginning.
const MONTH =
  '((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6})\\.?'
const PATTERNS: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'mdy' | 'dmy' }[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/, order: 'ymd' },
  {
    pattern: new RegExp(`${MONTH}\\s{1,3}(\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?\\s?,?\\s{0,3}(\\d{4})(?!\\d)`),
    order: 'mdy',
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|\\.)?[\\s-]{1,3}(?:of\\s)?${MONTH},?[\\s-]{1,3}(\\d{4})(?!\\d)`,
    ),
    order: 'dmy',
  },
  { pattern: /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/, order: 'ymd' },
  { pattern: /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, order: 'ymd' },
]
/** The end of the period reported on is not the day of the call. */
const PERIOD_END =
  /\b(?:period|quarter|year|half|months|weeks)[\s-]{1,3}end(?:ed|ing|s)?\s(?:on\s)?(?:\p{L}{3,9}\.?\s{0,2}\d{1,2},?\s{0,2}\d{4}|\d{1,2}\s\p{L}{3,9}\.?,?\s\d{4}|\d{4}-\d{2}-\d{2})/giu
const SLASHED = /(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\d/])/

/** The first calendar date of a short text as ISO 8601, or null. Day and month that could be swapped count as unknown. */
export function findDate(line: string): string | null {
  const text = line.replace(PERIOD_END, '')
  let best: { at: number; iso: string } | null = null
  for (const { pattern, order } of PATTERNS) {
    const match = pattern.exec(text)
    if (match === null || (best !== null && best.at <= match.index)) continue
    const [, a = '', b = '', c = ''] = match
    const iso = order === 'ymd' ? isoDate(a, b, c) : order === 'mdy' ? isoDate(c, a, b) : isoDate(c, b, a)
    if (iso !== null) best = { at: match.index, iso }
  }
  return best?.iso ?? slashedDate(text)
}

/** A short text without the dates it holds, the weekday before them and the ends of periods. */
export function withoutDate(text: string): string {
  return [PERIOD_END, ...PATTERNS.map(({ pattern }) => pattern), SLASHED].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    text,
  )
}

function slashedDate(text: string): string | null {
  const match = SLASHED.exec(text)
  if (match === null) return null
  const [, a = '', b = '', year = ''] = match
  if (Number(a) > 12) return isoDate(year, b, a)
  if (Number(b) > 12 || a === b) return isoDate(year, a, b)
  return null
}

function isoDate(year: string, month: string, day: string): string | null {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  const number = index === -1 ? Number(month) : index + 1
  if (Number(year) < 1900 || Number(year) > 2200 || !(number >= 1 && number <= 12)) return null
  const iso = `${year}-${number.toString().padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}
