import { withoutPeriod } from './period.ts'

export interface Company {
  readonly company: string
  readonly ticker: string | null
}

// "Norrvik Power AB (STO:NPOW)", and "Norrvik(NPOW+0.97%)" where a page glued a price move to the ticker.
const WITH_TICKER =
  /^(.{2,90}?)\s?\((?:([A-Za-z][A-Za-z .]{1,20}):\s?)?([A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,3})?)(?:[+-][\d.]+%)?\)/
const EVENT_WORDS =
  /\b(?:(?:preliminary|full[- ]year|annual|quarterly|interim|results?|earnings|financial|conference|investor|analyst|call|webcast|presentation|transcript|release|and|guidance|half[- ]year)\s*)+$/i

/** Company and ticker of a header line such as `Norrvik Power AB (STO:NPOW) Q2 2031 Earnings Call`. */
export function companyWithTicker(line: string): Company | null {
  const match = WITH_TICKER.exec(line.slice(0, 200))
  if (match === null) return null
  const [, name = '', , ticker = ''] = match
  const company = name.trim()
  return /^[\p{L}\d]/u.test(company) && !/[:;]$/.test(company) ? { company, ticker } : null
}

/** The company of a title such as `Q2 2031 Norrvik Power AB Earnings Call` or `Norrvik Q2 2031 Earnings Call`. */
export function companyOfTitle(title: string): string | null {
  if (title.length > 200) return null
  const period = withoutPeriod(title)
  if (period === title) return null
  const rest = period
    .replace(/\s+/g, ' ')
    .replace(/\s*[|–—-]\s*$/, '')
    .trim()
    .replace(EVENT_WORDS, '')
    .replace(/^[\s,:;|–—-]+|[\s,:;|–—'’-]+$/g, '')
    .replace(/['’]s$/, '')
    .trim()
  const words = rest.split(' ')
  if (rest === '' || words.length > 9 || !/^[\p{Lu}\d]/u.test(rest)) return null
  return /\b(?:earnings|call|conference|transcript|results?)\b/i.test(rest) ? null : rest
}

/** A company name as a header gives it, without the translation or repetition in parentheses. */
export function plainCompany(field: string): string {
  return field.replace(/\s*[(（][^()（）]{0,80}[)）]\s*$/, '').trim() || field.trim()
}
