import type { Participant } from './convention.ts'
import type { Line } from './document.ts'
import { headingKind } from './headings.ts'
import { looksLikeName } from './names.ts'
import { isOperator, looksLikeRole } from './roles.ts'

const CLOCK = /^[[(]?\d{1,3}:\d{2}/
const BULLET = /^[*•·–-]\s+/
const SEPARATOR = /\s+(?:--|[-–—|])\s*|\s*(?:--|[-–—|])\s+|--|\s?[–—]\s?/
const ANALYST_TAIL = /\s*(?:--|[-–—,])\s*(?:Senior |Equity |Research )*Analyst\.?$/i

const ANALYST_LEAD = /^(?:(?:Senior|Equity|Research) )*Analyst,\s+(\S.*)$/i

/** The comma between a name and a firm or role; the one before "Jr." belongs to the name. */
const FIRM_COMMA = /,\s{1,3}(?!\s|(?:Jr|Sr|II|III|IV|Ph\.?D|M\.D|CFA|CPA|Esq)\.?(?:,|$))/
const FIRM_END = /\b(?:Inc|Corp|Co|Ltd|L\.P|S\.A|N\.V|A\.G|LLC|L\.L\.C|Bros|Cos)\.$/

/** The group a list heading speaks of. */
export function listGroup(heading: string): 'management' | 'analyst' | null {
  if (/executive|company|corporate|management/i.test(heading)) return 'management'
  if (/analyst|conference call|other/i.test(heading)) return 'analyst'
  return null
}

/** `Name - Role` or `Name -- Bank -- Analyst`, as in a list or a label. Null when the line is nothing of the kind. */
export function readNameAndDetail(line: string): { name: string; detail: string } | null {
  const item = splitAtDash(line)
  return item !== null && looksLikeName(item.name) ? item : null
}

/** What stands before and behind the first dash or bar of a short line, whatever it is; null when there is none. */
export function splitAtDash(line: string): { name: string; detail: string } | null {
  if (line.length > 220) return null
  const text = line.replace(BULLET, '')
  const match = SEPARATOR.exec(text)
  if (match === null || match.index === 0) return null
  const name = text.slice(0, match.index).trim()
  const detail = text.slice(match.index + match[0].length).trim()
  return detail === '' || CLOCK.test(detail) ? null : { name, detail }
}

/** `Name, Firm` alone on a line, which is no sentence. Null when the line is nothing of the kind. */
export function readNameAndFirm(line: string): { name: string; detail: string } | null {
  if (line.length > 140 || (/[.?!:]$/.test(line) && !FIRM_END.test(line))) return null
  const match = FIRM_COMMA.exec(line)
  const name = match === null ? '' : line.slice(0, match.index)
  const detail = match === null ? '' : line.slice(match.index + match[0].length).trim()
  return looksLikeName(name) && /^[\p{Lu}\d]/u.test(detail) ? { name, detail } : null
}

/** Role and firm out of what stands behind a name; which is which depends on the list. */
export function roleAndFirm(
  detail: string,
  group: 'management' | 'analyst' | null,
): { role: string | null; affiliation: string | null; group: 'management' | 'analyst' | null } {
  if (ANALYST_TAIL.test(detail)) {
    return { role: 'Analyst', affiliation: detail.replace(ANALYST_TAIL, '').trim() || null, group: 'analyst' }
  }
  const firm = ANALYST_LEAD.exec(detail)?.[1]
  if (firm !== undefined) return { role: 'Analyst', affiliation: firm, group: 'analyst' }
  if (group === 'analyst') return { role: 'Analyst', affiliation: /^analyst$/i.test(detail) ? null : detail, group }
  return { role: detail, affiliation: null, group: group ?? (/^analyst$/i.test(detail) ? 'analyst' : null) }
}

/** An item of a list, where a comma may stand for the dash, and the name may be one no rule foresees. */
function readListItem(line: string, group: 'management' | 'analyst' | null): { name: string; detail: string } | null {
  const item = readNameAndDetail(line)
  if (item !== null || line.length > 220) return item
  const text = line.replace(BULLET, '')
  const dash = / [-–—]{1,2} /.exec(text)
  if (
    dash !== null &&
    group !== null &&
    dash.index <= 50 &&
    /^[\p{L}“"]/u.test(text) &&
    text.slice(0, dash.index).split(' ').length <= 6
  ) {
    return { name: text.slice(0, dash.index).trim(), detail: text.slice(dash.index + dash[0].length).trim() }
  }
  const comma = text.indexOf(', ')
  const detail = text.slice(comma + 2).trim()
  if (comma <= 0 || !looksLikeName(text.slice(0, comma)) || !looksLikeRole(detail)) return null
  return { name: text.slice(0, comma).trim(), detail }
}

/** More people than any event lists. */
const MAX_LISTED = 5000

export interface ParticipantList {
  readonly participants: readonly Participant[]
  /** Index of the first line after the list. */
  readonly next: number
}

/**
 * Reads `Name - Role` lines from `from` on. Ends at a line that is no such item, at a heading, at "Operator", and where
 * a name comes round again: from there on the lines are labels of turns.
 */
export function readParticipantList(
  lines: readonly Line[],
  from: number,
  group: 'management' | 'analyst' | null,
  known: ReadonlySet<string>,
): ParticipantList {
  const participants: Participant[] = []
  const seen = new Set(known)
  let index = from
  for (; index < lines.length && participants.length < MAX_LISTED; index += 1) {
    const text = lines[index]?.text ?? ''
    if (isOperator(text) || headingKind(text) !== null) break
    const item = readListItem(text, group)
    if (item === null || seen.has(item.name) || isOperator(item.name)) break
    seen.add(item.name)
    participants.push({ name: item.name, ...roleAndFirm(item.detail, group) })
  }
  return { participants, next: index }
}
