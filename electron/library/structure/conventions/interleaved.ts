import { colonSpeakers } from '../colon-speakers.ts'
import type { Convention, Label, Participant, PartMark } from '../convention.ts'
import type { Document, Line } from '../document.ts'
import { headingKind } from '../headings.ts'
import { nameKey } from '../names.ts'
import { pageMetadata } from './fool-page.ts'
import { roleFirstItem } from './motley-fool.ts'

const SOURCE_LINE = /^\[\s{0,3}(\d{1,5})\]\s{0,2}\[([A-Z]{2})\]\s?/

/**
 * Two languages paragraph by paragraph: `[ 35] [EN] Name: text`, the translation below it, which may repeat the label.
 * Turns follow the marked original, so no label counts twice.
 */
export const interleaved: Convention = {
  id: 'interleaved',
  recognises(document) {
    let marked = 0
    for (const { text } of document.lines) if (SOURCE_LINE.test(text.slice(0, 20))) marked += 1
    return marked >= 5 ? 0.98 : 0
  },
  read(document) {
    const originals = originalLines(document)
    const from = originals.findIndex(({ text }) => headingKind(text) === 'prepared')
    const participants = listAbove(document)
    const call = originals.slice(from + 1)
    const known = new Set(participants.map(({ name }) => nameKey(name)))
    const marks: PartMark[] = []
    for (const line of originals) {
      const kind = headingKind(line.text)
      if (kind !== null) marks.push({ kind, at: lineStart(document, line.start), heading: line.text })
      else if (/^this article is a transcript/i.test(line.text))
        marks.push({ kind: 'boilerplate', at: lineStart(document, line.start), heading: null })
    }
    marks.push(...framedHeadings(document, originals))
    const found = colonSpeakers(call, known, true).labels
    const labels = withEnds(found, call, marks).map((one) => withMarker(document, one))
    const header = [...document.lines.slice(0, 20), ...originals.slice(0, 3)]
    return {
      metadata: { ...pageMetadata(header.filter(({ text }) => !SOURCE_LINE.test(text))), ...metadataFlags(document) },
      participants,
      marks,
      labels,
      warnings: [],
    }
  },
}

/** The lines of the original language, without their markers. */
function originalLines(document: Document): Line[] {
  const first = document.lines
    .map(({ text }) => SOURCE_LINE.exec(text.slice(0, 20))?.[2])
    .find((language) => language !== undefined)
  const lines: Line[] = []
  for (const line of document.lines) {
    const marker = SOURCE_LINE.exec(line.text.slice(0, 20))
    if (marker === null || marker[2] !== first) continue
    lines.push({
      index: lines.length,
      start: line.start + marker[0].length,
      end: line.end,
      text: line.text.slice(marker[0].length),
    })
  }
  return lines
}

function lineStart(document: Document, at: number): number {
  const start = document.text.lastIndexOf('\n', at - 1) + 1
  return start + (document.text.slice(start, at).length - document.text.slice(start, at).trimStart().length)
}

/**
 * Labels whose turns end with their last original line: the translation below it is not part of what was said. Between
 * two original paragraphs of one turn it stays inside, for a turn is one stretch of the text.
 */
function withEnds(labels: readonly Label[], lines: readonly Line[], marks: readonly PartMark[]): Label[] {
  let index = 0
  const stops = marks.map(({ at }) => at).toSorted((a, b) => a - b)
  return labels.map((one, number) => {
    const next = Math.min(labels[number + 1]?.at ?? Infinity, stops.find((at) => at > one.at) ?? Infinity)
    let until: number | null = null
    for (; index < lines.length; index += 1) {
      const line = lines[index]
      if (line === undefined || line.start >= next) break
      if (line.start >= one.at) until = line.end
    }
    return { ...one, until }
  })
}

/** The label together with the marker before it, so that neither shows as speech. */
function withMarker(document: Document, one: Label): Label {
  const at = lineStart(document, one.at)
  return { ...one, at, length: one.length + (one.at - at) }
}

const FRAMED = /^━+\s*(.{1,60}?)\s*━+$/

/** `━━ Call participants ━━`, and the key points that follow the list. */
function framedHeadings(document: Document, originals: readonly Line[]): PartMark[] {
  const marks: PartMark[] = []
  for (const line of document.lines) {
    const heading = line.text.length < 80 ? FRAMED.exec(line.text)?.[1] : undefined
    const kind = heading === undefined ? null : headingKind(heading)
    if (heading !== undefined && kind !== null) marks.push({ kind, at: line.start, heading })
  }
  const list = marks.find(({ kind }) => kind === 'participants')
  const next = originals.find(({ start }) => list !== undefined && start > list.at)
  if (next !== undefined) marks.push({ kind: 'keypoints', at: lineStart(document, next.start), heading: null })
  return marks
}

function listAbove(document: Document): Participant[] {
  const participants = new Map<string, Participant>()
  for (const { text } of document.lines) {
    if (!text.startsWith('👤')) continue
    const item = roleFirstItem(text.slice('👤'.length).trim())
    if (item !== null && !participants.has(nameKey(item.name))) participants.set(nameKey(item.name), item)
  }
  return [...participants.values()]
}

function metadataFlags(document: Document): { machineTranslated?: boolean } {
  const header = document.lines.slice(0, 15)
  return header.some(({ text }) => /^(?:translated|backend|machine translat)/i.test(text))
    ? { machineTranslated: true }
    : {}
}
