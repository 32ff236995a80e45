import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { ReadableDb } from '../db/connection.ts'
import { readStructure } from './read-structure.ts'
import { readPages, readWarnings } from './structure.ts'
import { readReadingPosition, readSummary, readText, transcriptSeq } from './transcripts.ts'

/** Everything a reader needs of a transcript. @throws EarmarkError `not-found`. */
export function readDocument(db: ReadableDb, id: TranscriptId): TranscriptDocument {
  const seq = transcriptSeq(db, id)
  const text = readText(db, seq)
  const { parts, speakers, turns, exchanges } = readStructure(db, seq, text)
  return {
    summary: readSummary(db, id),
    text,
    parts,
    pages: readPages(db, seq),
    speakers,
    turns,
    exchanges,
    warnings: readWarnings(db, seq),
    readingPosition: readReadingPosition(db, seq),
  }
}
