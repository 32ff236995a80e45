import { counted } from '#shared/lib/counted.ts'
import type { ReadableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { countUnreadable } from './corrections.ts'
import { isIndexStale, strayIndexRows, unindexedSeqs } from './index-rows.ts'
import { anchorHash } from './passages.ts'
import { countUnreadablePlaces } from './reanchorings.ts'
import { sha256 } from './sha256.ts'
import { readStructure } from './read-structure.ts'
import { readText } from './transcripts.ts'

/** Goes through everything the library promises. @returns what does not hold, each in a sentence. */
export function checkLibrary(db: ReadableDb): { problems: string[]; transcriptsChecked: number } {
  const transcripts = db.all<CheckedTranscript>(
    sql`SELECT seq, title, text_sha256 AS textSha256, turn_count AS turnCount FROM transcripts ORDER BY seq`,
  )
  const problems = [
    ...checkFile(db),
    ...transcripts.flatMap((transcript) => checkTranscript(db, transcript)),
    ...checkIndex(db),
  ]
  return { problems, transcriptsChecked: transcripts.length }
}

interface CheckedTranscript {
  readonly seq: number
  readonly title: string
  readonly textSha256: string
  readonly turnCount: number
}

/** SQLite's own check, which goes through the search index too, and references between tables. */
function checkFile(db: ReadableDb): string[] {
  const damage = db
    .all<{ integrity_check: string }>(sql`PRAGMA integrity_check(20)`)
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
  const orphans = db.all<{ table: string }>(sql`PRAGMA foreign_key_check`).map((row) => row.table)
  return [
    ...damage.map((line) => `The file is damaged: ${line}.`),
    ...[...new Set(orphans)].map((table) => `The table “${table}” points at rows that are not there.`),
  ]
}

function checkTranscript(db: ReadableDb, { seq, title, textSha256, turnCount }: CheckedTranscript): string[] {
  const text = readText(db, seq)
  if (sha256(text) !== textSha256) {
    return [`The text of “${title}” is not what was imported: part of it has changed.`]
  }
  const problems: string[] = []
  const isOutside = ({ start, end }: { start: number; end: number }) => start > end || end > text.length
  const { parts, turns, exchanges } = readStructure(db, seq, text)
  if (turns.length !== turnCount) problems.push(`“${title}” lacks some of its turns.`)
  if (turns.some(isOutside)) problems.push(`A turn of “${title}” lies outside its text.`)
  if (parts.some(isOutside)) problems.push(`A part of “${title}” lies outside its text.`)
  const places = exchanges.flatMap((exchange) => [...exchange.questions, ...exchange.answers])
  if (places.some((index) => index >= turns.length)) problems.push(`An exchange of “${title}” names no turn.`)
  return [...problems, ...checkUnderstood(db, seq, title), ...checkPassages(db, seq, title, text)]
}

function checkUnderstood(db: ReadableDb, seq: number, title: string): string[] {
  const corrections = countUnreadable(db, seq)
  const places = countUnreadablePlaces(db, seq)
  const here = `of “${title}” cannot be understood by this Earmark`
  return [
    ...(corrections > 0 ? [`${counted(corrections, 'correction')} ${here} and do nothing.`] : []),
    ...(places > 0 ? [`What was found of ${counted(places, 'passage')} in the review ${here}.`] : []),
  ]
}

function checkPassages(db: ReadableDb, seq: number, title: string, text: string): string[] {
  const passages = db.all<StoredAnchor>(sql`SELECT start_offset AS start, end_offset AS "end", exact, prefix, suffix,
      anchor_sha256 AS hash
    FROM passages WHERE transcript_seq = ${seq} ORDER BY start_offset, end_offset`)
  return passages.flatMap(({ start, end, exact, prefix, suffix, hash }) => {
    const place = `The passage at ${String(start)} of “${title}”`
    if (text.slice(start, end) !== exact) return [`${place} no longer holds the words that were marked.`]
    const around = text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end)
    const isWhole = anchorHash({ position: { start, end }, quote: { exact, prefix, suffix } }) === hash
    return around && isWhole ? [] : [`${place} has been altered in the file.`]
  })
}

interface StoredAnchor {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly hash: string
}

function checkIndex(db: ReadableDb): string[] {
  const missing = unindexedSeqs(db).length
  const stray = strayIndexRows(db)
  if (missing > 0) {
    const lacking = missing === 1 ? 'a transcript' : `${String(missing)} transcripts`
    return [`The search index lacks ${lacking}; it is rebuilt at the next start.`]
  }
  if (stray > 0) return ['The search index holds transcripts that are gone; it is rebuilt at the next start.']
  return isIndexStale(db) ? ['The search index is out of date; it is rebuilt at the next start.'] : []
}
