import { graphemeStart } from '#shared/anchoring/offsets.ts'
import type { Correction, CorrectionNote } from '#shared/domain/correction.ts'
import type { CorrectionId, SpeakerId, TranscriptId } from '#shared/domain/ids.ts'
import { partAt, type Speaker, type Turn } from '#shared/domain/transcript.ts'
import { counted } from '#shared/lib/counted.ts'
import { nameKey, tidyName } from '#shared/lib/name-key.ts'
import type { ParsedInputOf } from '#shared/rpc/contract.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { applyCorrections } from '#shared/structure/apply-corrections.ts'
import { blockStart, endOfWords, startOfWords, turnIndexWith } from '#shared/structure/correct-turns.ts'
import { correctionLabel, correctionSentence } from '#shared/structure/correction-words.ts'
import { labelAt } from '#shared/structure/label-at.ts'
import type { Family, Labelled, WriteContext } from '../context.ts'
import { addCorrection, removeCorrections } from '../stores/corrections.ts'
import { newId } from '../stores/ids.ts'
import { keepChosen, releaseMetadata } from '../stores/metadata.ts'
import {
  noteOf,
  readCorrectionNotes,
  readStructure,
  settleCounts,
  type WholeStructure,
} from '../stores/read-structure.ts'
import { readSummary, readText, transcriptSeq } from '../stores/transcripts.ts'

export const structureHandlers: Family<'structure'> = {
  'structure.splitTurn': (context, { transcriptId, offset, speaker: choice }) => {
    const here = open(context, transcriptId)
    const { text, structure } = here
    const at = startOfWords(text, graphemeStart(text, offset), text.length)
    if (at >= text.length) throw refusal('There are no words after this place for a turn to begin with.')
    const holding = structure.turns[turnIndexWith(structure.turns, at)]
    if (holding !== undefined && endOfWords(text, holding.start, at) <= holding.start) {
      throw refusal('A turn begins here already. Choose a place inside it.')
    }
    if (holding === undefined && partAt(structure.parts, at) === null) {
      throw refusal('This place lies outside all parts of the transcript, so no turn can begin here.')
    }
    const speaker = choice === undefined ? labelled(structure, text, at) : chosen(structure, choice)
    const start = at + (speaker === undefined || speaker === null ? 0 : labelAt(text, at, speaker.name))
    const split = correct(here, { kind: 'split', at, start })
    if (speaker !== undefined) addCorrection(here.db, here.seq, { kind: 'turn-speaker', at: start, speaker }, here.now)
    settleCounts(here.db, here.seq)
    return split
  },
  'structure.mergeTurns': (context, { transcriptId, turn, with: other }) => {
    const here = open(context, transcriptId)
    const { turns, parts } = here.structure
    const index = turnHere(here.structure, turn).index + (other === 'next' ? 1 : 0)
    const [earlier, later] = [turns[index - 1], turns[index]]
    if (earlier === undefined || later === undefined) {
      throw refusal(`There is no turn ${other === 'next' ? 'after' : 'before'} this one to join it with.`)
    }
    if (partAt(parts, earlier.start) !== partAt(parts, later.start)) {
      throw refusal('The two turns stand in different parts. Put them into one part first, then join them.')
    }
    return correct(here, { kind: 'merge', at: later.start })
  },
  'structure.setSpeaker': (context, { transcriptId, turn, speaker: choice }) => {
    const here = open(context, transcriptId)
    const { start, speakerId } = turnHere(here.structure, turn).turn
    const speaker = chosen(here.structure, choice)
    if (speakerId === (speaker?.id ?? null)) return asItIs
    return correct(here, { kind: 'turn-speaker', at: start, speaker })
  },
  'structure.setPart': (context, { transcriptId, turn: offset, extent, kind }) => {
    const here = open(context, transcriptId)
    const { turn } = turnHere(here.structure, offset)
    const part = partAt(here.structure.parts, turn.start)
    if (part === null || part.kind === kind) return asItIs
    const end = extent === 'turn' ? turn.end : part.end
    return correct(here, { kind: 'part', start: blockStart(turn), end, to: kind })
  },
  'structure.moveQaBoundary': (context, { transcriptId, turn: offset }) => {
    const here = open(context, transcriptId)
    const { turn } = turnHere(here.structure, offset)
    const correction = { kind: 'questions', at: blockStart(turn) } as const
    const { parts } = laidOver(here, correction)
    return JSON.stringify(parts) === JSON.stringify(here.structure.parts) ? asItIs : correct(here, correction)
  },
  'structure.reset': ({ db, now }, { transcriptId, correctionId }) => {
    const seq = transcriptSeq(db, transcriptId)
    const removed = removeCorrections(db, seq, correctionId)
    if (correctionId === null) keepChosen(db, seq, removed, now)
    releaseMetadata(db, seq, removed)
    settleCounts(db, seq)
    const [only] = removed
    const { title } = readSummary(db, transcriptId).metadata
    const label =
      correctionId !== null && only !== undefined
        ? `Take back: ${correctionSentence(readText(db, seq), only.correction)}`
        : `Take back ${counted(removed.length, 'correction')} of “${title}”`
    return { label, value: null }
  },
  'structure.corrections': ({ db }, { transcriptId }) => readCorrectionNotes(db, transcriptSeq(db, transcriptId)),
}

/** A transcript that is about to be corrected. */
interface Here extends Pick<WriteContext, 'db' | 'now'> {
  readonly seq: number
  readonly text: string
  readonly structure: WholeStructure
}

function open({ db, now }: WriteContext, id: TranscriptId): Here {
  const seq = transcriptSeq(db, id)
  const text = readText(db, seq)
  return { db, now, seq, text, structure: readStructure(db, seq, text) }
}

/** Nothing is written, so no step is kept. */
const asItIs: Labelled<null> = { label: '', value: null }

function correct(here: Here, correction: Correction): Labelled<CorrectionNote> {
  const { db, now, seq, text } = here
  if (laidOver(here, correction).waiting.size > 0) {
    throw refusal('This cannot be put right here: the transcript has changed meanwhile. Look again and try once more.')
  }
  const stored = addCorrection(db, seq, correction, now)
  const { waiting } = settleCounts(db, seq)
  return { label: correctionLabel(text, correction), value: noteOf(text, stored, waiting) }
}

/** What the structure would be with one more correction. */
function laidOver({ text, structure }: Here, correction: Correction) {
  return applyCorrections(text, structure, [{ id: newId() as CorrectionId, correction }])
}

function turnHere({ turns }: WholeStructure, offset: number): { readonly index: number; readonly turn: Turn } {
  const index = turnIndexWith(turns, offset)
  const turn = turns[index]
  if (turn === undefined) throw refusal('No turn stands at this place. Choose a place that somebody speaks.')
  return { index, turn }
}

/** The speaker whose label stands at a place that the parser took for words; undefined when there is none. */
function labelled({ speakers }: WholeStructure, text: string, at: number): Speaker | undefined {
  return speakers.find(({ name }) => labelAt(text, at, name) > 0)
}

/** Who was chosen; null for nobody. A new person with the name of a known one is that one. */
function chosen(
  { speakers }: WholeStructure,
  choice: ParsedInputOf<'structure.setSpeaker'>['speaker'],
): Speaker | null {
  if (choice.kind === 'none') return null
  if (choice.kind === 'existing') {
    const known = speakers.find(({ id }) => id === choice.id)
    if (known === undefined) throw new EarmarkError('not-found', 'This speaker is not in the transcript any more.')
    return known
  }
  const key = nameKey(choice.speaker.name)
  const namesake = speakers.find(({ name }) => nameKey(name) === key)
  return namesake ?? { id: newId() as SpeakerId, ...choice.speaker, name: tidyName(choice.speaker.name) }
}

function refusal(message: string): EarmarkError {
  return new EarmarkError('conflict', message)
}
