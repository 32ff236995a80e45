import { asText, isObject, type JsonObject, own } from './json-value.ts'

/** What an entry says, and when its words were said, in the unit of the file. */
export interface Said {
  readonly text: string
  readonly start: number | null
  readonly end: number | null
}

const WORD_KEYS = [
  'punctuated_word',
  'text',
  'value',
  'word',
  'content',
  'transcript',
  'sentence',
  'alternatives',
  'words',
  'sentences',
  'spans',
]
const START_KEYS = ['start', 'ts', 'start_time', 'startTime', 'begin', 's']
const END_KEYS = ['end', 'endTs', 'end_ts', 'end_time', 'endTime', 'e']
const PUNCTUATION = /^[.,;:!?%)\]}…»”’、。，！？；：]+$/u

/** Words of a text, of a list of words, spans or sentences, or of the first of several readings. */
export function saidIn(value: unknown, depth = 0): Said {
  const text = asText(value)
  if (text !== null) return { text: typeof value === 'string' ? value : text, start: null, end: null }
  if (!Array.isArray(value) || depth > 4) return { text: '', start: null, end: null }
  const pieces: string[] = []
  let start: number | null = null
  let end: number | null = null
  for (const entry of value as readonly unknown[]) {
    if (typeof entry === 'string') pieces.push(entry)
    if (!isObject(entry)) continue
    const word = wordOf(entry, depth)
    pieces.push(word.text)
    start ??= word.start
    end = word.end ?? end
  }
  return { text: join(pieces), start, end }
}

function wordOf(entry: JsonObject, depth: number): Said {
  const key = WORD_KEYS.find((name) => Object.hasOwn(entry, name))
  const value = key === undefined ? '' : own(entry, key)
  const inner = key === 'alternatives' && Array.isArray(value) ? saidIn(value.slice(0, 1), depth + 1) : null
  const said = inner ?? (typeof value === 'string' ? { text: value, start: null, end: null } : saidIn(value, depth + 1))
  return {
    text: said.text,
    start: numberOf(entry, START_KEYS) ?? said.start,
    end: numberOf(entry, END_KEYS) ?? said.end,
  }
}

/** Pieces that carry their own blanks are put together as they are, words with a blank between them. */
function join(pieces: readonly string[]): string {
  if (pieces.some((piece) => piece !== '' && piece.trim() !== piece)) return pieces.join('')
  let text = ''
  for (const piece of pieces) {
    if (piece === '') continue
    text += text === '' || PUNCTUATION.test(piece) ? piece : ` ${piece}`
  }
  return text
}

export function numberOf(entry: JsonObject, keys: readonly string[]): number | null {
  for (const key of keys) {
    const value = own(entry, key)
    const number = typeof value === 'string' ? clock(value) : value
    if (typeof number === 'number' && Number.isFinite(number) && number >= 0) return number
  }
  return null
}

/** Seconds of `12.5`, `01:02` or `00:01:02.500`. */
function clock(text: string): number | null {
  if (text.length > 20) return null
  if (/^\d+(?:\.\d+)?s?$/.test(text)) return Number(text.replace('s', ''))
  const match = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,3})?)$/.exec(text)
  if (match === null) return null
  return Number(match[1] ?? '0') * 3600 + Number(match[2]) * 60 + Number(match[3]?.replace(',', '.'))
}
