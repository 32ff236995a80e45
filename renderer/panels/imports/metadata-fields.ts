import type { TranscriptMetadata } from '#shared/domain/transcript.ts'

/** The fields of the metadata that are written as text. */
export type TextField = 'title' | 'company' | 'ticker' | 'event' | 'eventId' | 'date' | 'period' | 'source' | 'language'

/** Why a text cannot be stored in a field, in a sentence, or null. */
export function problemWith(field: TextField, text: string): string | null {
  if (field === 'title' && text === '') return 'A transcript needs a title.'
  if (field === 'language' && text !== '' && languageTag(text) === null)
    return 'Write a language tag such as en, de or pt-BR.'
  if (field === 'date' && text !== '' && !isDate(text)) return 'Write the date as year, month, day: 2025-07-31.'
  return null
}

/** The change a text makes; an empty field means that it is not known. */
export function patchOf(field: TextField, text: string): Partial<TranscriptMetadata> {
  if (field === 'title') return { title: text }
  if (text === '') return { [field]: null }
  if (field === 'period') return { period: tidyPeriod(text) }
  if (field === 'language') return { language: languageTag(text) }
  if (field === 'ticker') return { ticker: text.toUpperCase() }
  return { [field]: text }
}

/** "q2 2025", "2Q25" and "2025 Q2" become "Q2 2025"; what is no fiscal period stays as it was written. */
export function tidyPeriod(text: string): string {
  const plain = text.trim().replaceAll(/\s+/gu, ' ')
  const found =
    /^(?<part>[QH][1-4]|FY|9M)[ -]?(?<year>\d{4}|\d{2})$/iu.exec(plain) ??
    /^(?<year>\d{4})[ -]?(?<part>[QH][1-4]|FY|9M)$/iu.exec(plain) ??
    /^(?<number>[1-4])(?<letter>[QH])[ -]?(?<year>\d{4}|\d{2})$/iu.exec(plain)
  const groups = found?.groups
  if (groups === undefined) return plain
  const part = groups['part'] ?? `${groups['letter'] ?? ''}${groups['number'] ?? ''}`
  const year = groups['year'] ?? ''
  return `${part.toUpperCase()} ${year.length === 2 ? `20${year}` : year}`
}

/** What is expected in a field that takes any text, where the stored text looks like something else; or null. */
export function hintFor(field: TextField, stored: string): string | null {
  if (field === 'language') return languageName(stored)
  if (field !== 'period' || stored === '' || isPeriod(stored)) return null
  return 'Kept as written. A period usually reads Q2 2025, H1 2025 or FY 2025.'
}

function isPeriod(text: string): boolean {
  return /^(?:(?:Q[1-4]|H[12]|9M)(?: FY)?|FY) ?\d{4}$|^\d{4}$/u.test(tidyPeriod(text))
}

/** The tag in its usual spelling, or null when it is none. */
function languageTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null
  } catch {
    return null
  }
}

/** "English" for "en"; null when the name is not known. */
export function languageName(tag: string | null): string | null {
  if (tag === null || languageTag(tag) === null) return null
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag)
  return name ?? null
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text)
}
