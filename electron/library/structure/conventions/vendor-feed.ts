import type { TranscriptMetadata } from '#shared/domain/transcript.ts'
import { colonSpeakers } from '../colon-speakers.ts'
import { plainCompany } from '../company.ts'
import type { Convention, PartMark } from '../convention.ts'
import { findDate } from '../dates.ts'
import type { Document, Line } from '../document.ts'
import { headerFields } from '../header-fields.ts'
import { headingKind } from '../headings.ts'
import { findPeriod } from '../period.ts'

const FIELD = /^(?:event date|company name|company ticker|event description|date|source)\s?[:：]/i
const EVENT_CODE = /\{\s?([A-Z0-9/.]{1,12})\s([A-Z]{2})\sEquity\s(?:EVT\s)?(?:<?EVT>?\s)?([A-Z0-9-]{3,40})?/
const KEY_POINTS = /\b(?:key (?:points|takeaways)|takeaways|highlights)\b.{0,80}[:：]$/i
const ANNOUNCEMENT = /\b(?:full |complete |following is the )?transcript\b.{0,80}[:：]$/i

/**
 * A terminal vendor's feed: a block of `Event Date:`, `Company Name:`, `Event Description:` lines and an event code in
 * braces, then heads `Name, Title:` alone on their lines. A press article may stand above the block.
 */
export const vendorFeed: Convention = {
  id: 'vendor-feed',
  recognises(document) {
    const block = headerBlock(document)
    return block === null ? 0 : 0.9
  },
  read(document) {
    const block = headerBlock(document)
    const from = block?.from ?? 0
    const call = document.lines.slice(block?.to ?? 0)
    const { labels } = colonSpeakers(call, new Set(), true)
    const marks = articleMarks(document.lines.slice(0, from))
    for (const line of call) {
      const kind = headingKind(line.text)
      if (kind !== null) marks.push({ kind, at: line.start, heading: line.text })
    }
    const title = document.lines[from]
    if (title !== undefined) marks.push({ kind: 'front', at: title.start, heading: null })
    return {
      metadata: metadataOf(document.lines.slice(from, block?.to ?? 0)),
      participants: [],
      marks,
      labels,
      warnings: [],
    }
  },
}

/** The lines of the header: from the announcement or title above its first field to the last line before the call. */
function headerBlock(document: Document): { from: number; to: number } | null {
  const { lines } = document
  const first = lines.findIndex(
    ({ text, index }) =>
      /^(?:event date|company name)\s?[:：]/i.test(text) &&
      lines.slice(index + 1, index + 6).some((line) => FIELD.test(line.text)),
  )
  if (first === -1) return null
  let from = first
  while (from > 0 && first - from < 3 && isHeaderLine(lines[from - 1])) from -= 1
  let to = first
  while (to < lines.length && to - first < 12 && headingKind(lines[to]?.text ?? '') === null && isHeaderLine(lines[to]))
    to += 1
  return { from, to }
}

function isHeaderLine(line: Line | undefined): boolean {
  if (line === undefined || line.text.length > 200) return false
  const { text } = line
  return (
    FIELD.test(text) ||
    EVENT_CODE.test(text) ||
    ANNOUNCEMENT.test(text) ||
    findPeriod(text) !== null ||
    /\b(?:call|conference|meeting)\b[^.:]{0,60}$/i.test(text)
  )
}

/** An article above the feed, its list of key points apart. */
function articleMarks(lines: readonly Line[]): PartMark[] {
  const first = lines[0]
  if (first === undefined) return []
  const marks: PartMark[] = [{ kind: 'article', at: first.start, heading: null }]
  const points = lines.findLast(({ text }) => text.length < 160 && KEY_POINTS.test(text))
  if (points !== undefined) marks.push({ kind: 'keypoints', at: points.start, heading: points.text })
  return marks
}

function metadataOf(lines: readonly Line[]): Partial<TranscriptMetadata> {
  const fields = headerFields(lines)
  const code = lines.map(({ text }) => EVENT_CODE.exec(text.slice(0, 400))).find((match) => match !== null)
  const company = fields.get('company name') ?? fields.get('company')
  const event = fields.get('event description') ?? null
  const ticker = fields.get('company ticker') ?? code?.[1]
  const date = findDate(fields.get('event date') ?? fields.get('date') ?? '')
  const period = findPeriod([event ?? '', ...lines.map(({ text }) => text)].join('\n'))
  return {
    ...(company === undefined ? {} : { company: plainCompany(company) }),
    ...(ticker === undefined ? {} : { ticker: ticker.replace(/\s.*$/, '') }),
    ...(code?.[3] === undefined ? {} : { eventId: code[3] }),
    ...(date === null ? {} : { date }),
    ...(period === null ? {} : { period }),
    event,
    source: fields.get('source') ?? null,
  }
}
