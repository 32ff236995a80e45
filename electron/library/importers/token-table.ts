import { takeRows } from './table-rows.ts'
import { layOutTurns, type TurnText, type Utterance, utterance } from './turn-text.ts'

const DELIMITERS = ['|', '\t', ','] as const
const TOKEN = /^(?:token|word)$/i
const SPEAKER = /^(?:speaker|speaker[ _]?(?:id|name)|spkr)$/i
const HEADER_LENGTH = 400

/**
 * A table with a word a row, its speaker, and perhaps the punctuation that follows it, as corpora of speech are written:
 * `token|speaker|ts|endTs|punctuation`. Words of one speaker in a row become one turn. Null when the text is no such table.
 */
export function readTokens(raw: string): TurnText | null {
  const header = raw.slice(0, HEADER_LENGTH).split('\n', 1)[0] ?? ''
  const delimiter = DELIMITERS.find((one) => header.includes(one))
  const cells = delimiter === undefined ? [] : header.split(delimiter).map((cell) => cell.trim())
  const column = (pattern: RegExp): number => cells.findIndex((cell) => pattern.test(cell))
  const [token, speaker, mark, lead] = [
    column(TOKEN),
    column(SPEAKER),
    column(/^punctuation$/i),
    column(/^prepunctuation$/i),
  ]
  const [start, end] = [column(/^(?:ts|start|start_?time)$/i), column(/^(?:endts|end|end_?time)$/i)]
  if (delimiter === undefined || token === -1 || speaker === -1) return null
  const turns: { speaker: string; words: string[]; startMs: number | null; endMs: number | null }[] = []
  takeRows(raw.slice(raw.indexOf('\n') + 1), delimiter, null, (values) => {
    const [word, who] = [values[token]?.trim() ?? '', values[speaker]?.trim() ?? '']
    if (word === '' || who === '') return null
    const said = `${values[lead]?.trim() ?? ''}${word}${values[mark]?.trim() ?? ''}`
    const last = turns.at(-1)
    if (last?.speaker === who) {
      last.words.push(said)
      last.endMs = milliseconds(values[end]) ?? last.endMs
    } else {
      turns.push({
        speaker: who,
        words: [said],
        startMs: milliseconds(values[start]),
        endMs: milliseconds(values[end]),
      })
    }
    return null
  })
  if (turns.length < 2) return null
  const rows = turns.map(({ speaker: who, words, startMs, endMs }): Utterance =>
    utterance(/^\d{1,4}$/.test(who) ? `Speaker ${who}` : who, words.join(' '), {
      startMs,
      endMs: startMs === null || endMs === null ? endMs : Math.max(startMs, endMs),
    }),
  )
  return layOutTurns(rows, true)
}

function milliseconds(cell: string | undefined): number | null {
  const text = cell?.trim() ?? ''
  const seconds = text === '' ? Number.NaN : Number(text)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds * 1000) : null
}
