import { create } from 'zustand'
import type { PassageId, TranscriptId } from '#shared/domain/ids.ts'
import type { Range } from '#shared/lib/range.ts'

/** An address in the workbench. Back and forward walk through these. */
export type Place =
  | { readonly kind: 'library' }
  | { readonly kind: 'bin' }
  | { readonly kind: 'reader'; readonly transcriptId: TranscriptId; readonly at: Range | null }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'codebook' }
  /** What is to become of the passages of older versions, now that this one is here. */
  | { readonly kind: 'versions'; readonly transcriptId: TranscriptId }

/** What floats above the workbench; one at a time. */
export type Dialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'imports' }
  | { readonly kind: 'review'; readonly transcriptId: TranscriptId }
  /** Asks before the bin is emptied for good. */
  | { readonly kind: 'empty-bin' }
  | { readonly kind: 'export' }
  /** Asks for the file that is the newer version of a transcript. */
  | { readonly kind: 'replace'; readonly transcriptId: TranscriptId }
  | { readonly kind: 'settings' }
  /** Asks who speaks a turn, or who speaks from a place on, where a new turn begins. */
  | { readonly kind: 'speaker-picker'; readonly turn: number; readonly isNewTurn: boolean }
  | { readonly kind: 'part-picker'; readonly turn: number }
  /** What was put right by hand in a transcript. */
  | { readonly kind: 'corrections'; readonly transcriptId: TranscriptId }
  /** Tags the reader's selection, or the selected passage when there is none. `replacing` retags. */
  | { readonly kind: 'tag-picker'; readonly replacing: boolean }

/** The inspector's faces. */
export type InspectorTab = 'passage' | 'passages' | 'figures'

interface WorkspaceState {
  readonly place: Place
  readonly back: readonly Place[]
  readonly forward: readonly Place[]
  readonly dialog: Dialog | null
  /** What is selected in the reader's text; snapped by the library when it becomes a passage. */
  readonly selection: Range | null
  readonly selectedPassageId: PassageId | null
  readonly inspectorTab: InspectorTab
  readonly findOpen: boolean
  readonly goTo: (place: Place) => void
  /** Changes the place without a step in the history (typing in the search box). */
  readonly replace: (place: Place) => void
  readonly goBack: () => void
  readonly goForward: () => void
  readonly open: (dialog: Dialog) => void
  readonly close: () => void
  readonly select: (selection: Range | null) => void
  readonly selectPassage: (id: PassageId | null) => void
}

const HISTORY_LENGTH = 100

export const useWorkspace = create<WorkspaceState>()((set) => ({
  place: { kind: 'library' },
  back: [],
  forward: [],
  dialog: null,
  selection: null,
  selectedPassageId: null,
  inspectorTab: 'passages',
  findOpen: false,
  goTo: (place) =>
    set((state) => ({
      place,
      back: [...state.back, state.place].slice(-HISTORY_LENGTH),
      forward: [],
      dialog: null,
      ...leavingReader(state.place, place),
    })),
  replace: (place) => set((state) => ({ place, ...leavingReader(state.place, place) })),
  goBack: () =>
    set((state) => {
      const place = state.back.at(-1)
      if (place === undefined) return {}
      return {
        place,
        back: state.back.slice(0, -1),
        forward: [state.place, ...state.forward],
        ...leavingReader(state.place, place),
      }
    }),
  goForward: () =>
    set((state) => {
      const [place, ...forward] = state.forward
      if (place === undefined) return {}
      return { place, back: [...state.back, state.place], forward, ...leavingReader(state.place, place) }
    }),
  open: (dialog) => set({ dialog }),
  close: () => set({ dialog: null }),
  select: (selection) => set({ selection }),
  selectPassage: (selectedPassageId) =>
    set(selectedPassageId === null ? { selectedPassageId } : { selectedPassageId, inspectorTab: 'passage' }),
}))

/** A selection belongs to one transcript: it does not follow to another place. */
function leavingReader(from: Place, to: Place): Partial<WorkspaceState> {
  if (from.kind === 'reader' && to.kind === 'reader' && from.transcriptId === to.transcriptId) return {}
  return { selection: null, selectedPassageId: null, findOpen: false, inspectorTab: 'passages' }
}
