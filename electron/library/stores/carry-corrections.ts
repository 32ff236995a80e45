import type { Reanchoring } from '#shared/anchoring/reanchor.ts'
import type { SpeakerId } from '#shared/domain/ids.ts'
import { correctionSentence } from '#shared/structure/correction-words.ts'
import { carried } from '../carry-corrections.ts'
import { peopleOf } from '../people.ts'
import type { WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { addCorrection, removeCorrections, type StoredCorrection } from './corrections.ts'
import { newId } from './ids.ts'
import { settleCounts } from './read-structure.ts'
import { readSpeakers, readWarnings } from './structure.ts'
import { readText } from './transcripts.ts'

/** A correction of an older version, and where the words beside its places stand in the newer one. */
export interface FoundCorrection {
  readonly stored: StoredCorrection
  readonly found: readonly Reanchoring[]
}

/**
 * Says of the newer version what was put right in the older one, in the order it was done. What could not be carried
 * over stays on the older version and is noted among the newer one's warnings.
 * @returns a sentence for each of those.
 */
export function carryCorrections(
  db: WritableDb,
  corrections: readonly FoundCorrection[],
  { olderSeq, newerSeq, now }: { readonly olderSeq: number; readonly newerSeq: number; readonly now: number },
): readonly string[] {
  const structural = corrections.filter(({ stored }) => stored.correction.kind !== 'metadata')
  if (structural.length === 0) return []
  const people = peopleOf(readSpeakers(db, olderSeq), readSpeakers(db, newerSeq), () => newId() as SpeakerId)
  const said = structural.map(({ stored, found }) => {
    const here = carried(stored.correction, found, people)
    return { stored, here: here === null ? null : addCorrection(db, newerSeq, here, now) }
  })
  const { waiting } = settleCounts(db, newerSeq)
  const left = said.filter(({ here }) => here === null || waiting.has(here.id))
  // Nothing in the structure answers to these.
  for (const { here } of left) if (here !== null) removeCorrections(db, newerSeq, here.id)
  const olderText = readText(db, olderSeq)
  const sentences = left.map(({ stored }) => correctionSentence(olderText, stored.correction))
  noteWarnings(db, newerSeq, sentences)
  return sentences
}

function noteWarnings(db: WritableDb, seq: number, sentences: readonly string[]): void {
  if (sentences.length === 0) return
  const left = sentences.map((sentence) => ({
    code: 'correction-left',
    message: `A correction of the version before could not be carried over: ${sentence}`,
  }))
  // Not put together by SQL's own JSON functions: undo would note the value as JSON instead of the text it is.
  const warnings = JSON.stringify([...readWarnings(db, seq), ...left])
  db.run(sql`UPDATE transcripts SET warnings = ${warnings} WHERE seq = ${seq}`)
}
