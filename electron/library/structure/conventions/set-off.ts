import { readColonCandidate } from '../colon-label.ts'
import { type Convention, type Label, label, type Participant } from '../convention.ts'
import type { Document, Line } from '../document.ts'
import { looksLikeName, nameKey } from '../names.ts'
import { headingKind } from '../headings.ts'
import { listGroup, readParticipantList } from '../participants.ts'
import { isRoleLabel } from '../roles.ts'
import { soundsSpoken, textsUnder } from '../spoken.ts'
import { isTimeLine } from '../time-lines.ts'
import { headingMarks } from './generic.ts'

const IN_ANGLES = /^<\s?([^<>]{1,60})>\s?[:：]?(?=\s|$)/
/** How a name may be set off from what is said, other than by a colon or a line of its own. */
const MARKS: readonly RegExp[] = [
  /^([QA])\s?\d{0,3}[.:：)]\s+(?=\S)/,
  /^\[([^[\]]{1,60})\]\s?[:：]?(?=\s|$)/,
  IN_ANGLES,
  /^【([^【】]{1,40})】\s?[:：]?/,
  /^[○〇◯●◆■]\s?([^\s:：]{1,40}(?:[ \u3000][^\s:：]{1,20})?)[:：]?(?:\s|$)/,
  /^([^[\]<>:：]{1,60}?)\s?(?:--|[–—])\s?(?=\S)/,
  /^([^[\]<>:：]{1,60}?)\s-\s(?=\S)/,
]
/** Sounds and stage directions, which stand in brackets too. */
const SOUND =
  /^(?:music|theme|laugh|applau|silence|noise|cross ?talk|inaudible|unintelligible|indecipherable|indiscernible|foreign|pause|break|operator instructions|technical|audio|video|redacted|phonetic|overlap|speech|recording|end|start|begin|beep|ring|cough|sigh|cheer|note|edit|sic|figure|image|table|slide)/i
const HANDLE = /^[\p{L}_][\p{L}\p{N}_.|-]{1,30}$/u
const LEAST_VOICES = 2
const LEAST_LABELS = 6

interface Found {
  readonly line: Line
  readonly name: string
  readonly length: number
}

/** Transcripts that set the speaker's name off by brackets or a dash: `[Ada Holm] Good day`, `Ada Holm – Good day`. */
export const setOff: Convention = {
  id: 'set-off',
  recognises(document) {
    const found = best(document)
    const places = found.map(({ line, length }) => ({ at: line.start, length }))
    return found.length > 0 && soundsSpoken(textsUnder(document.text, places)) ? 0.35 : 0
  },
  read(document) {
    const labels = best(document).map(({ line, name, length }): Label => label(line.start, length, name))
    const { participants } = listsOf(document)
    return { metadata: {}, participants, marks: headingMarks(document, labels[0]?.at ?? 0), labels, warnings: [] }
  },
}

/** The labels of the one way of setting off that the document keeps to; empty when it keeps to none. */
function best(document: Document): readonly Found[] {
  let most: readonly Found[] = []
  const { taken } = listsOf(document)
  const lines = document.lines.filter(({ index }) => !taken.has(index))
  for (const mark of MARKS) {
    const found = labelsBy(lines, mark)
    if (found.length > most.length) most = found
  }
  return most
}

function labelsBy(lines: readonly Line[], mark: RegExp): readonly Found[] {
  const found: Found[] = []
  for (const line of lines) {
    const match = mark.exec(line.text.slice(0, 70))
    const name = match?.[1]?.trim() ?? ''
    if (match === null || !isNameLike(name, mark)) continue
    // `Name - Role: text` and `Name - 0:12` are told by other marks.
    const isOther =
      (readColonCandidate(line)?.role ?? null) !== null || isTimeLine(line.text.slice(match[0].length).trim())
    if (!isOther) found.push({ line, name, length: match[0].length })
  }
  const counts = new Map<string, number>()
  for (const { name } of found) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1)
  const voices = [...counts.values()].filter((count) => count > 1)
  if (voices.length < LEAST_VOICES || voices.reduce((sum, count) => sum + count, 0) < LEAST_LABELS) return []
  // A role or firm behind the name comes back with it; what people say does not.
  const said = new Set(found.map(({ line }) => line.text))
  if (said.size < found.length * 0.6 && !isAlone(found)) return []
  return found.filter(({ name }) => /\s/.test(name) || (counts.get(keyOf(name)) ?? 0) > 1)
}

function isAlone(found: readonly Found[]): boolean {
  return found.every(({ line, length }) => length >= line.text.length)
}

function isNameLike(name: string, mark: RegExp): boolean {
  if (SOUND.test(name)) return false
  return looksLikeName(name) || isRoleLabel(name) || (mark === IN_ANGLES && HANDLE.test(name))
}

function keyOf(name: string): string {
  return nameKey(name) || name
}

/** The lists of people, where a name and a dash introduce somebody, and the lines they take. */
function listsOf(document: Document): { readonly participants: Participant[]; readonly taken: ReadonlySet<number> } {
  const participants: Participant[] = []
  const taken = new Set<number>()
  for (const line of document.lines) {
    if (line.text.length > 60 || headingKind(line.text) !== 'participants') continue
    const known = new Set(participants.map(({ name }) => name))
    const list = readParticipantList(document.lines, line.index + 1, listGroup(line.text), known)
    participants.push(...list.participants)
    for (let index = line.index + 1; index < list.next; index += 1) taken.add(index)
  }
  return { participants, taken }
}
