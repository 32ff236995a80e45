import { NO_CORRECTIONS, useCorrections } from '#renderer/state/corrections-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { showInfo } from '#renderer/state/act.ts'
import type { Turn } from '#shared/domain/transcript.ts'
import type { Command } from './command.ts'
import {
  beginQuestions,
  mergeTurns,
  openTranscript,
  placeToSplit,
  readAgain,
  splitTurn,
  takeBack,
  turnMeant,
} from './correct.ts'
import { isReading } from './reading-commands.ts'

const workspace = () => useWorkspace.getState()
const hasTurns = () => (openTranscript()?.turns.length ?? 0) > 0

const corrections = () => {
  const id = openTranscript()?.summary.id
  return id === undefined ? NO_CORRECTIONS : (useCorrections.getState().notes[id] ?? NO_CORRECTIONS)
}

interface OfTurn {
  readonly id: string
  readonly label: string
  readonly shortcuts: readonly string[]
}

/** A command for the turn that is meant; where there is none, it says so. */
function ofTurn({ id, label, shortcuts }: OfTurn, run: (turn: Turn) => void | Promise<void>): Command {
  return {
    id: `correct.${id}`,
    label,
    group: 'Correcting',
    shortcuts,
    when: hasTurns,
    run: () => {
      const turn = turnMeant()
      if (turn !== null) return run(turn)
      showInfo('Nobody speaks here. Select some words of the turn you mean first.')
      return undefined
    },
  }
}

/** A command for the place where a new turn shall begin. */
function ofPlace({ id, label, shortcuts }: OfTurn, run: (offset: number) => void | Promise<void>): Command {
  return {
    id: `correct.${id}`,
    label,
    group: 'Correcting',
    shortcuts,
    when: isReading,
    run: () => {
      const offset = placeToSplit()
      if (offset !== null) return run(offset)
      showInfo('Click where the new turn begins, or select its first words.')
      return undefined
    },
  }
}

export const correctionCommands: readonly Command[] = [
  ofTurn({ id: 'menu', label: 'Correct this turn…', shortcuts: ['e'] }, ({ start }) => {
    const box = reader()?.turnBox(start) ?? null
    if (box !== null) useCorrections.setState({ menu: { turn: start, box } })
  }),
  ofPlace({ id: 'split', label: 'Begin a turn here', shortcuts: ['Shift+S'] }, (offset) => splitTurn(offset, null)),
  ofPlace({ id: 'splitFor', label: 'Begin a turn of someone else here…', shortcuts: ['Shift+D'] }, (offset) =>
    workspace().open({ kind: 'speaker-picker', turn: offset, isNewTurn: true }),
  ),
  ofTurn({ id: 'mergePrevious', label: 'Join the turn with the one before', shortcuts: ['Shift+J'] }, ({ start }) =>
    mergeTurns(start, 'previous'),
  ),
  ofTurn({ id: 'mergeNext', label: 'Join the turn with the next one', shortcuts: ['Shift+K'] }, ({ start }) =>
    mergeTurns(start, 'next'),
  ),
  ofTurn({ id: 'speaker', label: 'Set the speaker of the turn…', shortcuts: ['Shift+W'] }, ({ start }) =>
    workspace().open({ kind: 'speaker-picker', turn: start, isNewTurn: false }),
  ),
  ofTurn({ id: 'part', label: 'Set the part of the turn…', shortcuts: ['Shift+P'] }, ({ start }) =>
    workspace().open({ kind: 'part-picker', turn: start }),
  ),
  ofTurn({ id: 'questions', label: 'Begin questions and answers with the turn', shortcuts: ['Shift+A'] }, ({ start }) =>
    beginQuestions(start),
  ),
  {
    id: 'correct.list',
    label: 'What was corrected by hand…',
    group: 'Correcting',
    shortcuts: ['Shift+C'],
    when: isReading,
    run: () => {
      const id = openTranscript()?.summary.id
      if (id !== undefined) workspace().open({ kind: 'corrections', transcriptId: id })
    },
  },
  {
    id: 'correct.reset',
    label: 'Take back all corrections of this transcript',
    group: 'Correcting',
    shortcuts: [],
    when: () => isReading() && corrections().length > 0,
    run: async () => {
      const id = openTranscript()?.summary.id
      if (id !== undefined) await takeBack(id, null)
    },
  },
  {
    id: 'correct.reread',
    label: 'Read the file again with today’s Earmark',
    group: 'Correcting',
    shortcuts: [],
    when: isReading,
    run: async () => {
      const id = openTranscript()?.summary.id
      if (id !== undefined) await readAgain(id)
    },
  },
]
