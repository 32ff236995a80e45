import { create } from 'zustand'
import type { PassageId, TranscriptId } from '#shared/domain/ids.ts'
import type { Range } from '#shared/lib/range.ts'
import { swapViews } from './reader-store.ts'

/** Where a transcript stands when two are read beside each other. One alone stands on the left. */
export type PaneSide = 'left' | 'right'

/** A transcript being read, and perhaps another one beside it. The keyboard and the inspector belong to the first. */
export interface ReaderPlace {
  readonly kind: 'reader'
  readonly transcriptId: TranscriptId
  readonly at: Range | null
  readonly side: PaneSide
  /** The transcript on the other side; may be the same one. */
  readonly beside: TranscriptId | null
}

/** An address in the workbench. Back and forward walk through these. */
export type Place =
  | { readonly kind: 'library' }
  | { readonly kind: 'bin' }
  | ReaderPlace
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'codebook' }
  /** What is to become of the passages of older versions, now that this one is here. */
  | { readonly kind: 'versions'; readonly transcriptId: TranscriptId }

/** Where one may go. A transcript goes where it stands already, else into the pane one is in. */
export type Destination =
  Exclude<Place, ReaderPlace> | (Omit<ReaderPlace, 'side' | 'beside'> & Partial<Pick<ReaderPlace, 'side' | 'beside'>>)

/** What belongs to one pane. */
export interface PaneMemory {
  /** What is selected in the text; snapped by the library when it becomes a passage. */
  readonly selection: Range | null
  readonly selectedPassageId: PassageId | null
  readonly findOpen: boolean
}

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
  /** Asks which transcript to read beside the one that is open. */
  | { readonly kind: 'beside' }
  /** Asks for the file that is the newer version of a transcript. */
  | { readonly kind: 'replace'; readonly transcriptId: TranscriptId }
  | { readonly kind: 'settings' }
  /** Every question of the transcript one is in. */
  | { readonly kind: 'questions' }
  /** Asks who speaks a turn, or who speaks from a place on, where a new turn begins. */
  | { readonly kind: 'speaker-picker'; readonly turn: number; readonly isNewTurn: boolean }
  | { readonly kind: 'part-picker'; readonly turn: number }
  /** What was put right by hand in a transcript. */
  | { readonly kind: 'corrections'; readonly transcriptId: TranscriptId }
  /** Tags the reader's selection, or the selected passage when there is none. `replacing` retags. */
  | { readonly kind: 'tag-picker'; readonly replacing: boolean }

/** The inspector's faces. */
export type InspectorTab = 'passage' | 'passages' | 'figures'

/** The pane one is in has its memory at the top; `resting` is the other one's. */
interface WorkspaceState extends PaneMemory {
  readonly place: Place
  readonly back: readonly Place[]
  readonly forward: readonly Place[]
  readonly dialog: Dialog | null
  readonly resting: PaneMemory
  readonly inspectorTab: InspectorTab
  readonly goTo: (destination: Destination) => void
  /** Changes the place without a step in the history (typing in the search box). */
  readonly replace: (destination: Destination) => void
  readonly goBack: () => void
  readonly goForward: () => void
  readonly open: (dialog: Dialog) => void
  readonly close: () => void
  readonly select: (selection: Range | null) => void
  readonly selectPassage: (id: PassageId | null) => void
}

const HISTORY_LENGTH = 100

const NOTHING: PaneMemory = { selection: null, selectedPassageId: null, findOpen: false }

export const useWorkspace = create<WorkspaceState>()((set) => ({
  place: { kind: 'library' },
  back: [],
  forward: [],
  dialog: null,
  ...NOTHING,
  resting: NOTHING,
  inspectorTab: 'passages',
  goTo: (destination) =>
    set((state) => {
      const place = placeOf(destination, state.place)
      return {
        place,
        back: [...state.back, state.place].slice(-HISTORY_LENGTH),
        forward: [],
        dialog: null,
        ...arriveAt(place, state),
      }
    }),
  replace: (destination) =>
    set((state) => {
      const place = placeOf(destination, state.place)
      return { place, ...arriveAt(place, state) }
    }),
  goBack: () =>
    set((state) => {
      const place = state.back.at(-1)
      if (place === undefined) return {}
      return {
        place,
        back: state.back.slice(0, -1),
        forward: [state.place, ...state.forward],
        ...arriveAt(place, state),
      }
    }),
  goForward: () =>
    set((state) => {
      const [place, ...forward] = state.forward
      if (place === undefined) return {}
      return { place, back: [...state.back, state.place], forward, ...arriveAt(place, state) }
    }),
  open: (dialog) => set({ dialog }),
  close: () => set({ dialog: null }),
  select: (selection) => set({ selection }),
  selectPassage: (selectedPassageId) =>
    set(selectedPassageId === null ? { selectedPassageId } : { selectedPassageId, inspectorTab: 'passage' }),
}))

/** The transcript on a side, or null when none stands there. */
export function transcriptOn(place: ReaderPlace, side: PaneSide): TranscriptId | null {
  return side === place.side ? place.transcriptId : place.beside
}

export function otherPane(side: PaneSide): PaneSide {
  return side === 'left' ? 'right' : 'left'
}

/** The same place, seen from its other pane. */
export function fromOtherPane(place: ReaderPlace): ReaderPlace {
  if (place.beside === null) return place
  const { transcriptId, beside, side } = place
  return { kind: 'reader', transcriptId: beside, at: null, side: otherPane(side), beside: transcriptId }
}

/** What a pane has: the one that one is in at the top of the store, the other one at rest. */
export function memoryOf(state: WorkspaceState, side: PaneSide): PaneMemory {
  const isResting = state.place.kind === 'reader' && state.place.side !== side
  return isResting ? state.resting : state
}

function placeOf(destination: Destination, from: Place): Place {
  if (destination.kind !== 'reader') return destination
  const { kind, transcriptId, at, side, beside } = destination
  if (beside !== undefined) return { kind, transcriptId, at, side: beside === null ? 'left' : (side ?? 'left'), beside }
  if (from.kind !== 'reader' || from.beside === null) return { kind, transcriptId, at, side: 'left', beside: null }
  const isThere = transcriptId === from.beside && transcriptId !== from.transcriptId
  return { ...(isThere ? fromOtherPane(from) : from), transcriptId, at }
}

/** What changes with a change of place. */
function arriveAt(to: Place, state: WorkspaceState): Partial<WorkspaceState> {
  const from = state.place
  if (from.kind === 'reader' && to.kind === 'reader' && from.side !== to.side) swapViews()
  return memoriesAt(to, state)
}

/** A selection belongs to a pane and its transcript: it stays with them, and goes when another takes the place. */
function memoriesAt(to: Place, state: WorkspaceState): Partial<WorkspaceState> {
  const from = state.place
  const kept = (side: PaneSide): PaneMemory => {
    if (from.kind !== 'reader' || to.kind !== 'reader') return NOTHING
    const isSame = transcriptOn(from, side) !== null && transcriptOn(from, side) === transcriptOn(to, side)
    const { selection, selectedPassageId, findOpen } = memoryOf(state, side)
    return isSame ? { selection, selectedPassageId, findOpen } : NOTHING
  }
  if (to.kind !== 'reader') return { ...NOTHING, resting: NOTHING, inspectorTab: 'passages' }
  const own = kept(to.side)
  const tab = { inspectorTab: own.selectedPassageId === null ? 'passages' : 'passage' } as const
  const isStaying = from.kind === 'reader' && transcriptOn(from, to.side) === to.transcriptId && from.side === to.side
  return { ...own, resting: kept(otherPane(to.side)), ...(isStaying ? {} : tab) }
}
