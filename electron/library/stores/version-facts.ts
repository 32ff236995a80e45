import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptVersion } from '#shared/domain/transcript.ts'
import type { ReadableDb } from '../db/connection.ts'
import { type Sql, sql } from '../db/sql.ts'

interface Link {
  readonly older: number
  readonly newer: number
  readonly newerId: TranscriptId
  readonly isNewerBinned: 0 | 1
  readonly waiting: number
}

/** Where transcripts stand among their versions, by `seq`; those with one version only are left out. */
export function allVersionFacts(db: ReadableDb): ReadonlyMap<number, TranscriptVersion> {
  return factsFrom(readLinks(db, sql`1`))
}

/** Where one transcript stands among its versions, or null when there is none but itself. */
export function versionFactsOf(db: ReadableDb, seq: number): TranscriptVersion | null {
  const chain = versionChain(db, seq)
  if (chain.length === 1) return null
  const links = readLinks(db, sql`v.newer_seq IN (SELECT value FROM json_each(${JSON.stringify(chain)}))`)
  return factsFrom(links).get(seq) ?? null
}

/** A transcript's `seq` with those of all its versions, the oldest first. */
export function versionChain(db: ReadableDb, seq: number): number[] {
  const chain = [seq]
  for (let older = olderOf(db, seq); older !== null; older = olderOf(db, older)) chain.unshift(older)
  for (let newer = newerOf(db, seq); newer !== null; newer = newerOf(db, newer)) chain.push(newer)
  return chain
}

export function olderOf(db: ReadableDb, seq: number): number | null {
  return db.get<{ seq: number }>(sql`SELECT older_seq AS seq FROM versions WHERE newer_seq = ${seq}`)?.seq ?? null
}

export function newerOf(db: ReadableDb, seq: number): number | null {
  return db.get<{ seq: number }>(sql`SELECT newer_seq AS seq FROM versions WHERE older_seq = ${seq}`)?.seq ?? null
}

function readLinks(db: ReadableDb, condition: Sql): Link[] {
  return db.all<Link>(sql`SELECT v.older_seq AS older, v.newer_seq AS newer, t.id AS newerId,
      t.binned_at IS NOT NULL AS isNewerBinned,
      (SELECT count(*) FROM reanchorings AS r
        WHERE r.transcript_seq = v.newer_seq AND r.decision = 'waiting') AS waiting
    FROM versions AS v JOIN transcripts AS t ON t.seq = v.newer_seq WHERE ${condition}`)
}

function factsFrom(links: readonly Link[]): ReadonlyMap<number, TranscriptVersion> {
  const byOlder = new Map(links.map((link) => [link.older, link]))
  const newer = new Set(links.map((link) => link.newer))
  const facts = new Map<number, TranscriptVersion>()
  for (const { older: oldest } of links.filter((link) => !newer.has(link.older))) {
    const chain: Link[] = []
    for (let link = byOlder.get(oldest); link !== undefined; link = byOlder.get(link.newer)) chain.push(link)
    const seqs = [oldest, ...chain.map((link) => link.newer)]
    seqs.forEach((seq, index) => {
      const newest = chain.slice(index).findLast((link) => link.isNewerBinned === 0)
      facts.set(seq, {
        number: index + 1,
        of: seqs.length,
        newerId: newest?.newerId ?? null,
        waiting: chain[index - 1]?.waiting ?? 0,
      })
    })
  }
  return facts
}
