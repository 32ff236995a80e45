import type { CorrectionNote } from '#shared/domain/correction.ts'
import type { CorrectionId } from '#shared/domain/ids.ts'
import type { Exchange } from '#shared/domain/transcript.ts'
import { applyCorrections } from '#shared/structure/apply-corrections.ts'
import { correctedExchanges } from '#shared/structure/corrected-exchanges.ts'
import type { Structure } from '#shared/structure/corrected.ts'
import { correctionSentence, placeOf } from '#shared/structure/correction-words.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { isBase, listCorrections, type StoredCorrection } from './corrections.ts'
import { readExchanges, readParts, readSpeakers, readTurns } from './structure.ts'
import { readText } from './transcripts.ts'

/** Who speaks where, with what people have put right. */
export interface WholeStructure extends Structure {
  readonly exchanges: readonly Exchange[]
  /** Corrections that nothing in the structure answers to. */
  readonly waiting: ReadonlySet<CorrectionId>
}

const NONE: ReadonlySet<CorrectionId> = new Set()

/**
 * The structure of a transcript as everyone sees it: what the parser said with the corrections laid over it. All that
 * needs turns, speakers, parts or exchanges gets them here.
 * @param text the transcript's text where it is at hand; it is read when there are corrections.
 */
export function readStructure(db: ReadableDb, transcriptSeq: number, text: string | null = null): WholeStructure {
  const corrections = listCorrections(db, transcriptSeq).filter(({ correction }) => correction.kind !== 'metadata')
  const parsed = readParsed(db, transcriptSeq)
  if (corrections.length === 0) return { ...parsed, exchanges: readExchanges(db, transcriptSeq), waiting: NONE }
  const words = text ?? readText(db, transcriptSeq)
  const corrected = applyCorrections(words, parsed, corrections)
  return { ...corrected, exchanges: correctedExchanges(words, parsed, corrected) }
}

function readParsed(db: ReadableDb, transcriptSeq: number): Structure {
  return {
    parts: readParts(db, transcriptSeq),
    speakers: readSpeakers(db, transcriptSeq),
    turns: readTurns(db, transcriptSeq),
  }
}

/** Everything put right in a transcript by hand, in sentences. */
export function readCorrectionNotes(db: ReadableDb, transcriptSeq: number): CorrectionNote[] {
  const corrections = listCorrections(db, transcriptSeq).filter(({ correction }) => !isBase(correction))
  if (corrections.length === 0) return []
  const text = readText(db, transcriptSeq)
  const { waiting } = readStructure(db, transcriptSeq, text)
  return corrections.map((stored) => noteOf(text, stored, waiting))
}

export function noteOf(
  text: string,
  { id, correction, createdAt }: StoredCorrection,
  waiting: ReadonlySet<CorrectionId>,
): CorrectionNote {
  return {
    id,
    kind: correction.kind,
    sentence: correctionSentence(text, correction),
    state: waiting.has(id) ? 'waiting' : 'applied',
    at: placeOf(correction),
    createdAt,
  }
}

/** Brings the counts that the library's list shows in step with the corrections. @returns the structure they come from. */
export function settleCounts(db: WritableDb, transcriptSeq: number): WholeStructure {
  const structure = readStructure(db, transcriptSeq)
  const turns = structure.turns.length
  const change = structure.speakers.length - readSpeakers(db, transcriptSeq).length
  db.run(sql`UPDATE transcripts SET turn_count = ${turns}, speaker_change = ${change}
    WHERE seq = ${transcriptSeq} AND (turn_count <> ${turns} OR speaker_change <> ${change})`)
  return structure
}
