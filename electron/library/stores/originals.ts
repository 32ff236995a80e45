import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import type { ReadableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { notFound } from './not-found.ts'

const decompress = promisify(zstdDecompress)

/** The bytes of the file a transcript was imported from. @throws EarmarkError `not-found`. */
export async function readOriginal(db: ReadableDb, transcriptSeq: number): Promise<Uint8Array> {
  const row = db.get<{ bytes: Uint8Array }>(sql`SELECT bytes FROM originals WHERE transcript_seq = ${transcriptSeq}`)
  if (row === undefined) throw notFound('file')
  return decompress(row.bytes)
}
