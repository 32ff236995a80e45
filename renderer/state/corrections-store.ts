import { create } from 'zustand'
import type { CorrectionNote } from '#shared/domain/correction.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { showError } from './act.ts'

/** Where the menu of a turn is open: any offset in the turn, and the place of its button in viewport pixels. */
export interface OpenTurnMenu {
  readonly turn: number
  readonly box: { readonly left: number; readonly top: number; readonly bottom: number }
}

interface CorrectionsState {
  /** What was put right by hand in the transcripts that are open. */
  readonly notes: Readonly<Record<TranscriptId, readonly CorrectionNote[]>>
  readonly menu: OpenTurnMenu | null
}

export const NO_CORRECTIONS: readonly CorrectionNote[] = []

export const useCorrections = create<CorrectionsState>()(() => ({ notes: {}, menu: null }))

let asked = 0
const newest = new Map<TranscriptId, number>()

/** Reads what was put right in a document as it stands; an answer that a newer one has overtaken is dropped. */
export async function loadCorrections({ summary }: TranscriptDocument): Promise<void> {
  const transcriptId = summary.id
  asked += 1
  const mine = asked
  newest.set(transcriptId, mine)
  try {
    const notes = await library.call('structure.corrections', { transcriptId })
    if (newest.get(transcriptId) !== mine) return
    useCorrections.setState((state) => ({ notes: { ...state.notes, [transcriptId]: notes } }))
  } catch (error) {
    showError(error)
  }
}
