import { decode } from './decode.ts'
import { type Draft, draftOf } from './draft.ts'
import { cleanText } from './clean-text.ts'
import type { Importer } from './importer.ts'
import { metadataOfJson } from './json-metadata.ts'
import { faultOfJson } from './json-scan.ts'
import { bestEntries, findEntries, findPeople, utterancesOf } from './json-turns.ts'
import { asText, isObject, own, valueFor } from './json-value.ts'
import { Refusal } from './refusal.ts'
import { layOutTurns } from './turn-text.ts'

/** UTF-16 units. A word-by-word transcript of an hour has two million. */
const MAX_LENGTH = 64_000_000
const LANGUAGE =
  /^(?:en|zh|de|fr|es|ja|ko|pt|it|nl|ru|ar|sv|da|no|nb|fi|pl|tr|hi|he|cs|el|hu|ro|uk|vi|th|id)(?:[-_][A-Za-z]{2,4})?$/
/** Entries shorter than this on average are captions or sentences, longer ones paragraphs. */
const PARAGRAPH = 200

/** JSON of speech engines, transcript editors and vendors: turn lists, segments, utterances, pairs of two languages. */
export const jsonImporter = {
  id: 'json',
  label: 'JSON',
  extensions: ['json', 'jsonl', 'ndjson'],
  read(fileName, bytes) {
    const { text, encoding, warnings } = decode(fileName, bytes)
    const value = parse(fileName, text)
    const draft = pairsIn(fileName, value) ?? turnsIn(fileName, value) ?? proseIn(fileName, value)
    if (draft === null) {
      throw new Refusal(
        'empty-file',
        `“${fileName}” is JSON, but nothing in it looks like what people say. Export the transcript as text, Word or subtitles and import that.`,
      )
    }
    return { ...draft, encoding, metadata: metadataOfJson(value), warnings: [...warnings, ...draft.warnings] }
  },
} satisfies Importer

/** Throws `Refusal` when the text is no JSON, or JSON that no transcript needs. */
function parse(fileName: string, text: string): unknown {
  if (text.length > MAX_LENGTH) {
    throw new Refusal(
      'too-large',
      `“${fileName}” is larger than any transcript in JSON. Split it and import the pieces.`,
    )
  }
  const fault = faultOfJson(text)
  if (fault !== null) {
    const what = {
      deep: 'is nested deeper than 64 levels, as no transcript is',
      twice: 'has an object with the same key twice, so that what it says is unclear',
      many: 'has more fields than any transcript',
    }[fault]
    throw new Refusal(
      'unreadable-file',
      `“${fileName}” ${what}. Export the transcript again, or as text, and import that.`,
    )
  }
  try {
    return JSON.parse(text)
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const values = lines.length > 1 && lines.every((line) => line.startsWith('{')) ? parseLines(lines) : null
    if (values !== null) return values
    throw new Refusal(
      'unreadable-file',
      `“${fileName}” is not complete JSON, so it cannot be read. Export it again; if it is plain text, rename it to .txt.`,
    )
  }
}

function parseLines(lines: readonly string[]): unknown[] | null {
  try {
    return lines.map((line): unknown => JSON.parse(line))
  } catch {
    return null
  }
}

/** Speech with its speakers, or speech engines' segments without any. */
function turnsIn(fileName: string, value: unknown): Draft | null {
  const entries = bestEntries(findEntries(value))
  if (entries === null || (entries.speaker === null && entries.list.length < 2)) return null
  const isProse = entries.speaker === null && entries.length > PARAGRAPH * entries.list.length
  const turns = layOutTurns(utterancesOf(entries, findPeople(value)), !isProse)
  return turns.text === '' ? null : draftOf(fileName, 'json', turns)
}

/** A text in one field. */
function proseIn(fileName: string, value: unknown): Draft | null {
  const holder = Array.isArray(value) && value.length === 1 ? (value as readonly unknown[])[0] : value
  const body = isObject(holder) ? asText(valueFor(holder, ['content', 'transcript', 'text', 'body'])) : null
  const text = body === null ? '' : cleanText(body).text.trim()
  return text === '' ? null : draftOf(fileName, 'json', { text })
}

/** `pairs[{en, zh}]`: the text is the language that comes first, its translation stands below all of it. */
function pairsIn(fileName: string, value: unknown): Draft | null {
  const lists = Array.isArray(value)
    ? [value]
    : isObject(value)
      ? Object.values(value).filter((entry) => Array.isArray(entry))
      : []
  for (const list of lists as readonly unknown[][]) {
    const pairs = list.filter((entry) => isObject(entry))
    const languages = Object.keys(pairs[0] ?? {}).filter((key) => LANGUAGE.test(key))
    const [original, translation] = languages
    if (pairs.length < 2 || original === undefined || translation === undefined) continue
    const column = (language: string): string =>
      pairs
        .map((pair) => cleanText(asText(own(pair, language)) ?? '').text.trim())
        .filter((paragraph) => paragraph !== '')
        .join('\n\n')
    const text = column(original)
    const below = column(translation)
    if (text === '') continue
    return draftOf(fileName, 'json', {
      text: below === '' ? text : `${text}\n\n${below}`,
      translationAt: below === '' ? null : text.length + 2,
    })
  }
  return null
}
