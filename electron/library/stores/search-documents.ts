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
  readonly turns: readonly SearchedTurn[]
}

export interface SearchedTurn extends TurnPlace {
  readonly speakerSeq: number | null
}

/** Null when there is no such transcript. */
export function readDocument(db: ReadableDb, seq: number): SearchedDocument | null {
  const row = db.get<Omit<Heading, 'transcriptId'> & { id: TranscriptId; text: string; turns: string }>(
    // All turns as one array: a hundred rows a transcript would take longer to fetch than the words to find.
    sql`SELECT t.id, t.title, t.company, t.ticker, t.event, t.date, x.text,
        (SELECT '[' || coalesce(group_concat(start_offset || ',' || end_offset || ',' || coalesce(label_offset, 'null')
          || ',' || coalesce(speaker_seq, 'null'), ',' ORDER BY position), '') || ']'
          FROM turns WHERE transcript_seq = t.seq) AS turns
      FROM transcripts AS t JOIN texts AS x ON x.transcript_seq = t.seq WHERE t.seq = ${seq}`,
  )
  if (row === undefined) return null
  const { id, title, company, ticker, event, date } = row
  const heading = { transcriptId: id, title, company, ticker, event, date }
  return { seq, heading, text: row.text, turns: toTurns(JSON.parse(row.turns) as (number | null)[]) }
}

function toTurns(packed: readonly (number | null)[]): SearchedTurn[] {
  const turns: SearchedTurn[] = []
  for (let at = 0; at + 3 < packed.length; at += 4) {
    const [labelStart = null, speakerSeq = null] = [packed[at + 2], packed[at + 3]]
    turns.push({ start: packed[at] ?? 0, end: packed[at + 1] ?? 0, labelStart, speakerSeq })
  }
  return turns
}

/** A transcript's parts and speakers, by the speaker's seq. */
export interface SearchedStructure {
  readonly parts: readonly Pick<Part, 'kind' | 'start' | 'end'>[]
  readonly speakers: ReadonlyMap<number, Speaking>
}

type Speaking = Pick<SearchHit, 'speaker' | 'role' | 'affiliation'>

const NOBODY: Speaking = { speaker: null, role: null, affiliation: null }

export function readStructure(db: ReadableDb, seq: number): SearchedStructure {
  const row = db.get<{ parts: string; speakers: string }>(
    sql`SELECT
      (SELECT json_group_array(json_object('kind', kind, 'start', start_offset, 'end', end_offset) ORDER BY position)
        FROM parts WHERE transcript_seq = ${seq}) AS parts,
      (SELECT json_group_array(json_array(seq, name, role, affiliation))
        FROM speakers WHERE transcript_seq = ${seq}) AS speakers`,
  )
  if (row === undefined) return { parts: [], speakers: new Map() }
  const speakers = JSON.parse(row.speakers) as [number, string, string | null, string | null][]
  return {
    parts: JSON.parse(row.parts) as SearchedStructure['parts'],
    speakers: new Map(speakers.map(([id, speaker, role, affiliation]) => [id, { speaker, role, affiliation }])),
  }
}

/** Says where in a transcript's structure a hit lies. */
export function placeOf(
  { turns }: SearchedDocument,
  { parts, speakers }: SearchedStructure,
  offset: number,
  turnIndex: number | null,
): Place {
  const part = parts.find(({ start, end }) => start <= offset && offset < end)?.kind ?? null
  const speakerSeq = turnIndex === null ? null : (turns[turnIndex]?.speakerSeq ?? null)
  const speaking = speakerSeq === null ? NOBODY : (speakers.get(speakerSeq) ?? NOBODY)
  return { part, turnIndex, ...speaking }
}
