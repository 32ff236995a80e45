import { layOutTurns, type TurnText, type Utterance, utterance } from './turn-text.ts'

const SPEAKER = /^(?:speaker|speaker[ _]?name|spkr|spk|name|participant|who)$/i
const CONTENT = /^(?:content|text|utterance|transcript|words|speech)$/i
const START = /^(?:start|sttime|start_?time|start ?time|begin|from|timestamp|time|start ?\(s\))$/i
const END = /^(?:end|entime|end_?time|end ?time|stop|to|end ?\(s\))$/i
const PAUSE = /^\(pause [\d.]+\)$/i
const ROLE = /^(?:role|title|position)$/i
const DELIMITERS = ['\t', ',', ';'] as const
const HEADER_LENGTH = 400

/**
 * A table with a speaker and a text column, one row a breath: rows of one speaker become one paragraph under a label.
 * Cells are apart by tabs, or by commas or semicolons and then perhaps in quotes. Null when the text is no such table.
 */
export function readTable(raw: string): TurnText | null {
  const first = raw.slice(0, HEADER_LENGTH).split('\n', 1)[0] ?? ''
  const delimiter = DELIMITERS.find((one) => columnsOf(first, one) !== null)
  const columns = delimiter === undefined ? null : columnsOf(first, delimiter)
  if (delimiter === undefined || columns === null) return null
  const { speaker: speakerAt, content, start, end, role: roleAt } = columns
  const rows: Utterance[] = []
  for (const cells of rowsOf(raw, delimiter)) {
    const speaker = cells[speakerAt]?.trim() ?? ''
    const words = cells[content]?.trim() ?? ''
    if (speaker === '' || words === '' || PAUSE.test(words)) continue
    const times = { startMs: milliseconds(cells[start]), endMs: milliseconds(cells[end]) }
    rows.push(utterance(speaker, words, { ...times, role: cells[roleAt]?.trim() ?? null }))
  }
  return rows.length < 2 ? null : layOutTurns(rows, true)
}

interface Columns {
  readonly speaker: number
  readonly content: number
  readonly start: number
  readonly end: number
  readonly role: number
}

/** Where the columns are, by the first line; null when a speaker or what they say has none. -1 stands for none. */
function columnsOf(header: string, delimiter: string): Columns | null {
  const cells = header.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, '').trim())
  const find = (pattern: RegExp): number => cells.findIndex((cell) => pattern.test(cell))
  const columns = {
    speaker: find(SPEAKER),
    content: find(CONTENT),
    start: find(START),
    end: find(END),
    role: find(ROLE),
  }
  return columns.speaker === -1 || columns.content === -1 ? null : columns
}

/** The rows below the first line. Only cells apart by commas or semicolons may be in quotes and hold line ends. */
function* rowsOf(raw: string, delimiter: string): Generator<string[]> {
  const body = raw.slice(raw.indexOf('\n') + 1)
  if (delimiter === '\t') {
    for (const row of body.split('\n')) yield row.split(delimiter)
    return
  }
  let cells: string[] = []
  let at = 0
  // Looked for again only once they are passed: a line may have a million cells, and a table a million lines.
  let line = -1
  let next = -1
  while (at < body.length) {
    let cell = ''
    if (body[at] === '"') {
      let end = at + 1
      for (;;) {
        const quote = body.indexOf('"', end)
        const stop = quote === -1 ? body.length : quote
        cell += body.slice(end, stop)
        at = stop + 1
        if (body[at] !== '"') break
        cell += '"'
        end = at + 1
      }
    }
    if (line < at) line = indexOrEnd(body, '\n', at)
    if (next < at) next = indexOrEnd(body, delimiter, at)
    const isLast = next >= line
    const end = isLast ? line : next
    cells.push(cell + body.slice(at, end))
    at = end + 1
    if (isLast) {
      yield cells
      cells = []
    }
  }
}

function indexOrEnd(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from)
  return at === -1 ? text.length : at
}

/** Milliseconds of seconds or of a clock time in a cell; null when it holds neither. */
function milliseconds(cell: string | undefined): number | null {
  const text = cell?.trim() ?? ''
  const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,3})?)$/.exec(text)
  const seconds =
    clock === null
      ? Number(text === '' ? Number.NaN : text)
      : Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]?.replace(',', '.'))
  const ms = Math.round(seconds * 1000)
  return Number.isSafeInteger(ms) && ms >= 0 ? ms : null
}
