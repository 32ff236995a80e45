import type { TranscriptMetadata } from '#shared/domain/transcript.ts'
import { colonSpeakers } from '../colon-speakers.ts'
import type { Convention, Participant, PartMark } from '../convention.ts'
import { findDate } from '../dates.ts'
import type { Document, Line } from '../document.ts'
import { headingKind } from '../headings.ts'
import { headedLists } from './generic.ts'
import { nameKey } from '../names.ts'
import { findPeriod } from '../period.ts'

const MODERATOR = /^(?:moderator|operator)\s?[:：]/i
const LIST = /^(?:management|participants? from|representing|speakers?)\b[^:：]{0,60}[:：]/i
const HOST = /^(?:moderators?|hosts?|analysts?|hosted by)\s?[:：]/i
const PERSON = /(?=\b(?:mr|mrs|ms|dr|shri|smt|prof|ca)\.?\s+\p{Lu})/iu
const DASH = /\s*(?:--|[–—])\s*|\s+-\s*|-\s+/
const CALL = /\b(?:call|meet(?:ing)?|conference|concall)\b/i
const LETTER = /^(?:sub|ref|subject|dear|in reference|re|pursuant|encl)\b/i
const LEGAL_FORM = /^(?:limited|ltd\.?|private limited|corporation)[”"]?$/i
const END = /^(?:disclaimer|note|safe harbou?r)\s?[:：]/i

/**
 * Earnings calls as Indian companies file them: perhaps a letter to the exchange, a title page with company, event and
 * date, `MANAGEMENT: MR. X – ROLE`, then `Name:` with a "Moderator" who calls those who ask. The letter's date is not
 * the call's.
 */
export const concall: Convention = {
  id: 'concall',
  recognises(document) {
    const callers = document.lines.filter(({ text }) => MODERATOR.test(text.slice(0, 20)))
    const moderators = callers.filter(({ text }) => /^moderator/i.test(text)).length
    const above = document.lines.slice(0, 120)
    const hasList = above.some(({ text }) => LIST.test(text.slice(0, 100)))
    const hasTitle = above.some((line) => isTitle(line))
    if (hasList && callers.length >= 2) return 0.7
    return hasTitle && moderators >= 2 ? 0.5 : 0
  },
  read(document) {
    const from = callFrom(document)
    const above = document.lines.slice(0, from)
    const participants = [...listIn(above), ...headedLists(document)]
    const known = new Set(participants.map(({ name }) => nameKey(name)))
    const { labels } = colonSpeakers(document.lines.slice(from), known, true)
    const marks: PartMark[] = []
    const list = above.find(({ text }) => LIST.test(text.slice(0, 100)))
    if (list !== undefined) marks.push({ kind: 'participants', at: list.start, heading: null })
    const first = document.lines[from]
    if (first !== undefined) marks.push({ kind: 'prepared', at: first.start, heading: null })
    for (const line of document.lines.slice(from)) {
      if (headingKind(line.text) === 'qa') marks.push({ kind: 'qa', at: line.start, heading: line.text })
    }
    const end = document.lines.slice(-12).find(({ text, start }) => END.test(text) && start > (labels.at(-1)?.at ?? 0))
    if (end !== undefined) marks.push({ kind: 'boilerplate', at: end.start, heading: null })
    return { metadata: metadataOf(above), participants, marks, labels, warnings: [] }
  },
}

/** Index of the first line of the call: the moderator's, which is not the one of the title page that names the host. */
function callFrom(document: Document): number {
  const moderator = document.lines.findIndex(
    ({ text }) => MODERATOR.test(text.slice(0, 20)) && !isNameAndFirm(text.replace(MODERATOR, '')),
  )
  return Math.max(0, moderator)
}

function isNameAndFirm(text: string): boolean {
  return /^\s*(?:mr|mrs|ms|dr|shri|smt)\b/i.test(text) && DASH.test(text.slice(0, 120)) && text.length < 200
}

/** `MANAGEMENT: MR. X – ROLE – COMPANY MS. Y – …`, over as many lines as it takes. */
function listIn(above: readonly Line[]): Participant[] {
  const from = above.findIndex(({ text }) => LIST.test(text.slice(0, 100)))
  if (from === -1) return []
  const lines = above.slice(from, from + 60)
  const end = lines.findIndex(({ text }, index) => index > 0 && HOST.test(text.slice(0, 60)))
  const list = (end === -1 ? lines : lines.slice(0, end)).map(({ text }) => text).join(' ')
  return list
    .slice(0, 6000)
    .replace(LIST, '')
    .split(PERSON)
    .flatMap((item): Participant[] => {
      const [name = '', ...rest] = item.split(DASH).map((piece) => piece.trim())
      if (name === '' || name.length > 60 || rest.length === 0) return []
      const role = rest[0] === undefined || rest[0] === '' ? null : rest[0]
      return [{ name, role, affiliation: null, group: 'management' }]
    })
}

function isTitle({ text }: Line): boolean {
  return (
    text.length <= 140 &&
    CALL.test(text) &&
    findPeriod(text) !== null &&
    !LETTER.test(text) &&
    !/\bheld on\b/i.test(text)
  )
}

/** Company, event and date of the title page: what stands above and below the last line that names period and call. */
function metadataOf(above: readonly Line[]): Partial<TranscriptMetadata> {
  const at = above.findLastIndex((line) => isTitle(line))
  const title = above[at]
  if (title === undefined) return {}
  const near = [...above.slice(at, at + 4), ...above.slice(Math.max(0, at - 3), at).toReversed()]
  const date = near.map(({ text }) => (text.length < 120 ? findDate(text) : null)).find((found) => found !== null)
  const period = findPeriod(title.text)
  const company = companyAbove(above, at)
  return {
    ...(company === null ? {} : { company }),
    ...(date === undefined || date === null ? {} : { date }),
    ...(period === null ? {} : { period }),
    event: unquoted(title.text),
  }
}

function companyAbove(above: readonly Line[], title: number): string | null {
  const line = above[title - 1]?.text ?? ''
  const name = unquoted(LEGAL_FORM.test(line) ? `${above[title - 2]?.text ?? ''} ${line}` : line)
  const isName =
    name.length >= 3 &&
    name.length <= 90 &&
    /^[\p{Lu}\d]/u.test(name) &&
    !/[.:;]$/.test(name.replace(/\b(?:Ltd|Inc|Co)\.$/, ''))
  return isName && findDate(name) === null ? name : null
}

function unquoted(text: string): string {
  return text.replace(/^[“"‘']+|[”"’']+$/g, '').trim()
}
