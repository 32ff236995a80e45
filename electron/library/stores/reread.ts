import { isDeepStrictEqual } from 'node:util'
import type { SpeakerId } from '#shared/domain/ids.ts'
import type { ParsedSpeaker, ParsedTranscript, Speaker } from '#shared/domain/transcript.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { identifier, sql } from '../db/sql.ts'
import { matchSpeakers } from '../structure/match-speakers.ts'
import {
  insertExchanges,
  insertPages,
  insertParts,
  insertSpeaker,
  insertTurns,
  readExchanges,
  readPages,
  readParts,
  readSpeakers,
  readTurns,
  readWarnings,
} from './structure.ts'

/** A speaker's row before the file was read again. */
interface OldSpeaker extends Speaker {
  readonly seq: number
}

/** What became of the speakers when a file was read again. */
export interface Rejoined {
  /** Those known before, each with what the parser says of them today; null when it knows them no more. */
  readonly known: readonly { readonly speaker: Speaker; readonly parsed: ParsedSpeaker | null }[]
  /** Those new to the transcript, each with the one who spoke all of their turns until now, if one did. */
  readonly strangers: readonly { readonly id: SpeakerId; readonly name: string; readonly spokenBy: Speaker | null }[]
}

/**
 * Puts what the parser says today in the place of its older rows. Speakers who are the same people keep their ids. New
 * turns get numbers no row ever had, so that undo finds the place of each old one free.
 */
export function replaceParsedRows(db: WritableDb, transcriptSeq: number, parsed: ParsedTranscript): Rejoined {
  const old = readOldSpeakers(db, transcriptSeq)
  const spoken = readSpokenTurns(db, transcriptSeq)
  const turnsOf = ({ seq }: OldSpeaker) => new Set(spoken.filter((turn) => turn.speakerSeq === seq).map((t) => t.start))
  const known = old.map((speaker) => ({ name: speaker.name, turns: turnsOf(speaker) }))
  const matches = matchSpeakers(known, parsed.speakers, parsed.turns)
  const firstSeq = (db.get<{ last: number }>(sql`SELECT max(seq) AS last FROM turns`)?.last ?? 0) + 1
  for (const table of ['turns', 'exchanges', 'parts', 'pages']) {
    db.run(sql`DELETE FROM ${identifier(table)} WHERE transcript_seq = ${transcriptSeq}`)
  }
  const speakerSeqs = placeSpeakers(db, transcriptSeq, old, parsed.speakers, matches)
  insertParts(db, transcriptSeq, parsed.parts)
  insertPages(db, transcriptSeq, parsed.pages)
  insertTurns(db, transcriptSeq, parsed.turns, { speakerSeqs, firstSeq })
  insertExchanges(db, transcriptSeq, parsed.exchanges)
  const now = readOldSpeakers(db, transcriptSeq)
  return {
    known: old.map((speaker, index) => ({ speaker, parsed: parsed.speakers[matches.indexOf(index)] ?? null })),
    strangers: now
      .filter(({ seq }) => old.every((speaker) => speaker.seq !== seq))
      .map(({ id, name, seq }) => {
        const starts = readSpokenTurns(db, transcriptSeq).flatMap((turn) => (turn.speakerSeq === seq ? turn.start : []))
        const spokenBy = old.find((speaker) => starts.length > 0 && starts.every((at) => turnsOf(speaker).has(at)))
        return { id, name, spokenBy: spokenBy ?? null }
      }),
  }
}

/** True when the rows say what the parser says today. */
export function isSameReading(db: ReadableDb, transcriptSeq: number, parsed: ParsedTranscript): boolean {
  const speakers = readSpeakers(db, transcriptSeq)
  const stored: Reading = {
    parts: readParts(db, transcriptSeq),
    pages: readPages(db, transcriptSeq),
    speakers: speakers.map(({ id: _, ...facts }) => facts),
    turns: readTurns(db, transcriptSeq).map(({ speakerId, ...turn }) => ({
      ...turn,
      speaker: speakerId === null ? null : speakers.findIndex(({ id }) => id === speakerId),
    })),
    exchanges: readExchanges(db, transcriptSeq),
    warnings: readWarnings(db, transcriptSeq),
  }
  const { parts, pages, turns, exchanges, warnings } = parsed
  return isDeepStrictEqual(stored, {
    parts,
    pages,
    speakers: parsed.speakers,
    turns,
    exchanges,
    warnings,
  } satisfies Reading)
}

/** False for rows of the first schema, in which corrections were written over what the parser had said. */
export function areRowsAsParsed(db: ReadableDb, transcriptSeq: number): boolean {
  const row = db.get<{ is: number }>(sql`SELECT rows_as_parsed AS "is" FROM transcripts WHERE seq = ${transcriptSeq}`)
  return row?.is === 1
}

/** Notes how the file was read: its rows are as the parser said from now on. */
export function storeReading(
  db: WritableDb,
  transcriptSeq: number,
  { format, encoding, warnings }: Pick<ParsedTranscript, 'format' | 'encoding' | 'warnings'>,
): void {
  db.run(sql`UPDATE transcripts SET format = ${format}, encoding = ${encoding}, warnings = ${JSON.stringify(warnings)},
      rows_as_parsed = 1
    WHERE seq = ${transcriptSeq}`)
}

type Reading = Pick<ParsedTranscript, 'parts' | 'pages' | 'speakers' | 'turns' | 'exchanges' | 'warnings'>

function readOldSpeakers(db: ReadableDb, transcriptSeq: number): OldSpeaker[] {
  return db.all<OldSpeaker>(sql`SELECT seq, id, name, role, affiliation, role_class AS roleClass
    FROM speakers WHERE transcript_seq = ${transcriptSeq} ORDER BY position, seq`)
}

function readSpokenTurns(db: ReadableDb, transcriptSeq: number) {
  return db.all<{ start: number; speakerSeq: number | null }>(
    sql`SELECT start_offset AS start, speaker_seq AS speakerSeq FROM turns WHERE transcript_seq = ${transcriptSeq}`,
  )
}

/** @returns the row of each parsed speaker. */
function placeSpeakers(
  db: WritableDb,
  transcriptSeq: number,
  old: readonly OldSpeaker[],
  parsed: readonly ParsedSpeaker[],
  matches: readonly (number | null)[],
): number[] {
  old.forEach((speaker, index) => {
    if (!matches.includes(index)) db.run(sql`DELETE FROM speakers WHERE seq = ${speaker.seq}`)
  })
  return parsed.map((speaker, position) => {
    const match = matches[position] ?? null
    const known = match === null ? undefined : old[match]
    if (known === undefined) return insertSpeaker(db, transcriptSeq, position, speaker)
    const { name, role, affiliation, roleClass } = speaker
    db.run(sql`UPDATE speakers SET position = ${position}, name = ${name}, role = ${role},
        affiliation = ${affiliation}, role_class = ${roleClass} WHERE seq = ${known.seq}`)
    return known.seq
  })
}
