import { companyOfTitle } from '../company.ts'
import { type Convention, type Label, label, type Participant, type PartMark } from '../convention.ts'
import { findDate } from '../dates.ts'
import type { Document, Line } from '../document.ts'
import { headingKind } from '../headings.ts'
import { looksLikeName } from '../names.ts'
import { listGroup, roleAndFirm } from '../participants.ts'
import { findPeriod } from '../period.ts'
import { isRoleLabel, looksLikeRole } from '../roles.ts'

const SECTION_RULE = /^={20,}$/
const TURN_RULE = /^-{20,}$/
const NUMBER = /\s*\[(\d{1,4})\]$/
const VENDOR = /\b(?:thomson reuters|refinitiv|lseg|streetevents)\b/i

/** StreetEvents (Thomson Reuters, Refinitiv, LSEG): sections between lines of "=", labels between lines of "-", as a rule numbered. */
export const streetEvents: Convention = {
  id: 'street-events',
  recognises(document) {
    let numbered = 0
    for (const line of document.lines) {
      if (isLabelLine(document, line)) numbered += 1
      if (numbered === 2) break
    }
    if (numbered < 2) return 0
    return document.lines.slice(0, 8).some(({ text }) => VENDOR.test(text.slice(0, 200))) ? 1 : 0.9
  },
  read(document) {
    const marks: PartMark[] = []
    const participants: Participant[] = []
    const labels: Label[] = []
    let section: Line | null = null
    for (const line of document.lines) {
      const heading = headingBetween(document, line)
      if (heading !== null) {
        section = headingKind(line.text) === 'participants' ? line : null
        marks.push(heading)
      } else if (section !== null && line.text.startsWith('* ')) {
        participants.push(listItem(document, line, listGroup(section.text)))
      } else if (isLabelLine(document, line)) {
        labels.push(readLabel(document, line))
      }
    }
    return { metadata: metadataOf(document), participants, marks, labels, warnings: [] }
  },
}

function neighbours(document: Document, line: Line): [string, string] {
  return [document.lines[line.index - 1]?.text ?? '', document.lines[line.index + 1]?.text ?? '']
}

/** A section heading between two rules, or a heading of the legal end between two thin ones. */
function headingBetween(document: Document, line: Line): PartMark | null {
  const kind = headingKind(line.text)
  const [above, below] = neighbours(document, line)
  const between = (rule: RegExp): boolean => rule.test(above) && rule.test(below)
  const copyright = between(TURN_RULE) && /^copyright\b/i.test(line.text)
  if (!(kind !== null && (between(SECTION_RULE) || between(TURN_RULE))) && !copyright) return null
  const at = document.lines[line.index - 1]?.start ?? line.start
  return { kind: kind ?? 'boilerplate', at, heading: line.text }
}

function isLabelLine(document: Document, line: Line): boolean {
  if (line.text.length > 400) return false
  const [above, below] = neighbours(document, line)
  if (!TURN_RULE.test(above) || !TURN_RULE.test(below)) return false
  if (NUMBER.test(line.text)) return true
  const name = line.text.split(',', 1)[0] ?? ''
  return headingKind(line.text) === null && isTight(document, line) && (isRoleLabel(name) || looksLikeName(name))
}

/** Whether the rules touch the line: a turn of one line stands between rules too, but with blank lines. */
function isTight(document: Document, line: Line): boolean {
  const above = document.text.slice(document.lines[line.index - 1]?.end ?? 0, line.start)
  const below = document.text.slice(line.end, document.lines[line.index + 1]?.start ?? line.end)
  return above.indexOf('\n') === above.lastIndexOf('\n') && below.indexOf('\n') === below.lastIndexOf('\n')
}

/** `Name,  Firm - Role    [2]`: the comma before the firm is followed by two blanks, one inside a name by one. */
function readLabel(document: Document, line: Line): Label {
  const rule = document.lines[line.index - 1]
  const under = document.lines[line.index + 1]
  const at = rule?.start ?? line.start
  const length = (under?.end ?? line.end) - at
  const text = line.text.replace(NUMBER, '')
  const wide = text.indexOf(',  ')
  const comma = wide === -1 ? text.indexOf(', ') : wide
  if (comma === -1) return label(at, length, text.trim())
  return label(at, length, text.slice(0, comma).trim(), firmAndRole(text.slice(comma + 1).trim()))
}

function firmAndRole(text: string): { role: string | null; affiliation: string | null } {
  const dash = text.indexOf(' - ')
  if (dash !== -1) return { affiliation: text.slice(0, dash).trim() || null, role: text.slice(dash + 3).trim() || null }
  return looksLikeRole(text) ? { affiliation: null, role: text } : { affiliation: text || null, role: null }
}

/** ` * Name` with `   Firm - Role` on the next line. */
function listItem(document: Document, line: Line, group: 'management' | 'analyst' | null): Participant {
  const name = line.text.slice(2).trim()
  const below = document.lines[line.index + 1]?.text ?? ''
  if (below.startsWith('* ') || SECTION_RULE.test(below)) return { name, role: null, affiliation: null, group }
  const { role, affiliation } = firmAndRole(below)
  return { name, role, affiliation, group: group ?? roleAndFirm(role ?? '', null).group }
}

function metadataOf(document: Document): ReturnType<Convention['read']>['metadata'] {
  const end = document.lines.findIndex(({ text }) => SECTION_RULE.test(text))
  const header = document.lines.slice(0, end === -1 ? 8 : Math.min(end, 12)).map(({ text }) => text.slice(0, 300))
  const title =
    header.find((text) => findPeriod(text) !== null) ??
    header.find((text) => /\b(?:call|conference|meeting|presentation)\b/i.test(text) && !VENDOR.test(text))
  const date = header.map((text) => findDate(text)).find((found) => found !== null)
  const period = findPeriod(title ?? '')
  const company = companyOfTitle(title ?? '')
  const vendor = header.find((text) => VENDOR.test(text))
  return {
    ...(company === null ? {} : { company }),
    ...(date === undefined || date === null ? {} : { date }),
    ...(period === null ? {} : { period }),
    event: title ?? null,
    source: vendor === undefined ? null : vendor.replace(/\s+event (?:transcript|brief)$/i, ''),
  }
}
