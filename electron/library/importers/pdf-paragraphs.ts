import type { PdfLine } from './pdf-lines.ts'
import { ProseWriter, type WrittenProse } from './prose-writer.ts'

const INDENT = 8
const SENTENCE_END = /[.?!:;…]["”’)\]]?$/u
const CAPITALS_LABEL = /^(?:[\p{Lu}'’.-]+\s){1,4}[\p{Lu}'’-]{2,}\.\s/u
const LABEL = /^[\p{Lu}\p{Lo}][^:：]{0,70}[:：]/u

const NAME_LABEL = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]{0,30}(?:\s[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]{0,30}){0,4}[:：]\s/u

/** What the lines of a page have in common. */
interface Measure {
  /** Where most of the text begins. */
  readonly left: number
  readonly right: number
  /** The usual distance between lines. */
  readonly leading: number
}

/** Where the first text of a page stands, in UTF-16 units. */
interface PageStart {
  /** The page's index. */
  readonly page: number
  readonly at: number
}

export interface PagedProse extends WrittenProse {
  readonly pageStarts: readonly PageStart[]
}

/** Puts lines together to paragraphs: by distance, indent, font and what stands at the left margin; across pages too. */
export function proseOfLines(pages: readonly (readonly PdfLine[])[]): PagedProse {
  const lines = pages.flat()
  const body =
    commonest(
      lines.flatMap(({ font, tailFont, lead, text }) => [
        [font, lead] as const,
        [tailFont, text.length - lead] as const,
      ]),
    ) ?? ''
  const known = vocabulary(lines)
  const writer = new ProseWriter()
  let before: PdfLine | null = null
  let tail = ''
  const marks: PageMark[] = []
  for (const page of pages) {
    const measures = new Map(
      [0, 1, 2].map((column) => [column, measureOf(page.filter((line) => line.column === column))]),
    )
    for (const line of page) {
      const measure = measures.get(line.column) ?? measureOf(page)
      const isNew = before === null || startsParagraph(line, before, measure, body)
      if (isNew) {
        writer.write(tail)
        writer.block()
        tail = ''
      } else if (isSet(line, body)) {
        // Headings and lists in bold are meant line by line.
        writer.write(tail)
        writer.lineBreak()
        tail = ''
      }
      if (line.page !== before?.page) marks.push(pageMark(line, writer.length, tail, known))
      tail = writeLine(writer, isNew ? '' : tail, line, line.font === body ? 0 : line.lead, known)
      before = line
    }
  }
  writer.write(tail)
  const prose = writer.finish()
  return { ...prose, pageStarts: startsIn(prose.text, marks) }
}

/** A page's beginning before the blanks around it are known. */
interface PageMark {
  readonly page: number
  /** UTF-16 units written when its first line came. */
  readonly written: number
  /** UTF-16 units of the word before that are written together with its first. */
  readonly joined: number
}

function pageMark(line: PdfLine, written: number, tail: string, known: ReadonlySet<string>): PageMark {
  const [first = ''] = line.text.split(' ', 1)
  const joined = tail === '' ? 0 : join(tail, first, known).trim().length - first.length
  return { page: line.page, written, joined }
}

/** The first text of each page; of two that begin at one place the later has none of its own. */
function startsIn(text: string, marks: readonly PageMark[]): PageStart[] {
  const starts: PageStart[] = []
  for (const { page, written, joined } of marks) {
    const blanks = /^\s*/.exec(text.slice(written, written + 8))?.[0].length ?? 0
    const at = written + blanks + Math.max(0, joined)
    if (at < text.length && at > (starts.at(-1)?.at ?? -1)) starts.push({ page, at })
  }
  return starts
}

/**
 * Writes a line but for its last word, which the next line may complete.
 * @param tail the last word of the line before.
 * @returns the last word of this line, with the blank before it.
 */
function writeLine(writer: ProseWriter, tail: string, line: PdfLine, bold: number, known: ReadonlySet<string>): string {
  const [first = ''] = line.text.split(' ', 1)
  const joined = tail === '' ? '' : join(tail, first, known)
  if (tail !== '') writer.write(joined)
  const from = tail === '' ? 0 : first.length
  const last = line.text.lastIndexOf(' ')
  const until = last <= from ? from : last
  if (bold > from) writer.write(line.text.slice(from, Math.min(bold, line.text.length)), true)
  const plainFrom = Math.max(from, Math.min(bold, line.text.length))
  if (plainFrom >= line.text.length) return ''
  if (plainFrom < until) writer.write(line.text.slice(plainFrom, until))
  return line.text.slice(Math.max(until, plainFrom))
}

/**
 * The last word of a line and the first of the next as they are read on. A hyphen at the end is one of the word's own,
 * unless the document knows the word without it.
 */
function join(tail: string, first: string, known: ReadonlySet<string>): string {
  if (tail.endsWith('\u00ad')) return tail.slice(0, -1) + first
  if (/\p{L}[-‐]$/u.test(tail)) {
    const whole = (tail.slice(0, -1) + first).trim()
    const isSplit = /^\p{Ll}/u.test(first) && known.has(letters(whole)) && !known.has(letters(tail + first))
    return isSplit ? tail.slice(0, -1) + first : tail + first
  }
  return /[—–/]$/.test(tail) && !/\s[—–/]$/.test(tail) ? tail + first : `${tail} ${first}`
}

function letters(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

/** Every word that stands within a line, where nothing can have split it. */
function vocabulary(lines: readonly PdfLine[]): Set<string> {
  const words = new Set<string>()
  for (const { text } of lines) for (const word of text.split(' ').slice(0, -1)) words.add(letters(word))
  return words
}

function startsParagraph(line: PdfLine, before: PdfLine, measure: Measure, body: string): boolean {
  const isHeading = isSet(line, body)
  if (isHeading !== isSet(before, body) || Math.abs(line.size - before.size) > 1.5) return true
  if (isHeading && line.font !== before.font) return true
  if (line.x < measure.left - INDENT || CAPITALS_LABEL.test(line.text)) return true
  if (line.font !== body && LABEL.test(line.text.slice(0, line.lead + 2))) return true
  if (SENTENCE_END.test(before.text) && NAME_LABEL.test(line.text)) return true
  if (line.page !== before.page || line.column !== before.column) return startsPage(line, before, measure)
  const distance = before.y - line.y
  if (distance > measure.leading * 1.3 || distance < 0) return true
  if (line.x > measure.left + INDENT && before.textX <= measure.left + INDENT) return true
  return before.right < measure.left + (measure.right - measure.left) * 0.6 && SENTENCE_END.test(before.text)
}

/** Whether all of a line is in another font than the text. */
function isSet({ font, lead, text }: PdfLine, body: string): boolean {
  return font !== body && lead === text.length
}

/** Whether the first line of a page or column begins a paragraph rather than going on with a sentence. */
function startsPage(line: PdfLine, before: PdfLine, measure: Measure): boolean {
  if (/^\p{Ll}/u.test(line.text)) return false
  if (line.x > measure.left + INDENT) return true
  return SENTENCE_END.test(before.text)
}

function measureOf(lines: readonly PdfLine[]): Measure {
  const left = commonest(lines.map(({ textX, text }) => [Math.round(textX), text.length] as const)) ?? 0
  const right = lines.reduce((most, line) => Math.max(most, line.right), left)
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0)
  return { left, right, leading: commonest(gaps.map((gap) => [Math.round(gap), 1] as const)) ?? 12 }
}

function commonest<T>(weighted: readonly (readonly [T, number])[]): T | null {
  const sums = new Map<T, number>()
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight)
  let best: T | null = null
  let most = 0
  for (const [value, sum] of sums) {
    if (sum > most) {
      best = value
      most = sum
    }
  }
  return best
}
