import { create } from 'zustand'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { Voices } from './voices.ts'
import { type PaneSide, useWorkspace } from './workspace-store.ts'

/** Whose words a pane shows; it holds for the transcript it was chosen for. Kept for as long as the window is open. */
interface PaneVoices {
  readonly transcriptId: TranscriptId
  readonly voices: Voices
}

interface SpeakerViewState {
  readonly left: PaneVoices | null
  readonly right: PaneVoices | null
  /** The pane whose menu of voices is open. */
  readonly menu: PaneSide | null
}

export const useSpeakerViews = create<SpeakerViewState>()(() => ({ left: null, right: null, menu: null }))

/** Whose words a pane shows of a transcript; null for everyone's. */
export function voicesOn(state: SpeakerViewState, side: PaneSide, id: TranscriptId): Voices | null {
  const own = state[side]
  return own?.transcriptId === id ? own.voices : null
}

export function useVoices(side: PaneSide, id: TranscriptId): Voices | null {
  return useSpeakerViews((state) => voicesOn(state, side, id))
}

export function setVoices(side: PaneSide, transcriptId: TranscriptId, voices: Voices | null): void {
  useSpeakerViews.setState({ [side]: voices === null ? null : { transcriptId, voices } })
}

/** What was chosen goes with its transcript when that goes to the other side. */
useWorkspace.subscribe(({ place }, { place: before }) => {
  if (place.kind !== 'reader' || before.kind !== 'reader' || place.side === before.side) return
  const isSwap = place.transcriptId === before.transcriptId && place.beside === before.beside
  if (isSwap) useSpeakerViews.setState(({ left, right }) => ({ left: right, right: left }))
})
