import type { TranscriptId } from '#shared/domain/ids.ts'
import type { SearchHit } from '#shared/domain/search.ts'
import type { Part } from '#shared/domain/transcript.ts'
import type { ReadableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import type { TurnPlace } from './search-scan.ts'

/** What a hit says of its transcript. */
export type Heading = Pick<SearchHit, 'transcriptId' | 'title' | 'company' | 'event' | 'date'> & {
  readonly ticker: string | null
}

/** What a hit says of its place. */
export type Place = Pick<SearchHit, 'part' | 'turnIndex' | 'speaker' | 'role' | 'affiliation'>

/** A transcript as searching needs it. */
export interface SearchedDocument {
  readonly seq: number
  readonly heading: Heading
  readonly text: string
  readonly turns: readonly TurnPlace[]
}

export function readDocument(db: ReadableDb, seq: number): SearchedDocument | null {
  const row = db.get<Omit<Heading, 'transcriptId'> & { id: TranscriptId; text: string; turns: string }>(
    sql`SELECT t.id, t.title, t.company, t.ticker, t.event, t.date, x.text,
        (SELECT group_concat(start_offset || ' ' || end_offset || ' ' || coalesce(label_offset, start_offset), ' '
          ORDER BY position) FROM turns WHERE transcript_seq = t.seq) AS turns
      FROM transcripts AS t JOIN texts AS x ON x.transcript_seq = t.seq WHERE t.seq = ${seq}`,
  )
  if (row === undefined) return null
  const { id, title, company, ticker, event, date } = row
  const heading = { transcriptId: id, title, company, ticker, event, date }
  return { seq, heading, text: row.text, turns: toTurns(row.turns) }
}

/** One string for all turns: a hundred rows a transcript would take longer to fetch than the words to find. */
function toTurns(packed: string | null): TurnPlace[] {
  const numbers = packed === null ? [] : packed.split(' ').map(Number)
  const turns: TurnPlace[] = []
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    turns.push({ start: numbers[at] ?? 0, end: numbers[at + 1] ?? 0, labelStart: numbers[at + 2] ?? 0 })
  }
  return turns
}

/** Parts, and who speaks in which turn. */
export interface SearchedStructure {
  readonly parts: readonly Pick<Part, 'kind' | 'start' | 'end'>[]
  readonly speakers: ReadonlyMap<number, Speaking>
  /** The speaker's seq for each turn. */
  readonly turnSpeakers: readonly (number | null)[]
}

type Speaking = Pick<SearchHit, 'speaker' | 'role' | 'affiliation'>

const NOBODY: Speaking = { speaker: null, role: null, affiliation: null }

/** Everything in one row, as JSON: fetching rows one by one would take longer than finding the words. */
export function readStructure(db: ReadableDb, seq: number): SearchedStructure {
  const row = db.get<{ parts: string; speakers: string; turns: string }>(
    sql`SELECT
      (SELECT json_group_array(json_object('kind', kind, 'start', start_offset, 'end', end_offset) ORDER BY position)
        FROM parts WHERE transcript_seq = ${seq}) AS parts,
      (SELECT json_group_array(json_array(seq, name, role, affiliation))
        FROM speakers WHERE transcript_seq = ${seq}) AS speakers,
      (SELECT json_group_array(speaker_seq ORDER BY position) FROM turns WHERE transcript_seq = ${seq}) AS turns`,
  )
  if (row === undefined) return { parts: [], speakers: new Map(), turnSpeakers: [] }
  const speakers = JSON.parse(row.speakers) as [number, string, string | null, string | null][]
  return {
    parts: JSON.parse(row.parts) as SearchedStructure['parts'],
    speakers: new Map(speakers.map(([id, speaker, role, affiliation]) => [id, { speaker, role, affiliation }])),
    turnSpeakers: JSON.parse(row.turns) as (number | null)[],
  }
}

/** Says where in a transcript's structure a hit lies. */
export function placeOf(structure: SearchedStructure, offset: number, turnIndex: number | null): Place {
  const part = structure.parts.find(({ start, end }) => start <= offset && offset < end)?.kind ?? null
  const speakerSeq = turnIndex === null ? null : (structure.turnSpeakers[turnIndex] ?? null)
  const speaking = speakerSeq === null ? NOBODY : (structure.speakers.get(speakerSeq) ?? NOBODY)
  return { part, turnIndex, ...speaking }
}
