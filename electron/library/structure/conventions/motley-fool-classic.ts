import { type Convention, type Label, label, type Participant, type PartMark } from '../convention.ts'
import type { Document, Line } from '../document.ts'
import { headingKind } from '../headings.ts'
import { looksLikeName, nameKey } from '../names.ts'
import { readNameAndDetail, readParticipantList, roleAndFirm } from '../participants.ts'
import { isOperator, isUnnamed, looksLikeRole } from '../roles.ts'
import { foolFooter, pageMetadata, isFoolPage } from './fool-page.ts'

/** Motley Fool until 2024: `Prepared Remarks:`, `Name--Role` on lines of their own, the participants at the end. */
export const motleyFoolClassic: Convention = {
  id: 'motley-fool-classic',
  recognises(document) {
    const from = callFrom(document)
    if (from === null) return 0
    let labels = 0
    for (const { text } of document.lines.slice(from))
      if (text.includes('--') && readNameAndDetail(text) !== null) labels += 1
    return labels < 2 ? 0 : isFoolPage(document) ? 0.9 : 0.85
  },
  read(document) {
    const from = callFrom(document) ?? 0
    const end = callEnd(document, from)
    const marks: PartMark[] = foolFooter(document.lines)
    for (const line of document.lines.slice(from, end)) {
      const kind = headingKind(line.text)
      if (kind === 'prepared' || kind === 'qa') marks.push({ kind, at: line.start, heading: line.text })
    }
    const { participants, mark } = listAfter(document, end)
    if (mark !== null) marks.push(mark)
    const labels = readLabels(document.lines.slice(from, end), participants)
    return {
      metadata: {
        ...(isFoolPage(document) ? { source: 'The Motley Fool' } : {}),
        ...pageMetadata(document.lines.slice(0, from)),
      },
      participants,
      marks,
      labels,
      warnings: [],
    }
  },
}

/** Index of the heading of the prepared remarks. The list of contents names it too, so the last one counts. */
function callFrom(document: Document): number | null {
  const headings = document.lines.filter(({ text, index }) => index < 400 && /^prepared remarks:?$/i.test(text))
  return headings.at(-1)?.index ?? null
}

function callEnd(document: Document, from: number): number {
  const end = document.lines.findIndex(
    ({ text, index }) => index > from && (/^duration:\s?\d+\s?min/i.test(text) || headingKind(text) === 'participants'),
  )
  if (end !== -1) return end
  const footer = foolFooter(document.lines)[0]
  const at = footer === undefined ? -1 : document.lines.findIndex(({ start }) => start === footer.at)
  return at === -1 ? document.lines.length : at
}

function listAfter(document: Document, end: number): { participants: readonly Participant[]; mark: PartMark | null } {
  const heading = document.lines.find(({ text, index }) => index >= end && headingKind(text) === 'participants')
  const first = document.lines[end]
  if (heading === undefined || first === undefined) return { participants: [], mark: null }
  const { participants } = readParticipantList(document.lines, heading.index + 1, null, new Set())
  return {
    participants: participants.map((one) => (one.group === null ? { ...one, group: 'management' as const } : one)),
    mark: { kind: 'participants', at: first.start, heading: heading.text },
  }
}

function readLabels(lines: readonly Line[], participants: readonly Participant[]): Label[] {
  const listed = new Set(participants.map(({ name }) => nameKey(name)))
  const items = new Map(lines.map((line) => [line, labelItem(line)]))
  const counts = new Map<string, number>()
  for (const item of items.values())
    if (item !== null) counts.set(nameKey(item.name), (counts.get(nameKey(item.name)) ?? 0) + 1)
  const labels: Label[] = []
  for (const line of lines) {
    const length = line.end - line.start
    const item = items.get(line) ?? null
    const key = nameKey(item?.name ?? line.text.slice(0, 80))
    if (item !== null) {
      const isPerson =
        listed.has(key) || (item.name.includes(' ') && (looksLikeRole(item.detail) || (counts.get(key) ?? 0) > 1))
      const { role, affiliation } = roleAndFirm(item.detail, null)
      if (isPerson) labels.push(label(line.start, length, item.name, { role, affiliation }))
    } else if (
      line.text.length <= 80 &&
      (isOperator(line.text) || isUnnamed(line.text) || isBareName(line.text, key, listed, counts))
    ) {
      labels.push(label(line.start, length, line.text))
    }
  }
  return labels
}

/** `Name--Role` whose role begins as one: with a capital or a figure, not as a sentence goes on ("Well -- perhaps"). */
function labelItem(line: Line): { name: string; detail: string } | null {
  const item = line.text.includes('--') ? readNameAndDetail(line.text) : null
  return item !== null && /^[\p{Lu}\d(]/u.test(item.detail) ? item : null
}

function isBareName(
  text: string,
  key: string,
  listed: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
): boolean {
  return looksLikeName(text) && (listed.has(key) || (text.includes(' ') && counts.has(key)))
}
