import { create } from 'zustand'
import type { Tag } from '#shared/domain/codebook.ts'
import type { HistoryState } from '#shared/domain/history.ts'
import type { TagId, TranscriptId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { defaultSettings, type Settings } from '#shared/domain/settings.ts'
import type { TranscriptDocument, TranscriptSummary } from '#shared/domain/transcript.ts'

/** How the way to the library is. */
export type Connection = 'connecting' | 'ready' | 'disconnected' | 'unauthorised'

/**
 * What the renderer has seen of the library: a cache by id, refreshed by events. The library is the truth.
 * `sync.ts` writes here; a command may show ahead what the library has just answered or is about to store.
 */
export interface LibraryState {
  readonly connection: Connection
  readonly path: string | null
  readonly transcripts: readonly TranscriptSummary[]
  readonly bin: readonly TranscriptSummary[]
  readonly documents: Readonly<Record<TranscriptId, TranscriptDocument>>
  readonly passages: Readonly<Record<TranscriptId, readonly Passage[]>>
  readonly tags: readonly Tag[]
  readonly history: HistoryState
  readonly settings: Settings
}

export const useLibrary = create<LibraryState>()(() => ({
  connection: 'connecting',
  path: null,
  transcripts: [],
  bin: [],
  documents: {},
  passages: {},
  tags: [],
  history: { undo: null, redo: null },
  settings: defaultSettings,
}))

/** The tags by id, remade only when the codebook changes. */
export function tagsById(tags: readonly Tag[]): ReadonlyMap<TagId, Tag> {
  const known = tagIndex.get(tags)
  if (known !== undefined) return known
  const made = new Map(tags.map((tag) => [tag.id, tag]))
  tagIndex.set(tags, made)
  return made
}

const tagIndex = new WeakMap<readonly Tag[], ReadonlyMap<TagId, Tag>>()

export const NO_PASSAGES: readonly Passage[] = []
