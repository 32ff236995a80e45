import type { SpeakerId } from '#shared/domain/ids.ts'
import type { Speaker } from '#shared/domain/transcript.ts'
import type { ReadableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { transcriptNaming } from './corrections.ts'
import { notFound } from './not-found.ts'
import { readStructure } from './read-structure.ts'

/** A speaker, as people have put them right, with the transcript they speak in. */
export interface PlacedSpeaker {
  readonly transcriptSeq: number
  readonly speaker: Speaker
}

/** @throws EarmarkError `not-found`, also for one who was merged into another. */
export function readSpeaker(db: ReadableDb, id: SpeakerId): PlacedSpeaker {
  const row = db.get<{ seq: number }>(sql`SELECT transcript_seq AS seq FROM speakers WHERE id = ${id}`)
  const transcriptSeq = row?.seq ?? transcriptNaming(db, id)
  const speakers = transcriptSeq === null ? [] : readStructure(db, transcriptSeq).speakers
  const speaker = speakers.find((candidate) => candidate.id === id)
  if (transcriptSeq === null || speaker === undefined) throw notFound('speaker')
  return { transcriptSeq, speaker }
}
