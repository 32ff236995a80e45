import type { TranscriptId } from '#shared/domain/ids.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { showInfo } from '#renderer/state/act.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { afterRemoval } from '#renderer/state/list-selection.ts'
import { binView, clearFilter, libraryView, selectedIds } from '#renderer/state/list-view.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { counted, quoted } from '#renderer/state/wording.ts'
import { always, type Command } from './command.ts'
import { importCommands } from './import-commands.ts'
import { searchCommands } from './search-commands.ts'

const workspace = () => useWorkspace.getState()
const isAt = (kind: 'library' | 'bin') => workspace().place.kind === kind

/** Nothing floats above the list; the palette does not count, since commands are chosen from it. */
const isFree = () => workspace().dialog === null || workspace().dialog?.kind === 'palette'

/** The transcripts a command of the list means; none while another place is open. */
const chosen = () => (isAt('library') ? selectedIds(libraryView) : [])

/** The one transcript meant: the one being read, or the only one selected. */
export function theOne(): TranscriptId | null {
  const { place } = workspace()
  if (place.kind === 'reader') return place.transcriptId
  const ids = chosen()
  return ids.length === 1 ? (ids[0] ?? null) : null
}

function titleOf(id: TranscriptId): string {
  const { transcripts, bin } = useLibrary.getState()
  const found = [...transcripts, ...bin].find((transcript) => transcript.id === id)
  return quoted(found?.metadata.title ?? 'Untitled')
}

/** "“Q2 call”" or "3 transcripts". */
function named(ids: readonly TranscriptId[]): string {
  const [first] = ids
  return ids.length === 1 && first !== undefined ? titleOf(first) : counted(ids.length, 'transcript')
}

/** Moves transcripts to the bin and offers to take that back. @throws EarmarkError when the library declines. */
export async function moveToBin(ids: readonly TranscriptId[]): Promise<void> {
  const what = named(ids)
  const { order } = libraryView.getState()
  await library.call('transcripts.moveToBin', { ids: [...ids] })
  libraryView.setState({ selection: afterRemoval(order, ids) })
  const { place, goTo } = workspace()
  if (place.kind === 'reader' && ids.includes(place.transcriptId)) goTo({ kind: 'library' })
  showInfo(`Moved ${what} to the bin.`, 'history.undo')
}

export const libraryCommands: readonly Command[] = [
  ...importCommands,
  {
    id: 'library.open',
    label: () => (chosen().length === 1 ? `Read ${named(chosen())}` : 'Read the selected transcript'),
    group: 'Library',
    shortcuts: ['Enter'],
    when: () => chosen().length === 1 && isFree(),
    run: () => {
      const [transcriptId] = chosen()
      if (transcriptId !== undefined) workspace().goTo({ kind: 'reader', transcriptId, at: null })
    },
  },
  {
    id: 'library.review',
    label: 'Review what was understood',
    group: 'Library',
    shortcuts: ['Alt+Enter'],
    when: () => theOne() !== null && workspace().dialog?.kind !== 'review',
    run: () => {
      const transcriptId = theOne()
      if (transcriptId !== null) workspace().open({ kind: 'review', transcriptId })
    },
  },
  {
    id: 'library.rename',
    label: 'Rename',
    group: 'Library',
    shortcuts: ['F2'],
    when: () => chosen().length === 1 && isFree(),
    run: () => {
      libraryView.setState({ renaming: chosen()[0] ?? null })
    },
  },
  {
    id: 'library.bin',
    label: () => (chosen().length > 0 ? `Move ${named(chosen())} to the bin` : 'Move to the bin'),
    group: 'Library',
    shortcuts: ['Delete'],
    when: () => chosen().length > 0,
    run: () => moveToBin(chosen()),
  },
  {
    id: 'library.restore',
    label: () => {
      const ids = selectedIds(binView)
      return ids.length > 0 ? `Restore ${named(ids)} from the bin` : 'Restore from the bin'
    },
    group: 'Library',
    shortcuts: [],
    when: () => isAt('bin') && selectedIds(binView).length > 0,
    run: async () => {
      const ids = selectedIds(binView)
      const { order } = binView.getState()
      const what = named(ids)
      await library.call('transcripts.restore', { ids: [...ids] })
      binView.setState({ selection: afterRemoval(order, ids) })
      showInfo(`Restored ${what}.`, 'history.undo')
    },
  },
  {
    id: 'library.emptyBin',
    label: 'Empty the bin…',
    group: 'Library',
    shortcuts: [],
    when: () => useLibrary.getState().bin.length > 0,
    run: () => workspace().open({ kind: 'empty-bin' }),
  },
  {
    id: 'library.filter',
    label: 'Filter the library',
    group: 'Library',
    shortcuts: ['Mod+F'],
    when: () => isAt('library') && isFree() && useLibrary.getState().transcripts.length > 0,
    run: () => document.querySelector<HTMLInputElement>('#library-filter')?.select(),
  },
  {
    id: 'library.clearFilter',
    label: 'Clear the filter',
    group: 'Library',
    shortcuts: [],
    when: () => isAt('library') && (libraryView.getState().text !== '' || libraryView.getState().kind !== null),
    run: () => clearFilter(libraryView),
  },
  {
    id: 'library.demonstration',
    label: 'Open the demonstration',
    group: 'Library',
    shortcuts: [],
    when: always,
    run: async () => {
      const opened = await library.call('demonstration.open', {})
      if (!isAt('library')) workspace().goTo({ kind: 'library' })
      showInfo(
        `The demonstration is in the library: ${counted(opened.transcriptIds.length, 'transcript')}, all made up.`,
      )
    },
  },
  ...searchCommands,
]
