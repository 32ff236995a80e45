import { type Convention, type Label, label } from '../convention.ts'
import type { Document, Line } from '../document.ts'
import { headingKind } from '../headings.ts'
import { looksLikeName, nameKey } from '../names.ts'
import { roleAndFirm } from '../participants.ts'
import { isRoleLabel, looksLikeRole } from '../roles.ts'
import { timesOf } from '../time-lines.ts'
import { headingMarks } from './generic.ts'

const MAX_NAME = 80
const NOTHING = { role: null, affiliation: null }
const SEPARATOR = /^\s*(?:--|[-–—,|])\s*/

interface BoldName {
  readonly line: Line
  readonly name: string
  /** Length of the name and whatever belongs to it. */
  readonly length: number
  readonly role: string | null
  /** The time beside the name, where a recorder wrote one. */
  readonly startMs: number | null
}

/** Word documents and pages in which a speaker is told by bold type alone, on a line of their own or before the words. */
export const emphasised: Convention = {
  id: 'emphasised',
  recognises(document) {
    const names = boldNames(document)
    const keys = names.map(({ name }) => nameKey(name))
    const distinct = new Set(keys).size
    return names.length >= 4 && distinct >= 2 && distinct <= names.length * 0.75 ? 0.3 : 0
  },
  read(document) {
    const labels = boldNames(document).map(({ line, name, length, role, startMs }): Label => {
      const { role: title, affiliation } = role === null ? NOTHING : roleAndFirm(role, null)
      return label(line.start, length, name, { role: title, affiliation, startMs })
    })
    return { metadata: {}, participants: [], marks: headingMarks(document, labels[0]?.at ?? 0), labels, warnings: [] }
  },
}

/** Names in bold at the beginning of lines, without a colon: with one, other rules know more. */
function boldNames(document: Document): BoldName[] {
  const starts = new Map(document.draft.emphasis.map((range) => [range.start, range.end]))
  const names: BoldName[] = []
  for (const line of document.lines) {
    const end = starts.get(line.start)
    if (end === undefined || end - line.start > MAX_NAME || end > line.end) continue
    const bold = document.text.slice(line.start, end).trim()
    const rest = line.text.slice(bold.length)
    if (/[:：]$/.test(bold) || /^\s*[:：]/.test(rest) || headingKind(bold) !== null) continue
    if (!looksLikeName(bold) && !isRoleLabel(bold)) continue
    const time = timesOf({ text: rest.trim() })
    if (time !== null) {
      names.push({ line, name: bold, length: line.text.length, role: null, startMs: time.startMs })
      continue
    }
    const separator = SEPARATOR.exec(rest)
    const detail = separator === null ? '' : rest.slice(separator[0].length)
    const isRole = detail !== '' && detail.length <= 120 && looksLikeRole(detail)
    names.push({
      line,
      name: bold,
      length: isRole ? line.text.length : bold.length,
      role: isRole ? detail : null,
      startMs: null,
    })
  }
  return names
}
