import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptMetadata } from '#shared/domain/transcript.ts'
import type { WritableDb } from '../db/connection.ts'
import { listCorrections } from './corrections.ts'
import { baseMetadata, CHOSEN_FIELDS, correctMetadata, layBase } from './metadata.ts'
import { readSummary, transcriptSeq } from './transcripts.ts'

/**
 * Says of a newer version what is known of the older one. What the program takes over lies beneath the corrections;
 * what a person put right stays a correction, and wins over what the newer file says. A field that was put right on the
 * newer version itself stays as it is.
 */
export function carryMetadata(db: WritableDb, olderId: TranscriptId, newerId: TranscriptId, now: number): void {
  const olderSeq = transcriptSeq(db, olderId)
  const newerSeq = transcriptSeq(db, newerId)
  const { title, confidentiality } = readSummary(db, olderId).metadata
  const older = { ...baseMetadata(db, olderSeq), title, confidentiality }
  layBase(db, newerSeq, takenOver(older, baseMetadata(db, newerSeq)), now)
  const own = new Set<string>([...CHOSEN_FIELDS, ...putRight(db, newerSeq)])
  for (const { correction } of listCorrections(db, olderSeq)) {
    if (correction.kind !== 'metadata' || correction.base === true) continue
    const fields = Object.entries(correction.patch).filter(([field]) => !own.has(field))
    correctMetadata(db, newerId, Object.fromEntries(fields), now)
  }
}

/** The fields of a transcript's metadata that a person put right. */
function putRight(db: WritableDb, seq: number): string[] {
  return listCorrections(db, seq).flatMap(({ correction }) =>
    correction.kind === 'metadata' && correction.base !== true ? Object.keys(correction.patch) : [],
  )
}

/**
 * What the older version says of the event holds for the newer one where that says nothing; its title and who may see
 * it are a person's choice and stay.
 */
function takenOver(older: TranscriptMetadata, newer: TranscriptMetadata): Partial<TranscriptMetadata> {
  return {
    title: older.title,
    confidentiality: older.confidentiality === 'unknown' ? newer.confidentiality : older.confidentiality,
    kind: newer.kind === 'other' ? older.kind : newer.kind,
    company: newer.company ?? older.company,
    ticker: newer.ticker ?? older.ticker,
    event: newer.event ?? older.event,
    eventId: newer.eventId ?? older.eventId,
    date: newer.date ?? older.date,
    period: newer.period ?? older.period,
    source: newer.source ?? older.source,
    language: newer.language ?? older.language,
  }
}
