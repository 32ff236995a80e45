import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { ReadableDb } from '../db/connection.ts'
import { readExchanges, readParts, readSpeakers, readTurns, readWarnings } from './structure.ts'
import { readReadingPosition, readSummary, readText, transcriptSeq } from './transcripts.ts'

/** Everything a reader needs of a transcript. @throws EarmarkError `not-found`. */
export function readDocument(db: ReadableDb, id: TranscriptId): TranscriptDocument {
  const seq = transcriptSeq(db, id)
  return {
    summary: readSummary(db, id),
    text: readText(db, seq),
    parts: readParts(db, seq),
    speakers: readSpeakers(db, seq),
    turns: readTurns(db, seq),
    exchanges: readExchanges(db, seq),
    warnings: readWarnings(db, seq),
    readingPosition: readReadingPosition(db, seq),
  }
}
