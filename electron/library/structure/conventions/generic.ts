import type { ParseWarning } from '#shared/domain/transcript.ts'
import { colonSpeakers } from '../colon-speakers.ts'
import type { Convention, PartMark, Participant } from '../convention.ts'
import type { Document } from '../document.ts'
import { headingKind } from '../headings.ts'
import { nameKey } from '../names.ts'
import { soundsSpoken, textsUnder } from '../spoken.ts'
import { listGroup, readParticipantList } from '../participants.ts'

/** Any text in which a speaker's name and a colon open what they say. What is left when no publisher is recognised. */
export const generic: Convention = {
  id: 'generic',
  recognises: () => 0.1,
  read(document) {
    const participants = headedLists(document)
    const known = new Set(
      [...participants, ...document.draft.people.map((name) => ({ name }))].map(({ name }) => nameKey(name)),
    )
    const isCaption = document.draft.cues.length > 0
    const found = colonSpeakers(document.lines, known, isCaption, isCaption)
    // Where nothing but colons speaks for people, clauses, minutes and headings look the same.
    const isTalk = isCaption || known.size > 0 || soundsSpoken(textsUnder(document.text, found.labels))
    const { labels, doubtful } = isTalk ? found : { labels: [], doubtful: [] }
    return {
      metadata: {},
      participants,
      marks: headingMarks(document, labels[0]?.at ?? 0),
      labels,
      warnings: warningsOf(doubtful),
    }
  },
}

/** Says whose words may be hidden in somebody else's turn. */
function warningsOf(doubtful: readonly string[]): ParseWarning[] {
  if (doubtful.length === 0) return []
  const names = doubtful.slice(0, 3).map((name) => `“${name}:”`)
  const more = doubtful.length > names.length ? ' and others' : ''
  const message = `${names.join(', ')}${more} may be a speaker’s name, but comes only once, so it was read as part of the text around it. Check who speaks there.`
  return [{ code: 'doubtful-label', message }]
}

/** The people on the lists that stand under a heading of their own, wherever. */
export function headedLists(document: Document): Participant[] {
  const participants: Participant[] = []
  for (const line of document.lines) {
    if (headingKind(line.text) !== 'participants') continue
    const known = new Set(participants.map(({ name }) => name))
    participants.push(...readParticipantList(document.lines, line.index + 1, listGroup(line.text), known).participants)
  }
  return participants
}

/** Headings anyone uses. Those above the first label may only open what goes before the conversation. */
export function headingMarks(document: Document, firstLabel: number): PartMark[] {
  const marks: PartMark[] = []
  for (const line of document.lines) {
    const kind = headingKind(line.text)
    if (kind === null) continue
    const next = document.lines[line.index + 1]
    if (
      kind === 'qa' &&
      line.start < firstLabel &&
      next !== undefined &&
      next.start < firstLabel &&
      headingKind(next.text) !== null
    )
      continue
    if (kind === 'keypoints' && line.start > firstLabel) continue
    marks.push({ kind, at: line.start, heading: line.text })
  }
  return marks
}
