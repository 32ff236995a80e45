import type { ParsedTranscript, PartKind } from '#shared/domain/transcript.ts'

/** What `parse` and `show` print of a transcript. */
export interface TranscriptShape {
  readonly company: string | null
  readonly ticker: string | null
  readonly title: string
  readonly event: string | null
  /** ISO 8601 */
  readonly date: string | null
  /** e.g. "Q2 2025" */
  readonly period: string | null
  readonly language: string | null
  readonly machineTranslated: boolean
  readonly warnings: readonly string[]
  /** `start` is the index of the part's first turn, or its first words where it has none. */
  readonly sections: readonly { readonly kind: PartKind; readonly start: number | string }[]
  readonly speakers: readonly SpeakerShape[]
  readonly turns: readonly TurnShape[]
}

interface SpeakerShape {
  readonly name: string
  readonly role: string | null
  readonly affiliation: string | null
}

interface TurnShape {
  readonly speaker: string | null
  readonly role: string | null
  readonly affiliation: string | null
  readonly section: PartKind | null
  readonly text: string
}

/** A transcript's structure with each turn's speaker looked up: `parse` has indexes, the library ids. */
export interface ShapeSource extends Pick<ParsedTranscript, 'text' | 'metadata' | 'parts' | 'warnings'> {
  readonly speakers: readonly SpeakerShape[]
  readonly turns: readonly { readonly start: number; readonly end: number; readonly speaker: SpeakerShape | null }[]
}

const FIRST_WORDS = 8

export function shapeOf(source: ShapeSource): TranscriptShape {
  const { metadata, parts, turns, text } = source
  return {
    company: metadata.company,
    ticker: metadata.ticker,
    title: metadata.title,
    event: metadata.event,
    date: metadata.date,
    period: metadata.period,
    language: metadata.language,
    machineTranslated: metadata.machineTranslated,
    warnings: source.warnings.map((warning) => warning.message),
    sections: parts.map((part) => {
      const first = turns.findIndex((turn) => part.start <= turn.start && turn.start < part.end)
      return { kind: part.kind, start: first === -1 ? firstWords(text.slice(part.start, part.end)) : first }
    }),
    speakers: source.speakers.map(({ name, role, affiliation }) => ({ name, role, affiliation })),
    turns: turns.map((turn) => ({
      speaker: turn.speaker?.name ?? null,
      role: turn.speaker?.role ?? null,
      affiliation: turn.speaker?.affiliation ?? null,
      section: parts.find((part) => part.start <= turn.start && turn.start < part.end)?.kind ?? null,
      text: text.slice(turn.start, turn.end),
    })),
  }
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/u, FIRST_WORDS).join(' ')
}
