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

interface ReaderState {
  /** How far one step of the keyboard goes. */
  readonly unit: Unit
  /** Who made the selection: the floating bar follows the mouse only. */
  readonly selectedBy: 'mouse' | 'keyboard'
  /** What a screen reader is told next, politely. */
  readonly announcement: string
  /** UTF-16 offset of what stands at the top of the view. */
  readonly place: number
  /** One past what stands at the bottom of the view. */
  readonly placeEnd: number
  readonly find: FindState
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

export const useReader = create<ReaderState>()(() => ({
  unit: 'sentence',
  selectedBy: 'keyboard',
  announcement: '',
  place: 0,
  placeEnd: 0,
  find: NOTHING_FOUND,
  findAsked: 0,
  drawer: null,
  recentTags: [],
  lastTags: [],
  untagging: false,
}))

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
