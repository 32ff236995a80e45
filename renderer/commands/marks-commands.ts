import type { TagId } from '#shared/domain/ids.ts'
import { announce } from '#renderer/state/reader-store.ts'
import {
  type HiddenMarks,
  isAnyHidden,
  NOTHING_HIDDEN,
  useHiddenMarks,
  withTagToggled,
} from '#renderer/state/hidden-marks.ts'
import { NO_PASSAGES, useLibrary } from '#renderer/state/library-store.ts'
import { useMarksMenu } from '#renderer/state/marks-menu-store.ts'
import { countsByTag } from '#renderer/state/passage-facts.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { quoted } from '#renderer/state/wording.ts'
import type { Command } from './command.ts'
import { isReading } from './reading-commands.ts'

const hidden = (): HiddenMarks => useHiddenMarks.getState()

/** Hides or shows one kind of marks in this window, and says so. */
export function toggleMarks(kind: 'all' | 'untagged' | 'memos'): void {
  const isHidden = !hidden()[kind]
  useHiddenMarks.setState({ [kind]: isHidden })
  const names = { all: 'All marks', untagged: 'Marks without a tag', memos: 'Memo marks' }
  announce(`${names[kind]} are ${isHidden ? 'hidden' : 'shown'}.`)
}

/** Hides or shows the marks of a tag, of a group with all its tags. */
export function toggleTagMarks(id: TagId): void {
  const { tags } = useLibrary.getState()
  useHiddenMarks.setState(withTagToggled(hidden(), tags, id))
  const name = tags.find((tag) => tag.id === id)?.name ?? ''
  announce(`Marks of ${quoted(name)} are ${hidden().tags.has(id) ? 'hidden' : 'shown'}.`)
}

export function showAllMarks(): void {
  useHiddenMarks.setState(NOTHING_HIDDEN)
  announce('All marks are shown.')
}

function toggle(id: 'all' | 'untagged' | 'memos', what: string, shortcuts: readonly string[]): Command {
  return {
    id: `marks.${id}`,
    label: () => `${hidden()[id] ? 'Show' : 'Hide'} ${what}`,
    group: 'Reading',
    shortcuts,
    when: isReading,
    run: () => toggleMarks(id),
  }
}

const general: readonly Command[] = [
  {
    id: 'marks.menu',
    label: 'Choose which marks are shown…',
    group: 'Reading',
    shortcuts: ['Shift+Z'],
    when: isReading,
    run: () => {
      const { place } = useWorkspace.getState()
      if (place.kind === 'reader') useMarksMenu.setState({ on: place.side })
    },
  },
  toggle('all', 'all marks', ['z']),
  toggle('untagged', 'marks without a tag', []),
  toggle('memos', 'memo marks', []),
  {
    id: 'marks.show',
    label: 'Show all marks again',
    group: 'Reading',
    shortcuts: [],
    when: () => isReading() && isAnyHidden(hidden()),
    run: showAllMarks,
  },
]

/** Hiding and showing marks; one command for each tag that is used in the open transcript. */
export function marksCommands(): readonly Command[] {
  const { place } = useWorkspace.getState()
  if (place.kind !== 'reader') return general
  const { tags, passages } = useLibrary.getState()
  const counts = countsByTag(passages[place.transcriptId] ?? NO_PASSAGES)
  const own = tags
    .filter((tag) => counts.has(tag.id))
    .map((tag): Command => ({
      id: `marks.tag.${tag.id}`,
      label: `${hidden().tags.has(tag.id) ? 'Show' : 'Hide'} marks of ${tag.name}`,
      group: 'Reading',
      shortcuts: [],
      when: isReading,
      run: () => toggleTagMarks(tag.id),
    }))
  return [...general, ...own]
}
