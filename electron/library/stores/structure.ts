import type { SpeakerId } from '#shared/domain/ids.ts'
import type { Page } from '#shared/domain/pages.ts'
import type {
  Exchange,
  ParsedSpeaker,
  ParsedTranscript,
  ParsedTurn,
  ParseWarning,
  Part,
  Speaker,
  Turn,
} from '#shared/domain/transcript.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { joinSql, sql } from '../db/sql.ts'
import { newId } from './ids.ts'

/** A transcript has about a hundred turns; rows written together cost a third of rows written one by one. */
const TURNS_AT_ONCE = 32

/** Stores what the parser understood of a transcript's text. */
export function insertStructure(db: WritableDb, transcriptSeq: number, parsed: ParsedTranscript): void {
  const speakerSeqs = parsed.speakers.map((speaker, position) => insertSpeaker(db, transcriptSeq, position, speaker))
  insertParts(db, transcriptSeq, parsed.parts)
  insertPages(db, transcriptSeq, parsed.pages)
  insertTurns(db, transcriptSeq, parsed.turns, { speakerSeqs, firstSeq: null })
  insertExchanges(db, transcriptSeq, parsed.exchanges)
}

/** @returns the new row's seq. */
export function insertSpeaker(db: WritableDb, transcriptSeq: number, position: number, speaker: ParsedSpeaker): number {
  const { name, role, affiliation, roleClass } = speaker
  return db.run(sql`INSERT INTO speakers (id, transcript_seq, position, name, role, affiliation, role_class)
    VALUES (${newId()}, ${transcriptSeq}, ${position}, ${name}, ${role}, ${affiliation}, ${roleClass})`).lastSeq
}

export function insertParts(db: WritableDb, transcriptSeq: number, parts: readonly Part[]): void {
  parts.forEach((part, position) => {
    db.run(sql`INSERT INTO parts (transcript_seq, position, kind, heading, start_offset, end_offset)
      VALUES (${transcriptSeq}, ${position}, ${part.kind}, ${part.heading}, ${part.start}, ${part.end})`)
  })
}

export function insertPages(db: WritableDb, transcriptSeq: number, pages: readonly Page[]): void {
  pages.forEach(({ offset, label }, position) => {
    db.run(sql`INSERT INTO pages (transcript_seq, position, label, start_offset)
      VALUES (${transcriptSeq}, ${position}, ${label}, ${offset})`)
  })
}

/** @param rows the row of each parsed speaker, and the seq of the first turn; null takes the next that is free. */
export function insertTurns(
  db: WritableDb,
  transcriptSeq: number,
  turns: readonly ParsedTurn[],
  { speakerSeqs, firstSeq }: { readonly speakerSeqs: readonly number[]; readonly firstSeq: number | null },
): void {
  const rows = turns.map((turn, position) => {
    const speakerSeq = turn.speaker === null ? null : (speakerSeqs[turn.speaker] ?? null)
    const seq = firstSeq === null ? null : firstSeq + position
    return sql`(${seq}, ${transcriptSeq}, ${position}, ${speakerSeq}, ${turn.start}, ${turn.end}, ${turn.labelStart},
      ${turn.startMs}, ${turn.endMs})`
  })
  for (let from = 0; from < rows.length; from += TURNS_AT_ONCE) {
    db.run(sql`INSERT INTO turns
        (seq, transcript_seq, position, speaker_seq, start_offset, end_offset, label_offset, start_ms, end_ms)
      VALUES ${joinSql(rows.slice(from, from + TURNS_AT_ONCE), ', ')}`)
  }
}

export function insertExchanges(db: WritableDb, transcriptSeq: number, exchanges: readonly Exchange[]): void {
  exchanges.forEach((exchange, position) => {
    db.run(sql`INSERT INTO exchanges (transcript_seq, position, questions, answers)
      VALUES (${transcriptSeq}, ${position}, ${JSON.stringify(exchange.questions)}, ${JSON.stringify(exchange.answers)})`)
  })
}

/** The parts as the parser said them. Everybody else asks `readStructure`, which knows what was put right. */
export function readParts(db: ReadableDb, transcriptSeq: number): Part[] {
  return db.all<Part>(sql`SELECT kind, heading, start_offset AS start, end_offset AS "end"
    FROM parts WHERE transcript_seq = ${transcriptSeq} ORDER BY position`)
}

/** Where the pages of the document begin in its text; none for formats without pages. */
export function readPages(db: ReadableDb, transcriptSeq: number): Page[] {
  return db.all<Page>(sql`SELECT start_offset AS offset, label
    FROM pages WHERE transcript_seq = ${transcriptSeq} ORDER BY position`)
}

export function readSpeakers(db: ReadableDb, transcriptSeq: number): Speaker[] {
  return db.all<Speaker>(sql`SELECT id, name, role, affiliation, role_class AS roleClass
    FROM speakers WHERE transcript_seq = ${transcriptSeq} ORDER BY position, seq`)
}

export function readTurns(db: ReadableDb, transcriptSeq: number): Turn[] {
  return db.all<Turn & { speakerId: SpeakerId | null }>(sql`SELECT t.start_offset AS start, t.end_offset AS "end",
      t.label_offset AS labelStart, t.start_ms AS startMs, t.end_ms AS endMs, s.id AS speakerId
    FROM turns AS t LEFT JOIN speakers AS s ON s.seq = t.speaker_seq
    WHERE t.transcript_seq = ${transcriptSeq} ORDER BY t.position`)
}

export function readExchanges(db: ReadableDb, transcriptSeq: number): Exchange[] {
  return db
    .all<{
      questions: string
      answers: string
    }>(sql`SELECT questions, answers FROM exchanges WHERE transcript_seq = ${transcriptSeq} ORDER BY position`)
    .map((row) => ({
      questions: JSON.parse(row.questions) as number[],
      answers: JSON.parse(row.answers) as number[],
    }))
}

export function readWarnings(db: ReadableDb, transcriptSeq: number): ParseWarning[] {
  const row = db.get<{ warnings: string }>(sql`SELECT warnings FROM transcripts WHERE seq = ${transcriptSeq}`)
  return row === undefined ? [] : (JSON.parse(row.warnings) as ParseWarning[])
}
