import type { TranscriptMetadata } from '#shared/domain/transcript.ts'
import { parse } from 'yaml'
import { isoDate, languageTag } from './stated-facts.ts'

export interface FrontMatter {
  readonly metadata: Partial<TranscriptMetadata>
  readonly people: readonly string[]
}

const NONE: FrontMatter = { metadata: {}, people: [] }
const MAX_FRONT_MATTER = 64 * 1024

/** Reads the YAML between the fences. What is not understood, or not YAML, is left aside: it is never shown as prose. */
export function readFrontMatter(yaml: string): FrontMatter {
  if (yaml.length > MAX_FRONT_MATTER) return NONE
  let value: unknown
  try {
    // The failsafe schema keeps "2024-05-01" and "12" as written; no aliases, so no YAML bombs.
    value = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, uniqueKeys: false, logLevel: 'error' })
  } catch {
    // A title with a colon in it is the commonest mistake: what stands on a line of its own can still be read.
    value = plainFields(yaml)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return NONE
  const fields = new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry as unknown]))
  const text = (...keys: string[]): string | undefined => {
    for (const key of keys) {
      const entry = fields.get(key)
      if (typeof entry === 'string' && entry.trim() !== '') return entry.trim().slice(0, 500)
    }
    return undefined
  }
  const metadata: { -readonly [K in keyof TranscriptMetadata]?: TranscriptMetadata[K] } = {}
  const title = text('title', 'name')
  if (title !== undefined) metadata.title = title
  const date = isoDate(text('date', 'event_date', 'event date'))
  if (date !== null) metadata.date = date
  const company = text('company')
  if (company !== undefined) metadata.company = company
  const ticker = text('ticker', 'symbol')
  if (ticker !== undefined) metadata.ticker = ticker
  const period = text('period', 'quarter')
  if (period !== undefined) metadata.period = period
  const event = text('event')
  if (event !== undefined) metadata.event = event
  const source = text('source')
  if (source !== undefined) metadata.source = source
  const language = languageTag(text('language', 'lang'))
  if (language !== null) metadata.language = language
  return { metadata, people: names(fields.get('speakers') ?? fields.get('participants') ?? fields.get('guests')) }
}

/** `key: value` lines of front matter that is not YAML. */
function plainFields(yaml: string): Record<string, string> {
  const fields: [string, string][] = []
  for (const line of yaml.split('\n')) {
    const match = /^([A-Za-z_ ]{1,30}):\s+([^\s&*[{|>!#].{0,400})$/.exec(line)
    if (match !== null) fields.push([match[1] ?? '', (match[2] ?? '').trim()])
  }
  return Object.fromEntries(fields)
}

function names(value: unknown): string[] {
  const list = Array.isArray(value) ? (value as unknown[]) : typeof value === 'string' ? value.split(',') : []
  return list
    .filter((entry): entry is string => typeof entry === 'string')
    .map((entry) => entry.trim().slice(0, 200))
    .filter((entry) => entry !== '')
    .slice(0, 500)
}
