import type { TranscriptId } from '#shared/domain/ids.ts'
import type { SearchHit } from '#shared/domain/search.ts'
import type { Part } from '#shared/domain/transcript.ts'
import type { ReadableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { readStructure } from './read-structure.ts'
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
  /** Parts and speakers, where people have put something right. */
  readonly corrected: SearchedStructure | null
}

export interface SearchedTurn extends TurnPlace {
  /** Tells speakers of this transcript apart. */
  readonly speakerKey: number | null
}

/** Null when there is no such transcript. */
export function readDocument(db: ReadableDb, seq: number): SearchedDocument | null {
  const row = db.get<
    Omit<Heading, 'transcriptId'> & { id: TranscriptId; text: string; turns: string; isCorrected: number }
  >(
    // All turns as one array: a hundred rows a transcript would take longer to fetch than the words to find.
    sql`SELECT t.id, t.title, t.company, t.ticker, t.event, t.date, x.text,
        (SELECT '[' || coalesce(group_concat(start_offset || ',' || end_offset || ',' || coalesce(label_offset, 'null')
          || ',' || coalesce(speaker_seq, 'null'), ',' ORDER BY position), '') || ']'
          FROM turns WHERE transcript_seq = t.seq) AS turns,
        EXISTS (SELECT 1 FROM corrections WHERE transcript_seq = t.seq AND kind <> 'metadata') AS isCorrected
      FROM transcripts AS t JOIN texts AS x ON x.transcript_seq = t.seq WHERE t.seq = ${seq}`,
  )
  if (row === undefined) return null
  const { id, title, company, ticker, event, date } = row
  const heading = { transcriptId: id, title, company, ticker, event, date }
  const about = { seq, heading, text: row.text }
  if (row.isCorrected === 1) return { ...about, ...correctedStructure(db, seq, row.text) }
  return { ...about, turns: toTurns(JSON.parse(row.turns) as (number | null)[]), corrected: null }
}

/** What people have put right is worked out once; speakers go by their places in it. */
function correctedStructure(db: ReadableDb, seq: number, text: string) {
  const { parts, speakers, turns } = readStructure(db, seq, text)
  const keys = new Map(speakers.map(({ id }, index) => [id, index]))
  const speaking = speakers.map(({ name, role, affiliation }, index): [number, Speaking] => [
    index,
    { speaker: name, role, affiliation },
  ])
  return {
    turns: turns.map(({ start, end, labelStart, speakerId }) => ({
      start,
      end,
      labelStart,
      speakerKey: speakerId === null ? null : (keys.get(speakerId) ?? null),
    })),
    corrected: { parts, speakers: new Map(speaking) },
  }
}

function toTurns(packed: readonly (number | null)[]): SearchedTurn[] {
  const turns: SearchedTurn[] = []
  for (let at = 0; at + 3 < packed.length; at += 4) {
    const [labelStart = null, speakerKey = null] = [packed[at + 2], packed[at + 3]]
    turns.push({ start: packed[at] ?? 0, end: packed[at + 1] ?? 0, labelStart, speakerKey })
  }
  return turns
}

/** A transcript's parts and speakers, by the speaker's key. */
export interface SearchedStructure {
  readonly parts: readonly Pick<Part, 'kind' | 'start' | 'end'>[]
  readonly speakers: ReadonlyMap<number, Speaking>
}

type Speaking = Pick<SearchHit, 'speaker' | 'role' | 'affiliation'>

const NOBODY: Speaking = { speaker: null, role: null, affiliation: null }

export function structureOf(db: ReadableDb, { seq, corrected }: SearchedDocument): SearchedStructure {
  if (corrected !== null) return corrected
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
  const key = turnIndex === null ? null : (turns[turnIndex]?.speakerKey ?? null)
  const speaking = key === null ? NOBODY : (speakers.get(key) ?? NOBODY)
  return { part, turnIndex, ...speaking }
}
