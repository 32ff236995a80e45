import type { RoleClass, Speaker, TranscriptDocument } from '#shared/domain/transcript.ts'
import { turnIndexAt } from '#shared/domain/transcript.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { viewOf } from '#renderer/state/panes.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { announce } from '#renderer/state/reader-store.ts'
import { setVoices, useSpeakerViews, voicesOn } from '#renderer/state/speaker-view-store.ts'
import { isSameVoices, turnsOfVoices, type Voices, voicesSentence } from '#renderer/state/voices.ts'
import { type PaneSide, transcriptOn, useWorkspace } from '#renderer/state/workspace-store.ts'
import type { Command } from './command.ts'
import { isReading } from './reading-commands.ts'

interface Here {
  readonly side: PaneSide
  readonly document: TranscriptDocument
}

/** The pane one is in, with what is read there. */
function here(): Here | null {
  const { place } = useWorkspace.getState()
  if (place.kind !== 'reader') return null
  const document = useLibrary.getState().documents[place.transcriptId]
  return document === undefined ? null : { side: place.side, document }
}

function voicesHere(): Voices | null {
  const place = here()
  return place === null ? null : voicesOn(useSpeakerViews.getState(), place.side, place.document.summary.id)
}

const hasTurns = (): boolean => (here()?.document.turns.length ?? 0) > 0

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

/** Who speaks where something is selected, else at the top of the view. */
function speakerHere(): Speaker | null {
  const place = here()
  if (place === null) return null
  const { selection, selectedPassageId } = useWorkspace.getState()
  const { id } = place.document.summary
  const passage = useLibrary.getState().passages[id]?.find((candidate) => candidate.id === selectedPassageId)
  const offset = selection?.start ?? passage?.anchor.position.start ?? viewOf(place.side).place
  const { turns, speakers } = place.document
  // At the top of the view may stand the label of the turn, or blank space before it.
  const index = turnIndexAt(turns, offset) ?? turns.findIndex((turn) => turn.start >= offset)
  const speakerId = turns[index]?.speakerId ?? null
  return speakers.find((speaker) => speaker.id === speakerId) ?? null
}

function onlyHere(): void {
  const place = here()
  const speaker = speakerHere()
  if (place === null) return
  if (speaker === null) {
    announce('Nobody is named here.')
    return
  }
  const voices: Voices = { kind: 'person', speakerId: speaker.id }
  showVoices(place.side, isSameVoices(voicesHere(), voices) ? null : voices)
}

function onlyRole(roleClass: RoleClass, label: string): Command {
  const voices: Voices = { kind: 'role', roleClass }
  return {
    id: `speakers.${roleClass}`,
    label,
    group: 'Reading',
    shortcuts: [],
    when: () => {
      const place = here()
      return place !== null && turnsOfVoices(place.document, voices) > 0 && !isSameVoices(voicesHere(), voices)
    },
    run: () => {
      const place = here()
      if (place !== null) showVoices(place.side, voices)
    },
  }
}

/** Reading one voice at a time. Comes after the reading commands: Escape first clears what is selected. */
export const speakerCommands: readonly Command[] = [
  {
    id: 'speakers.choose',
    label: 'Show only some speakers…',
    group: 'Reading',
    shortcuts: ['y'],
    when: () => isReading() && hasTurns(),
    run: () => {
      const place = here()
      if (place !== null) useSpeakerViews.setState({ menu: place.side })
    },
  },
  {
    id: 'speakers.here',
    label: 'Show only who speaks here, or everyone again',
    group: 'Reading',
    shortcuts: ['Shift+Y'],
    when: () => isReading() && hasTurns(),
    run: onlyHere,
  },
  onlyRole('management', 'Show only management'),
  onlyRole('analyst', 'Show only analysts'),
  onlyRole('guest', 'Show only guests'),
  onlyRole('interviewer', 'Show only interviewers'),
  {
    id: 'speakers.everyone',
    label: 'Show everyone’s words',
    group: 'Reading',
    shortcuts: ['Escape'],
    when: () => voicesHere() !== null,
    run: () => {
      const place = here()
      if (place === null) return
      showVoices(place.side, null)
      reader()?.focus()
    },
  },
]
