import { createHash } from 'node:crypto'
import type { ParsedSpeaker, ParsedTranscript, ParsedTurn, Part } from '#shared/domain/transcript.ts'
import type { PreparedImport } from '#library/stores/imported.ts'
import { foldForIndex } from '#library/stores/search-text.ts'

/** What a test says of a transcript; the text is put together from it. */
export interface CallFixture {
  readonly title: string
  readonly company?: string | null
  readonly ticker?: string | null
  readonly date?: string | null
  /** Lines above the call, an article. */
  readonly article?: string
  /** Speaker's name and what they said. The first half is prepared remarks, from `qaFrom` on it is Q&A. */
  readonly turns: readonly (readonly [speaker: string, words: string])[]
  readonly qaFrom?: number
}

/** A parsed transcript without a parser: exact places for tests of what comes after parsing. */
export function parsedCall(fixture: CallFixture): ParsedTranscript {
  let text = fixture.article === undefined ? '' : `${fixture.article}\n\n`
  const parts: Part[] = []
  if (text !== '') parts.push({ kind: 'article', heading: null, start: 0, end: text.length - 2 })
  const names = [...new Set(fixture.turns.map(([name]) => name))]
  const qaFrom = fixture.qaFrom ?? fixture.turns.length
  let partStart = text.length
  const turns = fixture.turns.map(([name, words], index): ParsedTurn => {
    if (index === qaFrom && index > 0) {
      parts.push({ kind: 'prepared', heading: null, start: partStart, end: text.length - 2 })
      partStart = text.length
    }
    const labelStart = text.length
    const start = labelStart + name.length + 2
    text += `${name}: ${words}\n\n`
    return { start, end: start + words.length, labelStart, startMs: null, endMs: null, speaker: names.indexOf(name) }
  })
  text = text.slice(0, -1)
  const kind = qaFrom < fixture.turns.length ? 'qa' : 'prepared'
  parts.push({ kind, heading: null, start: partStart, end: text.length })
  return {
    text,
    metadata: {
      title: fixture.title,
      kind: 'earnings-call',
      company: fixture.company ?? null,
      ticker: fixture.ticker ?? null,
      event: 'Q2 2025 Earnings Call',
      eventId: null,
      date: fixture.date ?? null,
      period: 'Q2 2025',
      source: null,
      language: 'en',
      machineTranslated: false,
      confidentiality: 'public',
    },
    parts,
    pages: [],
    speakers: names.map((name): ParsedSpeaker => ({
      name,
      role: `Role of ${name}`,
      affiliation: null,
      roleClass: 'management',
    })),
    turns,
    exchanges: [],
    warnings: [],
    format: 'text',
    encoding: 'utf-8',
  }
}

export function preparedCall(fixture: CallFixture): PreparedImport {
  const parsed = parsedCall(fixture)
  const sha256 = createHash('sha256').update(parsed.text).digest('hex')
  return {
    parsed,
    fileName: `${fixture.title}.txt`,
    sha256,
    textSha256: sha256,
    byteLength: Buffer.byteLength(parsed.text),
    original: new Uint8Array([1]),
    indexText: foldForIndex(parsed.text),
  }
}
