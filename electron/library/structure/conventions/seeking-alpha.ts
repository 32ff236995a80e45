import { type Convention, type Label, label, type Participant, type PartMark } from '../convention.ts'
import { companyWithTicker } from '../company.ts'
import { findDate } from '../dates.ts'
import type { Document, Line } from '../document.ts'
import { announcedNames } from '../firms.ts'
import { headingKind } from '../headings.ts'
import { looksLikeName, nameKey } from '../names.ts'
import { indexParticipants } from '../participant-index.ts'
import {
  listGroup,
  readNameAndDetail,
  readNameAndFirm,
  readParticipantList,
  roleAndFirm,
  splitAtDash,
} from '../participants.ts'
import { findPeriod } from '../period.ts'
import { soundsSpoken, textsUnder } from '../spoken.ts'
import { isTimeLine } from '../time-lines.ts'
import { titledLine } from '../titled-lines.ts'
import { isOperator, isRoleLabel, isUnnamed, looksLikeRole } from '../roles.ts'

const SIDE = /^([QA])\s*[-–—]\s*(?=\p{Lu})/u
const MAX_LABEL = 160

/** Seeking Alpha: lists of executives and analysts, then labels that are a line with the name only, without colon. */
export const seekingAlpha: Convention = {
  id: 'seeking-alpha',
  recognises(original) {
    const document = withoutCodes(original)
    const lists = listHeadings(document).length
    const operators = document.lines.filter(({ text }) => text.length < 40 && isOperator(text)).length
    const heading = document.lines.some(({ text }) => text.length < 40 && headingKind(text) === 'qa')
    const sides = document.lines.filter(({ text }) => isMarkedName(text)).length
    if (operators === 0) return voicesAlone(document, lists > 0) ? (lists > 0 || heading ? 0.4 : 0.2) : 0
    return Math.min(
      0.8,
      (lists > 0 ? 0.4 : 0) + (heading ? 0.2 : 0) + (operators > 1 ? 0.2 : 0.1) + (sides > 1 ? 0.4 : 0),
    )
  },
  read(original) {
    const document = withoutCodes(original)
    const { participants, marks, callFrom } = readLists(document)
    const labels = readLabels(document, participants, callFrom)
    for (const line of document.lines.slice(callFrom)) {
      const kind = headingKind(line.text)
      if (kind === 'qa' || kind === 'prepared') marks.push({ kind, at: line.start, heading: line.text })
    }
    const widget = ratingWidget(document)
    if (widget !== null) marks.push({ kind: 'boilerplate', at: widget.start, heading: null })
    return { metadata: metadataOf(document, callFrom), participants, marks, labels, warnings: [] }
  },
}

const CODE = /\s?\{BIO\s[^{}]{0,30}\}$/

/** `Q - Ada Holm` alone on a line. */
function isMarkedName(text: string): boolean {
  return text.length < 80 && SIDE.test(text) && looksLikeName(text.replace(SIDE, ''))
}

/** The document without the codes that terminals set behind names: `Ada Holm {BIO 1234567 <GO>}`. */
function withoutCodes(document: Document): Document {
  if (!document.text.includes('{BIO ')) return document
  const lines = document.lines.map((line) =>
    line.text.endsWith('}') ? { ...line, text: line.text.replace(CODE, '') } : line,
  )
  return { ...document, lines }
}

/** Headings of lists of people: near the beginning, or after the call, where some publishers set them. */
function listHeadings(document: Document): Line[] {
  return document.lines.filter(
    (line) =>
      line.text.length <= 60 &&
      (line.index < 300 || isLate(document, line)) &&
      headingKind(line.text) === 'participants',
  )
}

function isLate(document: Document, line: Line): boolean {
  return line.start > document.text.length / 2
}

function readLists(document: Document): { participants: Participant[]; marks: PartMark[]; callFrom: number } {
  const participants: Participant[] = []
  const marks: PartMark[] = []
  let callFrom = 0
  let after = 0
  for (const line of listHeadings(document)) {
    if (line.index < after) continue
    const known = new Set(participants.map(({ name }) => name))
    const list = readParticipantList(document.lines, line.index + 1, listGroup(line.text), known)
    after = list.next
    if (isLate(document, line)) {
      if (list.participants.length === 0) continue
    } else {
      callFrom = list.next
    }
    participants.push(...list.participants)
    marks.push({ kind: 'participants', at: line.start, heading: line.text })
  }
  return { participants, marks, callFrom }
}

const LEAST_VOICES = 2
const LEAST_LABELS = 6

/** Whether names that have a line to themselves come back, each above words, as speakers' do; where no operator tells. */
function voicesAlone(document: Document, isListed: boolean): boolean {
  const counts = new Map<string, number>()
  const places: { at: number; length: number }[] = []
  for (const [index, { text, start }] of document.lines.entries()) {
    const next = document.lines[index + 1]?.text ?? ''
    if (text.length > MAX_LABEL || !(/\p{Ll}/u.test(next) || isTimeLine(next))) continue
    const name = nameOf(text.replace(SIDE, '')) ?? ''
    // With a role the whole line comes back: `Name - what they say` does not.
    if (!name.includes(' ')) continue
    counts.set(text, (counts.get(text) ?? 0) + 1)
    places.push({ at: start, length: text.length })
  }
  const voices = [...counts.values()].filter((count) => count > 1)
  if (voices.length < LEAST_VOICES || voices.reduce((sum, count) => sum + count, 0) < LEAST_LABELS) return false
  return isListed || soundsSpoken(textsUnder(document.text, places))
}

function readLabels(document: Document, participants: readonly Participant[], from: number): Label[] {
  const listed = indexParticipants(participants)
  const lines = document.lines.slice(from)
  const repeated = repeatedNames(lines)
  const announced = new Set<string>()
  const introduced = new Set(lines.map((line, index) => nameKey(titledLine(line, lines[index + 1])?.name ?? '')))
  const labels: Label[] = []
  let operatorSpeaks = false
  const isKnown = (name: string): boolean => {
    if (listed.exact(name) !== null) return true
    if (!name.includes(' ') || !looksLikeName(name)) return false
    const key = nameKey(name)
    return repeated.has(key) || introduced.has(key) || announced.has(key) || listed.find(name) !== null
  }
  for (const line of lines) {
    const found = readLabel(line, isKnown)
    if (found === null) {
      if (operatorSpeaks) for (const name of announcedNames(line.text)) announced.add(nameKey(name))
      continue
    }
    labels.push(found)
    operatorSpeaks = isOperator(found.speaker)
  }
  return labels
}

/** Names that label a line of their own more than once: someone who is missing from the lists. */
function repeatedNames(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  for (const { text } of lines) {
    if (text.length > MAX_LABEL) continue
    const name = looksLikeName(text) ? text : (readNameAndDetail(text)?.name ?? '')
    // A comma stands in sentences too: with one, all of the line must come back.
    const before = name === '' && seen.has(text) ? (readNameAndFirm(text)?.name ?? '') : ''
    seen.add(text)
    for (const one of [name, before]) {
      if (!one.includes(' ')) continue
      const key = nameKey(one)
      counts.set(key, (counts.get(key) ?? (one === before ? 1 : 0)) + 1)
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key))
}

/** The name a short line is, or begins with before a role or firm. */
function nameOf(text: string): string | null {
  if (looksLikeName(text)) return text
  return (readNameAndDetail(text) ?? readNameAndFirm(text))?.name ?? null
}

/** The label a line is, or null. `isKnown` says whether a bare name belongs to someone. */
function readLabel(line: Line, isKnown: (name: string) => boolean): Label | null {
  if (line.text.length > MAX_LABEL) return null
  const side = SIDE.exec(line.text)
  const text = side === null ? line.text : line.text.slice(side[0].length).trim()
  const more = { side: side === null ? null : side[1] === 'Q' ? ('question' as const) : ('answer' as const) }
  const length = line.end - line.start
  if (isOperator(text) || isUnnamed(text)) return label(line.start, length, text, more)
  if (side !== null && isRoleLabel(text)) return label(line.start, length, text, more)
  if (side === null ? isKnown(text) : looksLikeName(text)) return label(line.start, length, text, more)
  const item = readNameAndDetail(text) ?? listedItem(text, isKnown)
  if (item === null) return null
  if (!isKnown(item.name) && !(item.name.includes(' ') && looksLikeRole(item.detail))) return null
  if (!/^[\p{Lu}\d(]/u.test(item.detail)) return null
  const { role, affiliation } = roleAndFirm(item.detail, looksLikeRole(item.detail) ? null : 'analyst')
  return label(line.start, length, item.name, { ...more, role, affiliation })
}

/** `Name, Firm`, and `name - Firm` with a name no rule foresees, of people who are known by that name. */
function listedItem(text: string, isKnown: (name: string) => boolean): { name: string; detail: string } | null {
  const item = readNameAndFirm(text) ?? splitAtDash(text)
  return item !== null && isKnown(item.name) ? item : null
}

/** The rating widget of the page: "1", "V. Bearish", "2", "Bearish" and so on. */
function ratingWidget(document: Document): Line | null {
  const { lines } = document
  for (let index = lines.length - 1; index > 0 && index > lines.length - 60; index -= 1) {
    const line = lines[index]
    const above = lines[index - 1]
    if (line !== undefined && above !== undefined && /^v\. bearish$/i.test(line.text))
      return above.text === '1' ? above : line
  }
  return null
}

/** Whether the lists carry the publisher's headings, or it names itself: others print names on lines of their own too. */
function isItsPage(document: Document): boolean {
  return (
    listHeadings(document).some(({ text }) => /^(?:company|conference call) participants$/i.test(text)) ||
    document.lines.some(({ text }) => text.length <= 400 && /\bseeking\s?alpha\b/i.test(text))
  )
}

function metadataOf(document: Document, callFrom: number): ReturnType<Convention['read']>['metadata'] {
  const firstList = document.lines.findIndex(({ text }) => headingKind(text) === 'participants')
  const header = document.lines
    .slice(0, firstList > 0 ? Math.min(firstList, 10) : Math.min(callFrom, 10))
    .map(({ text }) => text.slice(0, 400))
  const named = header.map((text) => companyWithTicker(text)).find((found) => found !== null)
  const date = header.map((text) => findDate(text)).find((found) => found !== null)
  const period = header.map((text) => findPeriod(text)).find((found) => found !== null)
  return {
    ...(named === undefined || named === null ? {} : { company: named.company, ticker: named.ticker }),
    ...(date === undefined || date === null ? {} : { date }),
    ...(period === undefined || period === null ? {} : { period }),
    ...(isItsPage(document) ? { source: 'Seeking Alpha' } : {}),
  }
}
