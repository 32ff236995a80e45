import type { LibraryStats } from '#shared/domain/stats.ts'
import type { ReadableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'

/** Counts of what is in the library and not in the bin. */
export function readStats(db: ReadableDb): LibraryStats {
  const row = db.get<LibraryStats>(sql`
    WITH kept AS (SELECT seq, turn_count, speaker_change FROM transcripts WHERE binned_at IS NULL),
      kept_passages AS (SELECT seq FROM passages WHERE transcript_seq IN (SELECT seq FROM kept))
    SELECT (SELECT count(*) FROM kept) AS transcripts,
      (SELECT coalesce(sum(turn_count), 0) FROM kept) AS turns,
      (SELECT count(*) FROM speakers WHERE transcript_seq IN (SELECT seq FROM kept))
        + (SELECT coalesce(sum(speaker_change), 0) FROM kept) AS speakers,
      (SELECT count(*) FROM tags WHERE is_codable = 1) AS tags,
      (SELECT count(*) FROM kept_passages) AS passages,
      (SELECT count(*) FROM codings WHERE passage_seq IN (SELECT seq FROM kept_passages)) AS codings,
      (SELECT count(*) FROM memos
        WHERE (passage_seq IS NULL OR passage_seq IN (SELECT seq FROM kept_passages))
          AND (transcript_seq IS NULL OR transcript_seq IN (SELECT seq FROM kept))) AS memos,
      (SELECT count(*) FROM claims) AS claims,
      (SELECT count(*) FROM notes) AS notes`)
  return row ?? emptyStats
}

const emptyStats: LibraryStats = {
  transcripts: 0,
  turns: 0,
  speakers: 0,
  tags: 0,
  passages: 0,
  codings: 0,
  memos: 0,
  claims: 0,
  notes: 0,
}
