import type { SpeakerId } from '#shared/domain/ids.ts'
import type { ParsedSpeaker, Speaker } from '#shared/domain/transcript.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { newId } from './ids.ts'
import { notFound } from './not-found.ts'
import { assignments, type Patch } from './patch.ts'

/** A speaker with its place in the database. */
export interface SpeakerRow {
  readonly seq: number
  readonly transcriptSeq: number
  readonly speaker: Speaker
}

/** @returns the new row's seq. */
export function insertSpeaker(db: WritableDb, transcriptSeq: number, position: number, speaker: ParsedSpeaker): number {
  const { name, role, affiliation, roleClass } = speaker
  return db.run(sql`INSERT INTO speakers (id, transcript_seq, position, name, role, affiliation, role_class)
    VALUES (${newId()}, ${transcriptSeq}, ${position}, ${name}, ${role}, ${affiliation}, ${roleClass})`).lastSeq
}

/** @throws EarmarkError `not-found`. */
export function readSpeaker(db: ReadableDb, id: SpeakerId): SpeakerRow {
  const row = db.get<Speaker & { seq: number; transcriptSeq: number }>(sql`SELECT seq, transcript_seq AS transcriptSeq,
      id, name, role, affiliation, role_class AS roleClass
    FROM speakers WHERE id = ${id}`)
  if (row === undefined) throw notFound('speaker')
  const { seq, transcriptSeq, ...speaker } = row
  return { seq, transcriptSeq, speaker }
}

/** What `patch` does not name stays. */
export function updateSpeaker(db: WritableDb, seq: number, patch: Patch<ParsedSpeaker>): void {
  const changes = assignments(columns, patch)
  if (changes !== null) db.run(sql`UPDATE speakers SET ${changes} WHERE seq = ${seq}`)
}

/** Gives all turns of one speaker to another and deletes the first. */
export function mergeSpeaker(db: WritableDb, fromSeq: number, intoSeq: number): void {
  db.run(sql`UPDATE turns SET speaker_seq = ${intoSeq} WHERE speaker_seq = ${fromSeq}`)
  db.run(sql`DELETE FROM speakers WHERE seq = ${fromSeq}`)
}

const columns = {
  name: 'name',
  role: 'role',
  affiliation: 'affiliation',
  roleClass: 'role_class',
} as const satisfies Record<keyof ParsedSpeaker, string>
