import { create } from 'zustand'
import type { PassageId } from '#shared/domain/ids.ts'

interface MemoDraftsState {
  /** What was typed and is not in the library yet. */
  readonly drafts: Readonly<Record<PassageId, string>>
  readonly keep: (id: PassageId, body: string) => void
  /** Forgets a draft, unless it has changed since `body` was sent. */
  readonly settle: (id: PassageId, body: string) => void
}

/** Keeps unfinished memos while their passage is out of sight, so that no typed word is ever lost. */
export const useMemoDrafts = create<MemoDraftsState>()((set) => ({
  drafts: {},
  keep: (id, body) => set((state) => ({ drafts: { ...state.drafts, [id]: body } })),
  settle: (id, body) =>
    set((state) => {
      if (state.drafts[id] !== body) return {}
      const { [id]: _settled, ...drafts } = state.drafts
      return { drafts }
    }),
}))
