import { createStore, type StoreApi } from 'zustand'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptKind } from '#shared/domain/transcript.ts'
import { NOTHING_SELECTED, type Selection } from './list-selection.ts'

/** How a list of transcripts is being looked at. Kept while the app is open, never stored. */
export interface ListView {
  /** The column it is sorted by; one at a time. */
  readonly sortedBy: string
  readonly descending: boolean
  readonly text: string
  readonly kind: TranscriptKind | null
  readonly selection: Selection<TranscriptId>
  /** The rows on screen, from top to bottom; the list itself keeps it up to date. */
  readonly order: readonly TranscriptId[]
  /** The row whose title is being written. */
  readonly renaming: TranscriptId | null
  readonly scrollTop: number
}

export type ListViewStore = StoreApi<ListView>

function createListView(sortedBy: string): ListViewStore {
  return createStore<ListView>()(() => ({
    sortedBy,
    descending: true,
    text: '',
    kind: null,
    selection: NOTHING_SELECTED,
    order: [],
    renaming: null,
    scrollTop: 0,
  }))
}

export const libraryView = createListView('date')
export const binView = createListView('binned')

/** The selected rows that are on screen, from top to bottom: what a filter hides is never touched by a command. */
export function selectedIds(view: ListViewStore): readonly TranscriptId[] {
  const { order, selection } = view.getState()
  return order.filter((id) => selection.selected.has(id))
}

export function clearFilter(view: ListViewStore): void {
  view.setState({ text: '', kind: null })
}
