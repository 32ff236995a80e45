import type { RoleClass, Speaker } from '#shared/domain/transcript.ts'
import { turnIndexAt } from '#shared/domain/transcript.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { viewOf } from '#renderer/state/panes.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { announce } from '#renderer/state/reader-store.ts'
import { useSpeakerViews } from '#renderer/state/speaker-view-store.ts'
import { isSameVoices, turnsOfVoices, type Voices } from '#renderer/state/voices.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { Command } from './command.ts'
import { isReading } from './reading-commands.ts'
import { here, showVoices, voicesHere } from './show-voices.ts'

const hasTurns = (): boolean => (here()?.document.turns.length ?? 0) > 0

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

/** Reading one voice at a time. Escape, once nothing is selected, shows everyone again: see the reading commands. */
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
    shortcuts: [],
    when: () => voicesHere() !== null,
    run: () => {
      const place = here()
      if (place === null) return
      showVoices(place.side, null)
      reader()?.focus()
    },
  },
]
