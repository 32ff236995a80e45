import { firstIndex } from '#shared/lib/first-index.ts'
import type { Range } from '../lib/range.ts'
import type { Part, PartKind } from './transcript.ts'

/** A line of a transcript without the blank space around it. Offsets are UTF-16 into the text. */
export interface Paragraph extends Range {
  /** Its number in the transcript, from 1: what a citation's ¶ means. */
  readonly number: number
}

/** What numbering needs to know of a turn. */
export interface NumberedTurn extends Range {
  readonly labelStart: number | null
}

/** Parts whose heading is a heading only; that of an article is a headline, which the press wrote and people cite. */
const HEADED: ReadonlySet<PartKind> = new Set(['prepared', 'qa', 'participants', 'keypoints', 'boilerplate'])

/**
 * Numbers a transcript's paragraphs: every line that is not blank, through the whole text, from 1. Not counted are
 * speakers' labels and the headings of parts, which are shown in other ways, and what lies outside all parts. A
 * transcript without parts counts as one. Takes one pass over the text.
 */
export function numberParagraphs(
  text: string,
  parts: readonly Pick<Part, 'kind' | 'heading' | 'start' | 'end'>[],
  turns: readonly NumberedTurn[],
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const take = (start: number, end: number) => {
    for (const line of linesOf(text, start, end)) paragraphs.push({ ...line, number: paragraphs.length + 1 })
  }
  const sections: readonly Range[] =
    parts.length === 0
      ? [{ start: 0, end: text.length }]
      : parts.map((part) => ({ start: afterHeading(text, part), end: part.end }))
  let next = 0
  for (const section of sections) {
    let from = section.start
    for (let turn = turns[next]; turn !== undefined && turn.start < section.end; turn = turns[++next]) {
      take(from, turn.labelStart ?? turn.start)
      take(turn.start, turn.end)
      from = turn.end
    }
    take(from, section.end)
  }
  return paragraphs
}

/**
 * The number of the paragraph that holds the UTF-16 `offset`, or of the next one (so a label has the number of what
 * follows it). Null after the last.
 */
export function paragraphNumberAt(paragraphs: readonly Paragraph[], offset: number): number | null {
  const index = firstIndex(paragraphs.length, (at) => (paragraphs[at]?.end ?? 0) > offset)
  return paragraphs[index]?.number ?? null
}

/** The lines of a stretch that are not blank, without the blank space around them. */
export function* linesOf(text: string, start: number, end: number): Generator<Range, void> {
  for (let at = start; at < end;) {
    const feed = text.indexOf('\n', at)
    const lineEnd = feed === -1 || feed > end ? end : feed
    const line = text.slice(at, lineEnd)
    const lead = line.length - line.trimStart().length
    const length = line.trim().length
    if (length > 0) yield { start: at + lead, end: at + lead + length }
    at = lineEnd + 1
  }
}

/** Where a part's text begins once its heading has been shown. */
export function afterHeading(text: string, part: Pick<Part, 'kind' | 'heading' | 'start' | 'end'>): number {
  if (part.heading === null || !HEADED.has(part.kind)) return part.start
  const from = part.start + (/^\s*/u.exec(text.slice(part.start, part.end))?.[0].length ?? 0)
  return text.startsWith(part.heading, from) ? from + part.heading.length : part.start
}
