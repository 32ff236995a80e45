import { labelOf, type Command, type CommandGroup } from '#renderer/commands/command.ts'
import { tagCommandId } from '#renderer/commands/marking-commands.ts'
import { display } from '#renderer/commands/shortcut.ts'
import { useCodebook } from '#renderer/state/codebook-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { formatDate } from '#renderer/state/wording.ts'
import type { Tag } from '#shared/domain/codebook.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import type { PaletteEntry } from './rank-entries.ts'

/** An entry with what choosing it does. */
export interface Choice extends PaletteEntry {
  readonly hint: string | null
  readonly shortcuts: readonly string[]
  readonly tag: Tag | null
  /** Null: a command, which is run by its id. */
  readonly run: (() => void) | null
}

export const TRANSCRIPTS = 'Transcripts'
export const TAGGING = 'Tag the passage'
export const TAGS = 'Codebook entries'

/** Commands that do not make sense from inside the palette. */
const HIDDEN: ReadonlySet<string> = new Set(['palette.open'])

/** Groups in the order of what one is most likely to want where one is; those that do not apply there are empty. */
const ORDER: readonly CommandGroup[] = [
  'Marking',
  'Reading',
  'Correcting',
  'Codebook',
  'Library',
  'Go',
  'History',
  'View',
]

/** The commands that apply now. Those that give a tag stand in a group of their own: there are as many as tags. */
export function commandChoices(commands: readonly Command[], tags: readonly Tag[]): readonly Choice[] {
  const tagOf = new Map(tags.map((tag) => [tagCommandId(tag.id), tag]))
  return commands
    .filter((command) => !HIDDEN.has(command.id) && command.when())
    .sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group))
    .map((command) => ({
      id: command.id,
      label: labelOf(command),
      group: tagOf.has(command.id) ? TAGGING : command.group,
      words: [command.group, ...(tagOf.get(command.id)?.cues ?? [])],
      hint: null,
      shortcuts: command.shortcuts.map((shortcut) => display(shortcut)),
      tag: tagOf.get(command.id) ?? null,
      run: null,
    }))
}

export function transcriptChoices(transcripts: readonly TranscriptSummary[]): readonly Choice[] {
  return transcripts.map(({ id, metadata, fileName }) => ({
    id: `open.${id}`,
    label: `Open: ${metadata.title}`,
    group: TRANSCRIPTS,
    words: [metadata.company, metadata.ticker, metadata.event, metadata.period, fileName].filter(
      (word) => word !== null,
    ),
    hint: metadata.date === null ? null : formatDate(metadata.date),
    shortcuts: [],
    tag: null,
    run: () => useWorkspace.getState().goTo({ kind: 'reader', transcriptId: id, at: null }),
  }))
}

export function tagChoices(tags: readonly Tag[]): readonly Choice[] {
  const names = new Map(tags.map((tag) => [tag.id, tag.name]))
  return tags.map((tag) => ({
    id: `show.${tag.id}`,
    label: `Show in codebook: ${tag.name}`,
    group: TAGS,
    words: [...tag.cues],
    hint: tag.parentId === null ? null : (names.get(tag.parentId) ?? null),
    shortcuts: [],
    tag: tag.isCodable ? tag : null,
    run: () => {
      useCodebook.getState().select(tag.id)
      useWorkspace.getState().goTo({ kind: 'codebook' })
    },
  }))
}
