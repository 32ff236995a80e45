import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { announce } from '#renderer/state/reader-store.ts'
import { setVoices, useSpeakerViews, voicesOn } from '#renderer/state/speaker-view-store.ts'
import { type Voices, voicesSentence } from '#renderer/state/voices.ts'
import { type PaneSide, transcriptOn, useWorkspace } from '#renderer/state/workspace-store.ts'

interface Here {
  readonly side: PaneSide
  readonly document: TranscriptDocument
}

/** The pane one is in, with what is read there. */
export function here(): Here | null {
  const { place } = useWorkspace.getState()
  if (place.kind !== 'reader') return null
  const document = useLibrary.getState().documents[place.transcriptId]
  return document === undefined ? null : { side: place.side, document }
}

/** Whose words alone the pane one is in shows; null for everyone's. */
export function voicesHere(): Voices | null {
  const place = here()
  return place === null ? null : voicesOn(useSpeakerViews.getState(), place.side, place.document.summary.id)
}

/** Shows only some voices in a pane, or everyone's with null, and says so. */
export function showVoices(side: PaneSide, voices: Voices | null): void {
  const { place } = useWorkspace.getState()
  const id = place.kind === 'reader' ? transcriptOn(place, side) : null
  const document = id === null ? undefined : useLibrary.getState().documents[id]
  if (id === null || document === undefined) return
  setVoices(side, id, voices)
  announce(
    voices === null
      ? 'Everyone’s words are shown.'
      : `${voicesSentence(document, voices)}. The others are folded into a line each; Escape shows everyone.`,
  )
}
