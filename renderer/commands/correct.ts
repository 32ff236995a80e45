import { library } from '#renderer/rpc/library-client.ts'
import { act, showError, showInfo } from '#renderer/state/act.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { announce, useReader } from '#renderer/state/reader-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { CorrectionNote } from '#shared/domain/correction.ts'
import type { CorrectionId, TranscriptId } from '#shared/domain/ids.ts'
import type { PartKind, TranscriptDocument, Turn } from '#shared/domain/transcript.ts'
import type { InputOf } from '#shared/rpc/contract.ts'
import { inTurn } from './in-turn.ts'

/** A speaker of the transcript, somebody new to it, or nobody. */
export type SpeakerChoice = InputOf<'structure.setSpeaker'>['speaker']

const workspace = () => useWorkspace.getState()

/** The transcript that is open and on screen, or null. */
export function openTranscript(): TranscriptDocument | null {
  const { place } = workspace()
  return place.kind === 'reader' ? (useLibrary.getState().documents[place.transcriptId] ?? null) : null
}

/** Where a new turn would begin: the first selected word, else where one clicked last. Null where nobody showed it. */
export function placeToSplit(): number | null {
  return workspace().selection?.start ?? reader()?.caret() ?? null
}

/** The turn that is meant: the one with the selection or the caret, else the one at the top of the view. */
export function turnMeant(): Turn | null {
  const { place, placeEnd } = useReader.getState()
  const shown = placeToSplit()
  const turns = openTranscript()?.turns ?? []
  if (shown !== null) return turnWith(turns, shown)
  return turnWith(turns, place) ?? turns.find(({ start }) => start >= place && start < placeEnd) ?? null
}

/** The turn whose words or label hold an offset. */
export function turnWith(turns: readonly Turn[], offset: number): Turn | null {
  return turns.find((turn) => (turn.labelStart ?? turn.start) <= offset && offset < turn.end) ?? null
}

/** Begins a turn, of the same speaker or of another one. */
export async function splitTurn(offset: number, speaker: SpeakerChoice | null): Promise<void> {
  await correct((transcriptId) =>
    act('structure.splitTurn', { transcriptId, offset, ...(speaker === null ? {} : { speaker }) }),
  )
}

export async function mergeTurns(turn: number, other: 'previous' | 'next'): Promise<void> {
  await correct((transcriptId) => act('structure.mergeTurns', { transcriptId, turn, with: other }))
}

export async function setSpeaker(turn: number, speaker: SpeakerChoice): Promise<void> {
  await correct((transcriptId) => act('structure.setSpeaker', { transcriptId, turn, speaker }))
}

export async function setPart(turn: number, extent: 'turn' | 'onwards', kind: PartKind): Promise<void> {
  await correct((transcriptId) => act('structure.setPart', { transcriptId, turn, extent, kind }))
}

export async function beginQuestions(turn: number): Promise<void> {
  await correct((transcriptId) => act('structure.moveQaBoundary', { transcriptId, turn }))
}

/** Takes back one correction, or all of a transcript. */
export async function takeBack(transcriptId: TranscriptId, correctionId: CorrectionId | null): Promise<void> {
  try {
    await inTurn(() => library.call('structure.reset', { transcriptId, correctionId }))
  } catch (error) {
    showError(error)
    return
  }
  showInfo(
    correctionId === null
      ? 'All corrections were taken back. Title and confidentiality stay.'
      : 'The correction was taken back.',
    'history.undo',
  )
}

/** Understands the stored file again. */
export async function readAgain(id: TranscriptId): Promise<void> {
  showInfo('The file is being read again…')
  const answer = await inTurn(() => act('transcripts.reread', { id }))
  if (answer !== null) showInfo(answer.message, answer.outcome === 'changed' ? 'history.undo' : null)
}

async function correct(work: (id: TranscriptId) => Promise<CorrectionNote | null>): Promise<void> {
  await inTurn(async () => {
    const id = openTranscript()?.summary.id
    const note = id === undefined ? null : await work(id)
    if (note === null) return
    showInfo(note.sentence, 'history.undo')
    announce(note.sentence)
  })
}
