import type { TranscriptId } from '#shared/domain/ids.ts'
import type { ParsedTranscript } from '#shared/domain/transcript.ts'
import type { WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { newId } from './ids.ts'
import { insertStructure } from './structure.ts'

/** A file read and understood. Made by a parser worker. */
export interface UnderstoodFile {
  readonly parsed: ParsedTranscript
  readonly fileName: string
  /** Hex sha256 of the file's bytes. */
  readonly sha256: string
  /** Hex sha256 of the canonical text in UTF-8. */
  readonly textSha256: string
  /** Size of the file in bytes. */
  readonly byteLength: number
  /** The text as the search index wants it. */
  readonly indexText: string
}

/** A file ready to be stored in one transaction. */
export interface PreparedImport extends UnderstoodFile {
  /** The file's bytes, compressed with zstd. */
  readonly original: Uint8Array
}

/** A stored transcript's id, and its place in the database. */
export interface InsertedTranscript {
  readonly id: TranscriptId
  readonly seq: number
}

/**
 * Stores a transcript with its text, original and structure; its index row is the caller's to add. It arrives in the
 * bin: taking it out is then the one small change that undo needs to know, so undoing an import moves it to the bin.
 */
export function insertBinned(db: WritableDb, prepared: PreparedImport, now: number): InsertedTranscript {
  const { parsed } = prepared
  const { metadata } = parsed
  const id = newId()
  const seq = db.run(sql`INSERT INTO transcripts (id, title, kind, company, ticker, event, event_id, date, period,
      source, language, machine_translated, confidentiality, file_name, format, encoding, sha256, text_sha256,
      byte_length, turn_count, warnings, imported_at, binned_at, rows_as_parsed)
    VALUES (${id}, ${metadata.title}, ${metadata.kind}, ${metadata.company}, ${metadata.ticker}, ${metadata.event},
      ${metadata.eventId}, ${metadata.date}, ${metadata.period}, ${metadata.source}, ${metadata.language},
      ${metadata.machineTranslated}, ${metadata.confidentiality}, ${prepared.fileName}, ${parsed.format},
      ${parsed.encoding}, ${prepared.sha256}, ${prepared.textSha256}, ${prepared.byteLength}, ${parsed.turns.length},
      ${JSON.stringify(parsed.warnings)}, ${now}, ${now}, 1)`).lastSeq
  db.run(sql`INSERT INTO texts (transcript_seq, text) VALUES (${seq}, ${parsed.text})`)
  db.run(sql`INSERT INTO originals (transcript_seq, encoding, bytes) VALUES (${seq}, 'zstd', ${prepared.original})`)
  insertStructure(db, seq, parsed)
  return { id: id as TranscriptId, seq }
}
