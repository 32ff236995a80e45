import type { TranscriptId } from '#shared/domain/ids.ts'
import type { SearchHit } from '#shared/domain/search.ts'
import { partAt, type PartKind } from '#shared/domain/transcript.ts'
import type { ReadableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import type { TurnPlace } from './search-scan.ts'
import { readParts } from './structure.ts'

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

/** Says where in a transcript's structure a hit lies. */
export function readPlace(db: ReadableDb, seq: number, offset: number, turnIndex: number | null): Place {
  const part: PartKind | null = partAt(readParts(db, seq), offset)?.kind ?? null
  const nobody = { speaker: null, role: null, affiliation: null }
  if (turnIndex === null) return { part, turnIndex, ...nobody }
  const speaker = db.get<Pick<SearchHit, 'speaker' | 'role' | 'affiliation'>>(
    sql`SELECT s.name AS speaker, s.role, s.affiliation FROM turns AS t JOIN speakers AS s ON s.seq = t.speaker_seq
      WHERE t.transcript_seq = ${seq} AND t.position = ${turnIndex}`,
  )
  return { part, turnIndex, ...(speaker ?? nobody) }
}
