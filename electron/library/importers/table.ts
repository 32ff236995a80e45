import type { DraftLabel } from './draft.ts'

export interface TableTranscript {
  readonly text: string
  readonly labels: readonly DraftLabel[]
}

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
export function readTable(raw: string): TableTranscript | null {
  const header = raw.slice(0, HEADER_LENGTH).split('\n', 1)[0]?.split('\t') ?? []
  const find = (pattern: RegExp): number => header.findIndex((cell) => pattern.test(cell.trim()))
  const speakerAt = find(SPEAKER)
  const contentAt = find(CONTENT)
  if (speakerAt === -1 || contentAt === -1) return null
  const startAt = find(START)
  const endAt = find(END)
  const turns: { speaker: string; words: string[]; startMs: number | null; endMs: number | null }[] = []
  for (const row of raw.split('\n').slice(1)) {
    const cells = row.split('\t')
    const speaker = cells[speakerAt]?.trim() ?? ''
    const words = cells[contentAt]?.trim() ?? ''
    if (speaker === '' || words === '' || PAUSE.test(words)) continue
    const endMs = milliseconds(cells[endAt])
    const last = turns.at(-1)
    if (last?.speaker === speaker) {
      last.words.push(words)
      last.endMs = endMs ?? last.endMs
    } else {
      turns.push({ speaker, words: [words], startMs: milliseconds(cells[startAt]), endMs })
    }
  }
  return turns.length < 2 ? null : layOut(turns)
}

function layOut(
  turns: readonly { speaker: string; words: readonly string[]; startMs: number | null; endMs: number | null }[],
): TableTranscript {
  const pieces: string[] = []
  const labels: DraftLabel[] = []
  let at = 0
  for (const { speaker, words, startMs, endMs } of turns) {
    const label = `${speaker}:`
    const paragraph = `${label} ${words.join(' ')}`
    labels.push({ at, length: label.length, speaker, role: null, affiliation: null, startMs, endMs })
    pieces.push(paragraph)
    at += paragraph.length + 2
  }
  return { text: pieces.join('\n\n'), labels }
}

/** Seconds in a cell as whole milliseconds; null when the cell holds none. */
function milliseconds(cell: string | undefined): number | null {
  const seconds = cell === undefined || cell.trim() === '' ? Number.NaN : Number(cell)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds * 1000) : null
}
