import type { ParsedSpeaker, TranscriptKind, TranscriptMetadata } from '#shared/domain/transcript.ts'
import { companyOfHeader, companyOfTitle, companyWithTicker, plainCompany } from './company.ts'
import { findDate } from './dates.ts'
import type { Document, Line } from './document.ts'
import { headerFields } from './header-fields.ts'
import { languageOf } from './language.ts'
import { findPeriod } from './period.ts'
import type { DraftTurn } from './turns.ts'

type Known = Partial<TranscriptMetadata>

const TRANSLATED =
  /\b(?:translated by (?:ai|machine|an? ai)|(?:ai|machine)[\s-]translat(?:ed|ion)|automatic(?:ally)? translat(?:ed|ion)|translated (?:automatically|using ai|with ai))\b|机器翻译|機械翻訳/i
const COMPANY_FIELDS = [
  'company',
  'company name',
  'issuer',
  'unternehmen',
  'gesellschaft',
  'société',
  'empresa',
  '公司',
  '会社名',
]
const EVENT =
  /\b(?:earnings|results|conference|investor|analyst|shareholder|trading update|guidance)\b.{0,40}\b(?:call|conference|day|meeting|webcast|presentation)\b/i
const NOT_THE_DATE =
  /^(?:scraped|translated|transcribed|updated|published|retrieved|accessed|downloaded|url|copyright|©)/i
const INTRODUCTION =
  /\bwelcome (?:everyone )?to (?:the )?(.{2,60}?)(?:['’]s?)? (?:Q[1-4]\b|[1-4]Q|first|second|third|fourth|full|fiscal|half|earnings|FY|20\d\d)/i

/**
 * Metadata of the whole: what the format says, then what the convention read, then the lines above the call and the
 * first words spoken. What nobody says stays null.
 */
export function metadataOf(
  document: Document,
  read: Known,
  turns: readonly DraftTurn[],
  speakers: readonly ParsedSpeaker[],
): TranscriptMetadata {
  const given = document.draft.metadata
  const known: Known = { ...read, ...given }
  const header = headerLines(document, turns)
  const fields = headerFields(header)
  const intro = turns.slice(0, 3).map(({ start, end }) => document.text.slice(start, Math.min(end, start + 1500)))
  const named =
    header.map(({ text }) => companyWithTicker(text)).find((found) => found !== null && turns.length > 0) ?? null
  const period =
    known.period ??
    firstOf([known.title, known.event ?? undefined], findPeriod) ??
    firstOf(
      header.map(({ text }) => text),
      findPeriod,
    ) ??
    (isCall(speakers) ? firstOf(intro, findPeriod) : null)
  const field = COMPANY_FIELDS.map((name) => fields.get(name)).find((value) => value !== undefined) ?? null
  const company =
    known.company ??
    named?.company ??
    companyOfTitle(known.title ?? '') ??
    (field === null ? null : plainCompany(field)) ??
    companyOfHeader(header.map(({ text }) => text)) ??
    introduced(intro, speakers)
  const event = known.event ?? (period !== null && isCall(speakers) ? `${period} Earnings Call` : null)
  const kind =
    known.kind ?? kindOf(document, turns, speakers, [known.title ?? '', event ?? '', header[0]?.text ?? ''].join('\n'))
  const date =
    known.date ??
    firstOf([fields.get('event date'), fields.get('date'), fields.get('fecha'), fields.get('datum')], findDate) ??
    firstOf([known.title, known.event ?? undefined], findDate) ??
    firstOf(dated(header), findDate) ??
    firstOf(intro, dateOfToday) ??
    firstOf([document.draft.sent ?? undefined], findDate)
  return {
    title: titleOf(document, known, turns[0]?.label.at ?? Infinity, { company: company ?? null, period, kind }),
    kind,
    company: company ?? null,
    ticker: known.ticker ?? named?.ticker ?? tickerField(fields),
    event,
    eventId: known.eventId ?? null,
    date,
    period,
    source: known.source ?? null,
    language: known.language ?? languageOf(spokenSample(document, turns)),
    machineTranslated: known.machineTranslated ?? translated(document),
    confidentiality: known.confidentiality ?? (kind === 'expert-call' ? 'expert-call' : 'unknown'),
  }
}

/** The ticker a header's field gives, without the exchange or country beside it. */
function tickerField(fields: ReadonlyMap<string, string>): string | null {
  const field = fields.get('ticker') ?? fields.get('symbol') ?? fields.get('company ticker') ?? ''
  return /^(?:[A-Za-z .]{2,20}:\s?)?([A-Z0-9]{1,8}(?:[.-][A-Z]{1,3})?)(?![\p{Ll}])/u.exec(field)?.[1] ?? null
}

/** Lines above the first label, or the first few where nobody speaks. */
function headerLines(document: Document, turns: readonly DraftTurn[]): readonly Line[] {
  const first = turns[0]?.label.at
  const lines: Line[] = []
  for (const line of document.lines) {
    if (lines.length >= 40 || (first === undefined ? lines.length >= 6 : line.start >= first)) break
    if (line.text.length <= 300) lines.push(line)
  }
  return lines
}

function dated(header: readonly Line[]): string[] {
  return header.map(({ text }) => text).filter((text) => text.length < 160 && !NOT_THE_DATE.test(text))
}

/** The date a speaker gives as today's: "as of today, July 31, 2031". */
function dateOfToday(text: string): string | null {
  const match = /\btoday(?:['’]s (?:date|call)[^.]{0,40})?\b[^.]{0,30}/i.exec(text)
  return match === null ? null : findDate(text.slice(match.index, match.index + match[0].length + 20))
}

function firstOf(texts: readonly (string | undefined)[], find: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = text === undefined ? null : find(text)
    if (found !== null) return found
  }
  return null
}

function isCall(speakers: readonly ParsedSpeaker[]): boolean {
  return speakers.some(({ roleClass }) => roleClass === 'operator' || roleClass === 'analyst')
}

function introduced(intro: readonly string[], speakers: readonly ParsedSpeaker[]): string | null {
  if (!isCall(speakers)) return null
  for (const text of intro) {
    const name = INTRODUCTION.exec(text)?.[1]
      ?.trim()
      .replace(/^(?:your|our|today's)\s/i, '')
    if (name !== undefined && /^[\p{Lu}\d][\p{L}\d&.,'’ -]+$/u.test(name) && name.split(' ').length <= 6)
      return name.replace(/[,.]+$/, '')
  }
  return null
}

function kindOf(
  document: Document,
  turns: readonly DraftTurn[],
  speakers: readonly ParsedSpeaker[],
  head: string,
): TranscriptKind {
  if (turns.length === 0) return 'article'
  const labels = new Set(speakers.map(({ name }) => name.toLowerCase()))
  if (/\bexpert (?:call|interview|transcript|network)\b/i.test(head) || (labels.has('expert') && labels.has('client')))
    return 'expert-call'
  if (/\b(?:hearing|committee|testimony|subcommittee|select committee)\b/i.test(head)) return 'hearing'
  if (/\bpress conference\b/i.test(head)) return 'conference'
  if (
    /\b(?:investor day|analyst day|fireside|conference)\b/i.test(head) &&
    !/\b(?:earnings|results|conference call)\b/i.test(head)
  )
    return 'conference'
  if (
    isCall(speakers) &&
    (EVENT.test(head) ||
      /\bearnings\b|\bresults\b/i.test(head) ||
      speakers.some(({ roleClass }) => roleClass === 'analyst'))
  )
    return 'earnings-call'
  if (/\bearnings call\b/i.test(head)) return 'earnings-call'
  if (
    document.draft.format === 'markdown' ||
    labels.size <= 4 ||
    speakers.some(({ roleClass }) => roleClass === 'interviewer')
  )
    return 'interview'
  return 'other'
}

/** A title a person would give: the document's own, else company, period and what it was, else its first line. */
function titleOf(
  document: Document,
  known: Known,
  firstLabel: number,
  facts: { company: string | null; period: string | null; kind: TranscriptKind },
): string {
  if (known.title !== undefined && known.title !== '') return known.title
  const { company, period, kind } = facts
  if (kind === 'earnings-call' && company !== null) {
    const plain = company.replace(/,?\s(?:Inc|Corp|Co|Ltd|plc|PLC|LLC|AG|SE|N\.V|S\.A)\.?$/, '')
    return period === null ? `${plain} earnings call` : `${plain} ${period} earnings call`
  }
  const heading = document.draft.headings.find(({ level }) => level === 1)
  if (heading !== undefined)
    return document.text.slice(heading.start, Math.min(heading.end, heading.start + 200)).replaceAll('\n', ' ')
  const first = document.lines.find(({ text, start }) => start < firstLabel && /[\p{L}\d]/u.test(text.slice(0, 200)))
  const isTitle = first !== undefined && first.text.length <= 140 && !/[.:]$/.test(first.text)
  return isTitle ? first.text : fileTitle(document.draft.fileName)
}

function fileTitle(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '')
  const plain = name
    .replace(/\.[A-Za-z0-9]{1,10}$/, '')
    .replace(/[_-]+/g, ' ')
    .trim()
  return (plain || name || 'Untitled').slice(0, 300)
}

function spokenSample(document: Document, turns: readonly DraftTurn[]): string {
  if (turns.length === 0) return document.text.slice(0, 20_000)
  const pieces: string[] = []
  let length = 0
  for (const { start, end } of turns) {
    const piece = document.text.slice(start, Math.min(end, start + 2000))
    pieces.push(piece)
    length += piece.length
    if (length > 20_000) break
  }
  return pieces.join('\n')
}

function translated(document: Document): boolean {
  return document.lines.slice(0, 60).some(({ text }) => TRANSLATED.test(text.slice(0, 400)))
}
