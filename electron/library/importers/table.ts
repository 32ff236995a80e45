import { layOutTurns, type TurnText, type Utterance, utterance } from './turn-text.ts'

const SPEAKER = /^(?:speaker|spkr|spk|name|participant|who)$/i
const CONTENT = /^(?:content|text|utterance|transcript|words|speech)$/i
const START = /^(?:start|sttime|start_?time|begin|from|start ?\(s\))$/i
const END = /^(?:end|entime|end_?time|stop|to|end ?\(s\))$/i
const PAUSE = /^\(pause [\d.]+\)$/i
const HEADER_LENGTH = 400

/**
 * A tab-separated table with a speaker and a text column, one row a breath: rows of one speaker become one paragraph
 * under a label. Null when the text is no such table.
 */
export function readTable(raw: string): TurnText | null {
  const header = raw.slice(0, HEADER_LENGTH).split('\n', 1)[0]?.split('\t') ?? []
  const find = (pattern: RegExp): number => header.findIndex((cell) => pattern.test(cell.trim()))
  const speakerAt = find(SPEAKER)
  const contentAt = find(CONTENT)
  if (speakerAt === -1 || contentAt === -1) return null
  const startAt = find(START)
  const endAt = find(END)
  const rows: Utterance[] = []
  for (const row of raw.split('\n').slice(1)) {
    const cells = row.split('\t')
    const speaker = cells[speakerAt]?.trim() ?? ''
    const words = cells[contentAt]?.trim() ?? ''
    if (speaker === '' || words === '' || PAUSE.test(words)) continue
    rows.push(utterance(speaker, words, { startMs: milliseconds(cells[startAt]), endMs: milliseconds(cells[endAt]) }))
  }
  if (new Set(rows.map(({ speaker }) => speaker)).size < 2 && rows.length < 2) return null
  return layOutTurns(rows, true)
}

/** Seconds in a cell as whole milliseconds; null when the cell holds none. */
function milliseconds(cell: string | undefined): number | null {
  const seconds = cell === undefined || cell.trim() === '' ? Number.NaN : Number(cell)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds * 1000) : null
}
