import { create } from 'zustand'
import type { PassageId } from '#shared/domain/ids.ts'

/** A memo as it was typed. */
export interface MemoDraft {
  readonly body: string
  /** The memo the library had when this was sent and accepted; null while it is not. */
  readonly sentOver: string | null
}

interface MemoDraftsState {
  readonly drafts: Readonly<Record<PassageId, MemoDraft>>
  readonly keep: (id: PassageId, body: string) => void
  /** Notes that the library has taken `body`, unless more was typed since. */
  readonly sent: (id: PassageId, body: string, over: string) => void
  /** Forgets a draft, unless more was typed since. */
  readonly forget: (id: PassageId, body: string) => void
}

/** Keeps unfinished memos while their passage is out of sight, so that no typed word is ever lost. */
export const useMemoDrafts = create<MemoDraftsState>()((set) => ({
  drafts: {},
  keep: (id, body) => set((state) => ({ drafts: { ...state.drafts, [id]: { body, sentOver: null } } })),
  sent: (id, body, over) =>
    set((state) =>
      state.drafts[id]?.body === body ? { drafts: { ...state.drafts, [id]: { body, sentOver: over } } } : {},
    ),
  forget: (id, body) =>
    set((state) => {
      if (state.drafts[id]?.body !== body) return {}
      const { [id]: _forgotten, ...drafts } = state.drafts
      return { drafts }
    }),
}))

/** What to show: the draft until the library's answer to it has come back, then the library's memo. */
export function shownMemo(draft: MemoDraft | undefined, memo: string): string {
  if (draft === undefined || (draft.sentOver !== null && draft.sentOver !== memo)) return memo
  return draft.body
}
