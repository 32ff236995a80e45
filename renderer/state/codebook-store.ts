import { create } from 'zustand'
import type { TagId } from '#shared/domain/ids.ts'

/** A row of the codebook whose name is being typed. */
export type Naming =
  | { readonly kind: 'rename'; readonly id: TagId }
  | { readonly kind: 'new'; readonly parentId: TagId | null; readonly isCodable: boolean }

/** What a tag touches, with everything below it. */
export interface TagUsage {
  readonly passages: number
  readonly transcripts: number
  readonly tags: number
}

/** A question that stands before something that touches many passages. */
export type CodebookQuestion =
  | { readonly kind: 'remove'; readonly id: TagId; readonly usage: TagUsage }
  | { readonly kind: 'merge'; readonly id: TagId; readonly usage: TagUsage }

interface CodebookState {
  /** May name a tag that is gone; look it up. */
  readonly selectedId: TagId | null
  readonly collapsed: ReadonlySet<TagId>
  readonly naming: Naming | null
  readonly question: CodebookQuestion | null
  /** Goes up each time the tree should take the keyboard. */
  readonly focusRequest: number
  readonly select: (id: TagId | null) => void
  readonly setCollapsed: (id: TagId, collapsed: boolean) => void
  readonly name: (naming: Naming | null) => void
  readonly ask: (question: CodebookQuestion | null) => void
  readonly focusTree: () => void
}

/** Where a person stands in the codebook. Nothing of it is kept in the library. */
export const useCodebook = create<CodebookState>()((set) => ({
  selectedId: null,
  collapsed: new Set(),
  naming: null,
  question: null,
  focusRequest: 0,
  select: (selectedId) => set({ selectedId }),
  setCollapsed: (id, collapsed) =>
    set((state) => {
      if (state.collapsed.has(id) === collapsed) return {}
      const next = new Set(state.collapsed)
      if (collapsed) next.add(id)
      else next.delete(id)
      return { collapsed: next }
    }),
  name: (naming) => set({ naming }),
  ask: (question) => set({ question }),
  focusTree: () => set((state) => ({ focusRequest: state.focusRequest + 1 })),
}))
