import { type Quote, takeRows } from './table-rows.ts'
import { layOutTurns, type TurnText, utterance } from './turn-text.ts'

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
  const body = raw.slice(raw.indexOf('\n') + 1)
  const rows = takeRows(body, delimiter, quoteOf(delimiter), (cells) => {
    const speaker = cells[speakerAt]?.trim() ?? ''
    const words = cells[content]?.trim() ?? ''
    if (speaker === '' || words === '' || PAUSE.test(words)) return null
    const times = { startMs: milliseconds(cells[start]), endMs: milliseconds(cells[end]) }
    return utterance(speaker, words, { ...times, role: cells[roleAt]?.trim() ?? null })
  })
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
  const [names = []] = takeRows(header, delimiter, quoteOf(delimiter), (cells) => cells)
  const find = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name.trim()))
  const columns = {
    speaker: find(SPEAKER),
    content: find(CONTENT),
    start: find(START),
    end: find(END),
    role: find(ROLE),
  }
  return columns.speaker === -1 || columns.content === -1 ? null : columns
}

/** Only cells apart by commas or semicolons may be in quotes and hold line ends. */
function quoteOf(delimiter: string): Quote {
  return delimiter === '\t' ? null : '"'
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
