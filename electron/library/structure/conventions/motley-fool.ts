import { colonSpeakers } from '../colon-speakers.ts'
import type { Convention, Participant, PartMark } from '../convention.ts'
import type { Document, Line } from '../document.ts'
import { headingKind } from '../headings.ts'
import { nameKey } from '../names.ts'
import { looksLikeRole } from '../roles.ts'
import { foolFooter, pageMetadata, isFoolPage } from './fool-page.ts'

const CALL = /^full (?:conference|earnings) call transcript:?$/i

/** Motley Fool since 2025: `Role — Name` list, takeaways, glossary, then `Full Conference Call Transcript` and `Name:text`. */
export const motleyFool: Convention = {
  id: 'motley-fool',
  recognises(document) {
    return callHeading(document) === null ? 0 : isFoolPage(document) ? 0.95 : 0.85
  },
  read(document) {
    const heading = callHeading(document)
    const from = heading?.index ?? 0
    const above = document.lines.slice(0, from)
    const participants = roleFirstList(above)
    const call = document.lines.slice(from + 1)
    const { labels } = colonSpeakers(call, new Set(participants.map(({ name }) => nameKey(name))), true)
    const marks = [...marksAbove(above), ...foolFooter(call)]
    if (heading !== null) marks.push({ kind: 'prepared', at: heading.start, heading: heading.text })
    for (const line of call)
      if (headingKind(line.text) === 'qa') marks.push({ kind: 'qa', at: line.start, heading: line.text })
    return {
      metadata: { ...(isFoolPage(document) ? { source: 'The Motley Fool' } : {}), ...pageMetadata(above) },
      participants,
      marks,
      labels,
      warnings: [],
    }
  },
}

function callHeading(document: Document): Line | null {
  return document.lines.find(({ text }) => text.length < 60 && CALL.test(text)) ?? null
}

/** `Role — Name` lines under the heading of the list. */
export function roleFirstList(lines: readonly Line[]): Participant[] {
  const from = lines.findIndex(({ text }) => headingKind(text) === 'participants')
  const participants: Participant[] = []
  for (const { text } of from === -1 ? [] : lines.slice(from + 1)) {
    const item = roleFirstItem(text)
    if (item === null) break
    participants.push(item)
  }
  return participants
}

/** `Chief Executive Officer — Ada Holm`; null when the line is no such item. */
export function roleFirstItem(text: string): Participant | null {
  if (text.length > 220) return null
  const dash = Math.max(text.lastIndexOf(' — '), text.lastIndexOf(' – '))
  if (dash === -1) return null
  const role = text.slice(0, dash).trim()
  const name = text.slice(dash + 3).trim()
  if (name === '' || name.length > 60 || !(looksLikeRole(role) || /^\p{Lu}/u.test(name))) return null
  return { name, role, affiliation: null, group: /\banalyst\b/i.test(role) ? 'analyst' : 'management' }
}

/** Participants, takeaways and glossary above the call. */
function marksAbove(lines: readonly Line[]): PartMark[] {
  const marks: PartMark[] = []
  let afterList = false
  for (const line of lines) {
    const kind = headingKind(line.text)
    if (kind === 'participants' || kind === 'keypoints') {
      marks.push({ kind, at: line.start, heading: line.text })
      afterList = kind === 'participants'
    } else if (afterList && roleFirstItem(line.text) === null) {
      // The scraped text drops the headings of takeaways, risks and summary: they begin where the list ends.
      marks.push({ kind: 'keypoints', at: line.start, heading: null })
      afterList = false
    }
  }
  return marks
}
