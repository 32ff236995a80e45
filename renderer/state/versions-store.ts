import { create } from 'zustand'
import type { ReanchoringId, TranscriptId } from '#shared/domain/ids.ts'
import { ReanchoringState, type ReviewItem, type VersionReview } from '#shared/domain/version.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { coalesce } from './coalesce.ts'
import { keepEqual } from './keep-equal.ts'
import { useLibrary } from './library-store.ts'
import { noteConnection, openDocument } from './sync.ts'

/** A passage whose new place is being chosen by hand, in the reader. */
export interface Placing {
  readonly itemId: ReanchoringId
  /** The newer version, where the place is chosen. */
  readonly transcriptId: TranscriptId
  /** The words as they stand in the older version. */
  readonly words: string
}

interface VersionsState {
  /** The queue that is open; null until it has been read. */
  readonly review: VersionReview | null
  readonly failed: boolean
  readonly activeId: ReanchoringId | null
  /** Which candidate is shown of each item, from 0; the best where nothing is said. */
  readonly candidates: Readonly<Record<ReanchoringId, number>>
  /** What a screen reader is told next. */
  readonly said: string
  readonly placing: Placing | null
}

export const useVersions = create<VersionsState>()(() => ({
  review: null,
  failed: false,
  activeId: null,
  candidates: {},
  said: '',
  placing: null,
}))

let wanted: TranscriptId | null = null

/** Keeps the queue of a version in step with the library: every decision, its undoing too, reads the lists again. */
export function followReview(id: TranscriptId): () => void {
  void loadReview(id)
  return useLibrary.subscribe((state, before) => {
    if (state.transcripts !== before.transcripts || state.tags !== before.tags) void loadReview(id)
  })
}

/** Reads the queue of a version, with the texts it is about. */
export function loadReview(id: TranscriptId): Promise<void> {
  if (wanted !== id) useVersions.setState({ review: null, failed: false, activeId: null, candidates: {}, said: '' })
  wanted = id
  return reload()
}

const reload = coalesce(async () => {
  const id = wanted
  if (id === null) return
  try {
    const answer = await library.call('versions.review', { id })
    // So that a decision draws one row of the queue anew, not a thousand.
    const review = { ...answer, items: keepEqual(useVersions.getState().review?.items ?? [], answer.items) }
    const sources = new Set(review.items.map(({ from }) => from.transcriptId))
    await Promise.all([id, ...sources].map((source) => openDocument(source)))
    if (wanted !== id) return
    useVersions.setState((state) => ({ review, failed: false, activeId: stillThere(review, state.activeId) }))
  } catch (error) {
    noteConnection(error)
    if (wanted === id) useVersions.setState({ failed: true })
  }
})

function stillThere(review: VersionReview, id: ReanchoringId | null): ReanchoringId | null {
  const items = inQueueOrder(review.items)
  const known = items.find((item) => item.id === id)
  return (known ?? items.find(isWaiting) ?? items[0])?.id ?? null
}

const ordered = new WeakMap<readonly ReviewItem[], readonly ReviewItem[]>()

/** Items as the queue shows them: by state, the surest first, then in the order of the older text. */
export function inQueueOrder(items: readonly ReviewItem[]): readonly ReviewItem[] {
  const known = ordered.get(items)
  if (known !== undefined) return known
  const made = ReanchoringState.options.flatMap((state) => items.filter((item) => item.state === state))
  ordered.set(items, made)
  return made
}

export function isWaiting(item: ReviewItem): boolean {
  return item.decision === 'waiting'
}

/** The item that waits and comes next after one, going round; null when all are decided. */
export function nextWaiting(items: readonly ReviewItem[], id: ReanchoringId | null): ReviewItem | null {
  const order = inQueueOrder(items)
  const at = order.findIndex((item) => item.id === id)
  return [...order.slice(at + 1), ...order.slice(0, at + 1)].find((item) => isWaiting(item) && item.id !== id) ?? null
}

/** The item people look at. */
export function activeItem({ review, activeId }: Pick<VersionsState, 'review' | 'activeId'>): ReviewItem | null {
  return review?.items.find((item) => item.id === activeId) ?? null
}

/** Says something to screen readers; the same words twice are told apart. */
export function sayInReview(words: string): void {
  useVersions.setState((state) => ({ said: state.said === words ? `${words}\u00A0` : words }))
}
