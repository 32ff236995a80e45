import { create } from 'zustand'
import type { TagId, TranscriptId } from '#shared/domain/ids.ts'
import type { Range } from '#shared/lib/range.ts'
import type { Unit } from './reader-controller.ts'

/** What the find bar has found in the open transcript. */
export interface FindState {
  readonly hits: readonly Range[]
  /** Index of the hit one stands at; -1 when there is none. */
  readonly current: number
}

/** Where one stands in one pane, and what was found there. */
export interface PaneView {
  /** UTF-16 offset of what stands at the top of the view. */
  readonly place: number
  /** One past what stands at the bottom of the view. */
  readonly placeEnd: number
  readonly find: FindState
}

/** The pane one is in has its view at the top; `restingView` is the other one's. */
interface ReaderState extends PaneView {
  readonly restingView: PaneView
  /** How far one step of the keyboard goes. */
  readonly unit: Unit
  /** Who made the selection: the floating bar follows the mouse only. */
  readonly selectedBy: 'mouse' | 'keyboard'
  /** What a screen reader is told next, politely. */
  readonly announcement: string
  /** Counts how often the find bar was asked for: each time its words are selected again. */
  readonly findAsked: number
  /** Panels that lie over the text on narrow windows. */
  readonly drawer: 'left' | 'right' | null
  /** Tags in the order they were last given, latest first. */
  readonly recentTags: readonly TagId[]
  /** All tags of the passage that was tagged last. */
  readonly lastTags: readonly TagId[]
  /** True while one chooses which tag to take off. */
  readonly untagging: boolean
}

export const NOTHING_FOUND: FindState = { hits: [], current: -1 }

const UNSEEN: PaneView = { place: 0, placeEnd: 0, find: NOTHING_FOUND }

export const useReader = create<ReaderState>()(() => ({
  unit: 'sentence',
  selectedBy: 'keyboard',
  announcement: '',
  ...UNSEEN,
  restingView: UNSEEN,
  findAsked: 0,
  drawer: null,
  recentTags: [],
  lastTags: [],
  untagging: false,
}))

/** Puts the view of the pane one is in to rest, and takes up the other one's. */
export function swapViews(): void {
  useReader.setState(({ place, placeEnd, find, restingView }) => ({
    ...restingView,
    restingView: { place, placeEnd, find },
  }))
}

/** Says something to screen readers. The same words twice are told apart, so that they are heard twice. */
export function announce(words: string): void {
  useReader.setState((state) => ({ announcement: state.announcement === words ? `${words}\u00A0` : words }))
}

export function noteTagUse(id: TagId): void {
  useReader.setState((state) => ({
    recentTags: [id, ...state.recentTags.filter((other) => other !== id)].slice(0, 20),
  }))
}

const placesLeft = new Map<TranscriptId, number>()

/** Remembers where one stood in a transcript, for as long as the window is open. */
export function notePlace(id: TranscriptId, offset: number): void {
  placesLeft.set(id, offset)
}

/** Where one stood when the transcript was last left in this window; null when it was not open yet. */
export function placeLeftAt(id: TranscriptId): number | null {
  return placesLeft.get(id) ?? null
}
