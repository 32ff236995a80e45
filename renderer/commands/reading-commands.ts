import { reader, type Unit } from '#renderer/state/reader-controller.ts'
import { useReader } from '#renderer/state/reader-store.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { Command } from './command.ts'
import { here, showVoices, voicesHere } from './show-voices.ts'

const workspace = () => useWorkspace.getState()

/** A transcript is open and on screen. */
export function isReading(): boolean {
  const { place } = workspace()
  return place.kind === 'reader' && useLibrary.getState().documents[place.transcriptId] !== undefined
}

function choose(unit: Unit, key: string): Command {
  return {
    id: `reading.select.${unit}`,
    label: `Select the ${unit}`,
    group: 'Reading',
    shortcuts: [key],
    when: isReading,
    run: () => reader()?.selectUnit(unit, 0),
  }
}

function step(id: string, label: string, shortcuts: readonly string[], by: -1 | 1): Command {
  return {
    id: `reading.select.${id}`,
    label,
    group: 'Reading',
    shortcuts,
    when: isReading,
    run: () => reader()?.selectUnit(useReader.getState().unit, by),
  }
}

function move(
  id: string,
  label: string,
  shortcut: string,
  ...[end, unit, by]: readonly [end: 'start' | 'end', unit: Unit, by: -1 | 1]
): Command {
  return {
    id: `reading.move.${id}`,
    label,
    group: 'Reading',
    shortcuts: [shortcut],
    when: () => isReading() && (workspace().selection !== null || end === 'end'),
    run: () => reader()?.moveEnd(end, unit, by),
  }
}

function go(id: string, label: string, shortcuts: readonly string[], run: () => void): Command {
  return { id: `reading.go.${id}`, label, group: 'Reading', shortcuts, when: isReading, run }
}

export const readingCommands: readonly Command[] = [
  step('next', 'Select the next sentence, word, paragraph or turn', ['ArrowDown', 'j'], 1),
  step('previous', 'Select the one before', ['ArrowUp', 'k'], -1),
  choose('word', 'w'),
  choose('sentence', 's'),
  choose('paragraph', 'p'),
  choose('turn', 'u'),
  move('end.word', 'Extend the selection by a word', 'Shift+ArrowRight', 'end', 'word', 1),
  move('end.wordBack', 'Shorten the selection by a word', 'Shift+ArrowLeft', 'end', 'word', -1),
  move('end.sentence', 'Extend the selection by a sentence', 'Shift+ArrowDown', 'end', 'sentence', 1),
  move('end.sentenceBack', 'Shorten the selection by a sentence', 'Shift+ArrowUp', 'end', 'sentence', -1),
  move('start.wordBack', 'Begin the selection a word earlier', 'Alt+Shift+ArrowLeft', 'start', 'word', -1),
  move('start.word', 'Begin the selection a word later', 'Alt+Shift+ArrowRight', 'start', 'word', 1),
  move('start.sentenceBack', 'Begin the selection a sentence earlier', 'Alt+Shift+ArrowUp', 'start', 'sentence', -1),
  move('start.sentence', 'Begin the selection a sentence later', 'Alt+Shift+ArrowDown', 'start', 'sentence', 1),
  {
    id: 'reading.clear',
    label: 'Clear the selection',
    group: 'Reading',
    shortcuts: ['Escape'],
    when: () =>
      isReading() &&
      (workspace().selection !== null || workspace().selectedPassageId !== null || isOver() || voicesHere() !== null),
    run: clear,
  },
  go('nextTurn', 'Next turn', ['Alt+ArrowDown'], () => reader()?.goToTurn('turn', 1)),
  go('previousTurn', 'Previous turn', ['Alt+ArrowUp'], () => reader()?.goToTurn('turn', -1)),
  go('nextQuestion', 'Next question', ['q'], () => reader()?.goToTurn('question', 1)),
  go('previousQuestion', 'Previous question', ['Shift+Q'], () => reader()?.goToTurn('question', -1)),
  go('outline', 'Go to the outline', ['g'], () => reader()?.focusOutline()),
  {
    id: 'reading.find',
    label: 'Find in this transcript',
    group: 'Reading',
    shortcuts: ['Mod+F'],
    // Chosen in the palette, it runs once the palette has closed.
    when: () => isReading() && ['palette', undefined].includes(workspace().dialog?.kind),
    run: () => {
      useReader.setState((state) => ({ findAsked: state.findAsked + 1 }))
      useWorkspace.setState({ findOpen: true })
    },
  },
  {
    id: 'reading.findNext',
    label: 'Next hit in this transcript',
    group: 'Reading',
    shortcuts: ['Mod+G'],
    when: () => isReading() && workspace().findOpen,
    run: () => reader()?.stepFind(1),
  },
  {
    id: 'reading.findPrevious',
    label: 'Previous hit in this transcript',
    group: 'Reading',
    shortcuts: ['Mod+Shift+G'],
    when: () => isReading() && workspace().findOpen,
    run: () => reader()?.stepFind(-1),
  },
]

const isOver = (): boolean => useReader.getState().drawer !== null

/** One thing at a time: a drawer over the text, the selected words, the selected passage, then the choice of voices. */
function clear(): void {
  if (isOver()) {
    useReader.setState({ drawer: null })
    reader()?.focus()
  } else if (workspace().selection !== null) reader()?.clearSelection()
  else if (workspace().selectedPassageId !== null) workspace().selectPassage(null)
  else {
    const place = here()
    if (place !== null) showVoices(place.side, null)
    reader()?.focus()
  }
}
