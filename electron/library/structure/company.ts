import { withoutDate } from './dates.ts'
import { headingKind } from './headings.ts'
import { withoutPeriod } from './period.ts'

export interface Company {
  readonly company: string
  readonly ticker: string | null
}

// "Norrvik Power AB (STO:NPOW)", and "Norrvik(NPOW+0.97%)" where a page glued a price move to the ticker.
const WITH_TICKER =
  /^(.{2,90}?)\s?\((?:([A-Za-z][A-Za-z .]{1,20}):\s?)?([A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,3})?)(?:[+-][\d.]+%)?\)/
const EVENT_WORDS =
  /\b(?:(?:preliminary|full[- ]year|annual|quarterly|interim|results?|earnings|financial|fiscal|conference|investors?|analysts?|call|webcast|presentation|transcripts?|release|and|guidance|half[- ]year|corrected|edited|raw|concall|for|the|of|on|at)\s*)+$/i
const LEAD =
  /^(?:(?:corrected |edited |raw |full )?transcript|event|title|subject|call|re|type|edited transcript of|transcript of)\s?(?:[:–—-]\s*|\s(?=\p{Lu}))/iu
const CLOCK =
  /\b\d{1,2}(?::\d{2})?\s?(?:[ap]\.?m\.?\b\.?)(?:\s?(?:[A-Z]{2,4}|\([A-Z]{2,4}\)))?|\b\d{1,2}:\d{2}\s?(?:[A-Z]{2,4})?\b/gi
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi
/** `Norrvik Power AB OM:NPOW`, as one terminal prints it. */
const EXCHANGE_TICKER =
  /^(\S.{1,80}?)\s(?:NYSE|NYSEAM|NYSEArca|Nasdaq(?:GS|GM|CM)?|NASDAQ|AMEX|OTCPK|OTCQX|LSE|AIM|XTRA|DB|ENXT(?:PA|AM|BR|LS)|BIT|BME|SWX|OM|CPSE|HLSE|OB|WBAG|WSE|TSX|TSXV|ASX|NZSE|SEHK|TSE|KOSE|SHSE|SZSE|TWSE|NSEI|BSE|SGX|BOVESPA|JSE)\s?:\s?([A-Z0-9][A-Z0-9.-]{0,9})$/
/** Company and ticker of a header line such as `Norrvik Power AB (STO:NPOW) Q2 2031 Earnings Call`. */
export function companyWithTicker(line: string): Company | null {
  const printed = EXCHANGE_TICKER.exec(line.slice(0, 120).trim())
  if (printed !== null) return { company: printed[1] ?? '', ticker: printed[2] ?? null }
  const match = WITH_TICKER.exec(line.slice(0, 200))
  if (match === null) return null
  const [, name = '', , ticker = ''] = match
  const company = name.trim()
  return /^[\p{L}\d]/u.test(company) && !/[:;]$/.test(company) ? { company, ticker } : null
}

/** The company of a title such as `Q2 2031 Norrvik Power AB Earnings Call` or `Norrvik Q2 2031 Earnings Call`. */
export function companyOfTitle(title: string): string | null {
  const rest = title.length > 200 ? null : withoutEvent(title)
  return rest === '' || rest === null || !isCompanyLike(rest) ? null : rest
}

/**
 * The company of the lines above a call: the field that names it, a title that names it with the period, or the line
 * that stands alone above a title without a name.
 */
export function companyOfHeader(lines: readonly string[]): string | null {
  for (const [index, line] of lines.entries()) {
    if (line.length > 150) continue
    const rest = withoutEvent(line)
    if (rest === null) continue
    if (rest === '') {
      const above = lines[index - 1] ?? ''
      if (isCompanyAlone(above)) return plainCompany(above)
    } else if (isCompanyLike(rest)) return rest
  }
  return null
}

/** What a title says besides period, date, time and the kind of event; null when it names no period. */
function withoutEvent(title: string): string | null {
  const plain = title.replace(LEAD, '')
  const undated = withoutDate(plain)
  const period = withoutPeriod(undated)
  if (period === undated) return null
  let rest = period.replace(CLOCK, ' ').replace(WEEKDAY, ' ').replace(/\s+/g, ' ').trim()
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest
      .replace(EVENT_WORDS, '')
      .replace(/^[\s,:;|/()–—-]+|[\s,:;|/(–—'’-]+$/g, '')
      .replace(/\s\)$/, '')
      .replace(/['’]s?$/, '')
      .trim()
  }
  return rest.replace(/^(?:fiscal|the (?=fiscal|q[1-4]))\s/i, '')
}

function isCompanyLike(rest: string): boolean {
  if (rest.split(' ').length > 9 || !/^(?:[\p{Lu}\p{Lo}\d]|\p{Ll}\p{Lu})/u.test(rest)) return false
  return !/\b(?:earnings|call|conference|transcript|results?)\b/i.test(rest)
}

/** Whether a line is a name and nothing else: short, no date, no sentence, no list of people. */
function isCompanyAlone(line: string): boolean {
  const text = line.trim()
  if (text.length < 2 || text.length > 80 || withoutDate(text) !== text || headingKind(text) !== null) return false
  if (/[:;!?]$/.test(text) || (text.endsWith('.') && !/\b(?:Inc|Corp|Co|Ltd|S\.A|N\.V|A\.G|L\.P|Bros)\.$/i.test(text)))
    return false
  return isCompanyLike(text) && !/\s[-–—]{1,2}\s/.test(text)
}

/** A company name as a header gives it, without the translation or repetition in parentheses. */
export function plainCompany(field: string): string {
  return field.replace(/\s*[(（][^()（）]{0,80}[)）]\s*$/, '').trim() || field.trim()
}
