import { companyOfTitle, companyWithTicker, plainCompany } from '../company.ts'
import { type Convention, type Label, label, type Participant, type PartMark } from '../convention.ts'
import { findDate } from '../dates.ts'
import type { Document, Line } from '../document.ts'
import { headingKind } from '../headings.ts'
import { looksLikeName } from '../names.ts'
import { indexParticipants, type ParticipantIndex } from '../participant-index.ts'
import { listGroup, readNameAndDetail, roleAndFirm } from '../participants.ts'
import { findPeriod } from '../period.ts'
import { isOperator, isUnnamed, looksLikeRole } from '../roles.ts'

const RULER = /^[.…·_\s-]{10,}$/
const MARK = /\s+([QA])$/
const FIRM =
  /\b(?:securities|research division|capital|bank|partners|llc|l\.p\.|inc\.?|corp\.?|plc|ag|s\.a\.|group|markets|advisors|asset management|& co\.?|ltd\.?)\b/i
const ANALYST_OF = /^(?:(?:senior|equity|research) )*analyst,\s+(\S.*)$/i
const FURNITURE =
  /^(?:copyright\b|©|1-877-|www\.|spglobal|table of contents|page \d+|call participants\s+\d|\.{3,}|corrected transcript|raw transcript)/i
const END = /^(?:copyright\b|©|these materials|the information herein|disclaimer)/i
const MAX_HEAD = 140
/** Share of the names whose role or firm must stand below them. */
const TOLD_SHARE = 0.4

/**
 * Transcripts that brokers' terminals print: lists of people, a name to a line and what they are below it; then the same
 * two lines, name over role or firm, open each turn, without colon. "Q" or "A" may stand at the right margin.
 */
export const brokerReport: Convention = {
  id: 'broker-report',
  recognises(document) {
    const { from, participants } = peopleOf(document)
    if (participants.length < 2) return 0
    const heads = headsOf(document.lines.slice(from), indexParticipants(participants))
    const named = heads.filter(({ found }) => !isOperator(found.speaker)).length
    const told = heads.filter(({ hasDetail }) => hasDetail).length
    return told >= 3 && told >= named * TOLD_SHARE ? 0.86 : 0
  },
  read(document) {
    const { from, participants, marks } = peopleOf(document)
    const call = document.lines.slice(from)
    for (const [index, line] of call.entries()) {
      const kind = headingKind(line.text)
      if (kind === 'prepared' || kind === 'qa' || kind === 'boilerplate')
        marks.push({ kind, at: startWithRuler(call, index), heading: line.text })
    }
    const end = call.slice(-12).find(({ text }) => END.test(text))
    if (end !== undefined) marks.push({ kind: 'boilerplate', at: end.start, heading: null })
    const labels = headsOf(call, indexParticipants(participants)).map(({ found }) => found)
    return {
      metadata: metadataOf(document.lines.slice(0, Math.min(from, 30))),
      participants,
      marks,
      labels,
      warnings: [],
    }
  },
}

interface People {
  readonly participants: Participant[]
  readonly marks: PartMark[]
  /** Index of the first line after the lists. */
  readonly from: number
}

/** The people on the document's lists; without lists, those whose two lines, name and role, come back. */
function peopleOf(document: Document): People {
  const lists = listsOf(document)
  if (lists.participants.length > 1) return lists
  const pairs = new Map<string, { count: number; participant: Participant; first: number }>()
  for (const [index, { text }] of document.lines.entries()) {
    const detail = document.lines[index + 1]?.text ?? ''
    if (
      text.length > 80 ||
      !looksLikeName(text) ||
      headingKind(text) !== null ||
      !isDetail(detail) ||
      !isTelling(detail) ||
      readNameAndDetail(detail) !== null
    )
      continue
    const key = `${text}\n${detail.replace(MARK, '')}`
    const known = pairs.get(key)
    const participant = { name: text, ...detailOf(detail, null), group: null }
    pairs.set(key, { participant, first: known?.first ?? index, count: (known?.count ?? 0) + 1 })
  }
  const heard = [...pairs.values()].filter(({ count }) => count > 1)
  if (heard.length < 2) return lists
  const first = heard.reduce((least, one) => Math.min(least, one.first), Infinity)
  const opening = document.lines.findLastIndex(({ text, index }) => index < first && isOperator(text))
  const from = opening === -1 ? first : opening
  return { participants: heard.map(({ participant }) => participant), marks: lists.marks, from: Math.min(from, first) }
}

/** The people listed above the call, and the index of the first line after the lists. */
function listsOf(document: Document): People {
  const participants: Participant[] = []
  const marks: PartMark[] = []
  let from = 0
  let group: 'management' | 'analyst' | null = null
  let isList = false
  for (const line of document.lines.slice(0, 400)) {
    const kind = headingKind(line.text)
    if (kind === 'participants') {
      if (!isList) marks.push({ kind, at: line.start, heading: line.text })
      isList = true
      group = /^call participants$/i.test(line.text) ? group : listGroup(line.text)
    } else if (kind === 'prepared' || kind === 'qa') {
      // The table of contents names the headings too: the call begins where people have been listed.
      if (participants.length > 0 && isList) {
        from = line.index
        break
      }
      isList = false
    } else if (isList) {
      addListed(participants, line.text, group)
    }
  }
  return { participants, marks, from }
}

/** A name, or what the person named on the line before is. */
function addListed(participants: Participant[], text: string, group: 'management' | 'analyst' | null): void {
  if (text.length > MAX_HEAD || RULER.test(text) || FURNITURE.test(text)) return
  const last = participants.at(-1)
  const item = readNameAndDetail(text)
  if (item !== null) {
    participants.push({ name: item.name, ...roleAndFirm(item.detail, group) })
  } else if (looksLikeName(text) && !looksLikeRole(text) && !FIRM.test(text)) {
    participants.push({ name: text, role: null, affiliation: null, group })
  } else if (last?.role === null && last.affiliation === null) {
    participants[participants.length - 1] = { ...last, ...detailOf(text, last.group) }
  }
}

/** Role and firm of the line below a name. */
function detailOf(
  text: string,
  group: 'management' | 'analyst' | null,
): { role: string | null; affiliation: string | null } {
  const plain = text.replace(MARK, '').trim()
  const comma = plain.lastIndexOf(', ')
  const tail = comma === -1 ? '' : plain.slice(comma + 2)
  const head = comma === -1 ? plain : plain.slice(0, comma)
  const analyst = ANALYST_OF.exec(plain)
  if (analyst !== null) return { role: 'Analyst', affiliation: analyst[1] ?? null }
  if (group === 'analyst' || (FIRM.test(plain) && !looksLikeRole(head))) return { role: 'Analyst', affiliation: plain }
  if (tail !== '' && FIRM.test(tail) && !looksLikeRole(tail)) return { role: head, affiliation: tail }
  return { role: plain, affiliation: null }
}

interface Head {
  readonly found: Label
  /** Whether role or firm stand below the name. */
  readonly hasDetail: boolean
}

function headsOf(lines: readonly Line[], listed: ParticipantIndex): Head[] {
  const heads: Head[] = []
  for (const [index, line] of lines.entries()) {
    const head = headAt(lines, index, listed)
    if (head === null) continue
    const at = startWithRuler(lines, index)
    heads.push({ ...head, found: { ...head.found, at, length: head.found.length + line.start - at } })
  }
  return heads
}

/** Where a line begins, with the ruler above it. */
function startWithRuler(lines: readonly Line[], index: number): number {
  const above = lines[index - 1]
  return above !== undefined && RULER.test(above.text) ? above.start : (lines[index]?.start ?? 0)
}

function headAt(lines: readonly Line[], index: number, listed: ParticipantIndex): Head | null {
  const line = lines[index]
  if (line === undefined) return null
  const operator = /^operator\s?[:：]\s?/i.exec(line.text.slice(0, 20))
  if (operator !== null) return { found: label(line.start, operator[0].length, 'Operator'), hasDetail: false }
  if (line.text.length > 80 || headingKind(line.text) !== null) return null
  const mark = MARK.exec(line.text)
  const name = line.text.replace(MARK, '').trim()
  const next = lines[index + 1]
  const detail = next !== undefined && isDetail(next.text) ? next : null
  const person = listed.exact(name)
  const isBare = isOperator(name) || isUnnamed(name)
  if (!isBare && person === null && !(detail !== null && looksLikeName(name) && isTelling(detail.text))) return null
  const side = sideOf(mark?.[1] ?? MARK.exec(detail?.text ?? '')?.[1])
  const covers = detail !== null && !isOperator(name) && isOf(detail.text, person)
  const end = covers ? detail.end : line.end
  const more = covers ? detailOf(detail.text, person?.group ?? null) : {}
  return { found: label(line.start, end - line.start, name, { ...more, side }), hasDetail: covers }
}

function sideOf(mark: string | undefined): Label['side'] {
  return mark === undefined ? null : mark === 'Q' ? 'question' : 'answer'
}

/** Whether a line could say what someone is: short, and no sentence. */
function isDetail(text: string): boolean {
  if (text.length > MAX_HEAD || headingKind(text) !== null || isOperator(text) || readNameAndDetail(text) !== null)
    return false
  return !/[.?!]$/.test(text) || /\b(?:Inc|Corp|Co|Ltd|L\.P|S\.A|N\.V|LLC)\.$/.test(text)
}

/** Whether the line says so itself, by its mark, its title or its firm. */
function isTelling(text: string): boolean {
  return MARK.test(text) || (text.length <= 100 && (looksLikeRole(text) || FIRM.test(text)))
}

/** Whether the line is what the lists say of the person, or tells by itself what they are. */
function isOf(text: string, person: Participant | null): boolean {
  const known = [person?.role, person?.affiliation].filter((field) => field !== null && field !== undefined)
  const plain = text.replace(MARK, '').trim()
  return isTelling(text) || known.some((field) => field.length > 3 && plain.includes(field))
}

function metadataOf(lines: readonly Line[]): ReturnType<Convention['read']>['metadata'] {
  const header = lines.map(({ text }) => text.slice(0, 200)).filter((text) => !/^copyright|^©/i.test(text))
  const printed = header
    .map((text) => /^(?:corrected|raw) transcript:?\s*(.+)$/i.exec(text)?.[1])
    .find((rest) => rest !== undefined)
  const named = [printed ?? '', ...header].map((text) => companyWithTicker(text)).find((found) => found !== null)
  const titled = header.map((text) => companyOfTitle(text)).find((found) => found !== null)
  const company = named?.company ?? titled
  const date = header.map((text) => findDate(text)).find((found) => found !== null)
  const period = header.map((text) => findPeriod(text)).find((found) => found !== null)
  return {
    ...(company === undefined || company === null ? {} : { company: plainCompany(company) }),
    ...(named?.ticker === undefined || named.ticker === null ? {} : { ticker: named.ticker.replace(/-[A-Z]{2}$/, '') }),
    ...(date === undefined || date === null ? {} : { date }),
    ...(period === undefined || period === null ? {} : { period }),
  }
}
