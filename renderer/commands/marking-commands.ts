import { NO_PASSAGES, useLibrary } from '#renderer/state/library-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { announce, useReader } from '#renderer/state/reader-store.ts'
import { isNarrow } from '#renderer/state/window-width.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { Tag } from '#shared/domain/codebook.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { copyWithCitation } from './copy-citation.ts'
import type { Command } from './command.ts'
import { inTurn } from './in-turn.ts'
import { applyTag, markSelection, removePassage, resizePassage, takeTagOff, targetPassage } from './mark.ts'
import { lastTags, tagInVivo, tagLikeLast } from './quick-tags.ts'
import { isReading } from './reading-commands.ts'
import { changeSettings } from './view-commands.ts'

const workspace = () => useWorkspace.getState()
const hasSelection = () => isReading() && workspace().selection !== null
const hasPassage = () => isReading() && targetPassage() !== null

function openPicker(replacing: boolean): void {
  workspace().open({ kind: 'tag-picker', replacing })
}

function resize(id: string, label: string, shortcut: string, end: 'start' | 'end', by: -1 | 1): Command {
  return {
    id: `passage.${id}`,
    label,
    group: 'Marking',
    shortcuts: [shortcut],
    when: hasPassage,
    run: () =>
      inTurn(async () => {
        const passage = targetPassage()
        if (passage === null) return
        const before = passage.anchor.position
        const after = reader()?.movedRange(before, end, 'word', by) ?? before
        if (after.start !== before.start || after.end !== before.end) await resizePassage(passage, after)
      }),
  }
}

function step(id: string, label: string, shortcut: string, by: -1 | 1): Command {
  return {
    id: `passage.${id}`,
    label,
    group: 'Marking',
    shortcuts: [shortcut],
    when: () => isReading() && passagesHere().length > 0,
    run: () => goToPassage(by),
  }
}

export const markingCommands: readonly Command[] = [
  {
    id: 'passage.tag',
    label: 'Tag…',
    group: 'Marking',
    shortcuts: ['t', 'Enter'],
    when: () => hasSelection() || hasPassage(),
    run: () => openPicker(false),
  },
  {
    id: 'passage.mark',
    label: 'Mark without a tag',
    group: 'Marking',
    shortcuts: ['h'],
    when: hasSelection,
    run: async () => {
      await inTurn(() => markSelection([]))
    },
  },
  {
    id: 'passage.retag',
    label: 'Give the passage another tag…',
    group: 'Marking',
    shortcuts: ['r'],
    when: () => hasPassage() && (targetPassage()?.tagIds.length ?? 0) > 0,
    run: () => {
      reader()?.clearSelection()
      openPicker(true)
    },
  },
  {
    id: 'passage.untag',
    label: 'Take a tag off the passage',
    group: 'Marking',
    shortcuts: ['x'],
    when: () => hasPassage() && (targetPassage()?.tagIds.length ?? 0) > 0,
    run: () =>
      inTurn(async () => {
        const passage = targetPassage()
        const [only] = passage?.tagIds ?? []
        if (passage === null || only === undefined) return
        if (passage.tagIds.length === 1) await takeTagOff(passage, only)
        else useReader.setState({ untagging: true })
      }),
  },
  {
    id: 'passage.memo',
    label: 'Write a memo on the passage',
    group: 'Marking',
    shortcuts: ['m'],
    when: () => hasPassage() || hasSelection(),
    run: writeMemo,
  },
  {
    id: 'passage.remove',
    label: 'Remove the passage',
    group: 'Marking',
    shortcuts: ['Delete', 'Backspace'],
    when: hasPassage,
    run: () => inTurn(removePassage),
  },
  {
    id: 'passage.repeat',
    label: 'Tag like the last one',
    group: 'Marking',
    shortcuts: ['.'],
    when: () => lastTags().length > 0 && (hasSelection() || hasPassage()),
    run: () => inTurn(tagLikeLast),
  },
  {
    id: 'passage.inVivo',
    label: 'Make a tag of the selected words',
    group: 'Marking',
    shortcuts: ['v'],
    when: hasSelection,
    run: () => inTurn(tagInVivo),
  },
  step('next', 'Next passage', 'n', 1),
  step('previous', 'Previous passage', 'Shift+N', -1),
  resize('growEnd', 'End the passage a word later', ']', 'end', 1),
  resize('shrinkEnd', 'End the passage a word earlier', '[', 'end', -1),
  resize('growStart', 'Begin the passage a word earlier', '{', 'start', -1),
  resize('shrinkStart', 'Begin the passage a word later', '}', 'start', 1),
  {
    id: 'passage.copy',
    label: 'Copy with citation',
    group: 'Marking',
    shortcuts: ['Mod+Shift+C'],
    when: () => hasSelection() || hasPassage(),
    run: copyWithCitation,
  },
]

/** The id of the command that gives a tag. */
export function tagCommandId(id: Tag['id']): string {
  return `passage.tagWith.${id}`
}

let madeFrom: readonly Tag[] | null = null
let made: readonly Command[] = []

/** A command for every tag one can give; its own key tags at once. */
export function tagCommands(): readonly Command[] {
  const { tags } = useLibrary.getState()
  if (tags === madeFrom) return made
  madeFrom = tags
  made = tags
    .filter((tag) => tag.isCodable)
    .map((tag) => ({
      id: tagCommandId(tag.id),
      label: `Tag with ${tag.name}`,
      group: 'Marking',
      shortcuts: tag.shortcut === null ? [] : [tag.shortcut],
      when: () => hasSelection() || hasPassage(),
      run: async () => {
        await inTurn(() => applyTag({ kind: 'existing', id: tag.id }))
      },
    }))
  return made
}

function passagesHere(): readonly Passage[] {
  const { place } = workspace()
  return place.kind === 'reader' ? (useLibrary.getState().passages[place.transcriptId] ?? NO_PASSAGES) : NO_PASSAGES
}

/** Steps through the passages in reading order, from the selected one or from the reading place. */
function goToPassage(by: -1 | 1): void {
  const list = passagesHere()
  const selected = list.findIndex((passage) => passage.id === workspace().selectedPassageId)
  const place = workspace().selection?.start ?? useReader.getState().place
  const following = list.findIndex((passage) => passage.anchor.position.start >= place)
  const from = following === -1 ? list.length : following
  const next = selected === -1 ? (by === 1 ? from : from - 1) : selected + by
  const passage = list[(next + list.length) % list.length]
  if (passage === undefined) return
  reader()?.clearSelection()
  workspace().selectPassage(passage.id)
  reader()?.reveal(passage.anchor.position, false)
  const index = list.indexOf(passage) + 1
  announce(`Passage ${index} of ${list.length}: “${passage.anchor.quote.exact}”`)
}

/** Marks what is selected first, so that a thought can be written down at once. */
async function writeMemo(): Promise<void> {
  if (workspace().selection !== null && (await inTurn(() => markSelection([]))) === null) return
  if (targetPassage() === null) return
  useWorkspace.setState({ inspectorTab: 'passage' })
  if (isNarrow('right')) useReader.setState({ drawer: 'right' })
  else if (!useLibrary.getState().settings.rightOpen) void changeSettings({ rightOpen: true })
  reader()?.focusMemo()
}
