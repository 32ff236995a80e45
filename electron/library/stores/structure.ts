import type { SpeakerId } from '#shared/domain/ids.ts'
import type { Exchange, ParsedTranscript, ParseWarning, Part, Speaker, Turn } from '#shared/domain/transcript.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { joinSql, sql } from '../db/sql.ts'
import { insertSpeaker } from './speakers.ts'

/** A transcript has about a hundred turns; rows written together cost a third of rows written one by one. */
const TURNS_AT_ONCE = 32

/** Stores what the parser understood of a transcript's text. */
export function insertStructure(db: WritableDb, transcriptSeq: number, parsed: ParsedTranscript): void {
  parsed.parts.forEach((part, position) => {
    db.run(sql`INSERT INTO parts (transcript_seq, position, kind, heading, start_offset, end_offset)
      VALUES (${transcriptSeq}, ${position}, ${part.kind}, ${part.heading}, ${part.start}, ${part.end})`)
  })
  const speakerSeqs = parsed.speakers.map((speaker, position) => insertSpeaker(db, transcriptSeq, position, speaker))
  const turns = parsed.turns.map((turn, position) => {
    const speakerSeq = turn.speaker === null ? null : (speakerSeqs[turn.speaker] ?? null)
    return sql`(${transcriptSeq}, ${position}, ${speakerSeq}, ${turn.start}, ${turn.end}, ${turn.labelStart},
      ${turn.startMs}, ${turn.endMs})`
  })
  for (let from = 0; from < turns.length; from += TURNS_AT_ONCE) {
    db.run(sql`INSERT INTO turns
        (transcript_seq, position, speaker_seq, start_offset, end_offset, label_offset, start_ms, end_ms)
      VALUES ${joinSql(turns.slice(from, from + TURNS_AT_ONCE), ', ')}`)
  }
  parsed.exchanges.forEach((exchange, position) => {
    db.run(sql`INSERT INTO exchanges (transcript_seq, position, questions, answers)
      VALUES (${transcriptSeq}, ${position}, ${JSON.stringify(exchange.questions)}, ${JSON.stringify(exchange.answers)})`)
  })
}

export function readParts(db: ReadableDb, transcriptSeq: number): Part[] {
  return db.all<Part>(sql`SELECT kind, heading, start_offset AS start, end_offset AS "end"
    FROM parts WHERE transcript_seq = ${transcriptSeq} ORDER BY position`)
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
