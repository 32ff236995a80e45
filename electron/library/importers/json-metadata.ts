import type { TranscriptMetadata } from '#shared/domain/transcript.ts'
import { asText, isObject, type JsonObject, valueFor } from './json-value.ts'
import { tidy } from './turn-text.ts'
import { isoDate, languageTag } from './stated-facts.ts'

const HOLDERS = /^(?:meta(?:data|_?info)?|info|event|call|header|details|document|attributes)$/i

/** What a file says of the transcript as a whole, at its top or in an object of its own there. */
export function metadataOfJson(value: unknown): Partial<TranscriptMetadata> {
  const top = Array.isArray(value) && value.length === 1 ? (value as readonly unknown[])[0] : value
  if (!isObject(top)) return {}
  const holders: JsonObject[] = [top]
  for (const [key, entry] of Object.entries(top)) if (HOLDERS.test(key) && isObject(entry)) holders.push(entry)
  const text = (...names: string[]): string | null => {
    for (const holder of holders) {
      const found = tidy(asText(valueFor(holder, names)))
      if (found !== null) return found
    }
    return null
  }
  const company = text('companyname', 'company')?.replace(/\s*[(（][^()（）]{0,80}[)）]$/, '')
  const known = {
    title: text('calltitle', 'title', 'headline'),
    company,
    ticker: text('ticker', 'symbol')?.replace(/^.*:/, ''),
    event: text('callshorttitle', 'eventtitle', 'eventname', 'eventtype'),
    date: isoDate(
      text(
        'calldate',
        'eventdate',
        'date',
        'transcriptdate',
        'conferencedate',
        'starttime',
        'time',
        'datetime',
        'eventdatetime',
        'calldatetime',
      ),
    ),
    period: periodOf(
      text('quarter', 'fiscalquarter', 'fiscalperiodqtr', 'qtr', 'period'),
      text('year', 'fiscalyear', 'fiscalperiodyear'),
    ),
    source: sourceOf(text('source', 'publisher', 'provider')),
    language: languageTag(text('language', 'lang', 'languagecode')),
  }
  return Object.fromEntries(Object.entries(known).filter(([, entry]) => entry !== null && entry !== undefined))
}

function periodOf(quarter: string | null, year: string | null): string | null {
  const whole = /^Q\s?([1-4])\D{1,4}((?:19|20)\d{2})$/i.exec(quarter ?? '')
  if (whole !== null) return `Q${whole[1] ?? ''} ${whole[2] ?? ''}`
  const number = /^Q?\s?([1-4])$/i.exec(quarter ?? '')?.[1]
  return number !== undefined && /^(?:19|20)\d{2}$/.test(year ?? '') ? `Q${number} ${year ?? ''}` : null
}

/** A source in words; what is written for machines ("some_site") is made readable. */
function sourceOf(text: string | null): string | null {
  if (text === null || /^https?:/i.test(text)) return null
  return /^[a-z]+(?:_[a-z]+)+$/.test(text)
    ? text
        .split('_')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join(' ')
    : text
}
