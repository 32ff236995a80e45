import { create } from 'zustand'
import type { PassageId } from '#shared/domain/ids.ts'

/** A memo as it was typed. */
export interface MemoDraft {
  readonly body: string
  /** The memo of the library that the typing started from; the library refuses the draft where it has another one. */
  readonly base: string
  /** A body that is on its way: what is sent next starts from it. Null while nothing is. */
  readonly sending: string | null
  /** The memo the library had when this was sent and accepted; null while it is not. */
  readonly sentOver: string | null
  /** What somebody else wrote meanwhile, until it is decided which words stay; null where nobody did. */
  readonly theirs: string | null
}

interface MemoDraftsState {
  readonly drafts: Readonly<Record<PassageId, MemoDraft>>
  /** Keeps what was typed over `memo`, the text that was shown. */
  readonly keep: (id: PassageId, body: string, memo: string) => void
  readonly sending: (id: PassageId, body: string) => void
  /** Notes that the library has taken `body`; it is typed on from there. */
  readonly sent: (id: PassageId, body: string, over: string) => void
  /** Notes that the library did not take `body`. */
  readonly failed: (id: PassageId, body: string) => void
  /** Notes what stands in the library in place of the words the draft started from. */
  readonly met: (id: PassageId, theirs: string) => void
  /** Decides for the draft: it may now replace what was shown of the other. */
  readonly insist: (id: PassageId) => void
  /** Forgets a draft, unless more was typed since. */
  readonly forget: (id: PassageId, body: string) => void
}

/** Keeps unfinished memos while their passage is out of sight, so that no typed word is ever lost. */
export const useMemoDrafts = create<MemoDraftsState>()((set) => {
  const change = (id: PassageId, next: (draft: MemoDraft) => MemoDraft): void =>
    set((state) => {
      const draft = state.drafts[id]
      return draft === undefined ? {} : { drafts: { ...state.drafts, [id]: next(draft) } }
    })
  return {
    drafts: {},
    keep: (id, body, memo) =>
      set((state) => {
        const { base, sending, theirs } = state.drafts[id] ?? { base: memo, sending: null, theirs: null }
        return { drafts: { ...state.drafts, [id]: { body, base, sending, sentOver: null, theirs } } }
      }),
    sending: (id, body) => change(id, (draft) => ({ ...draft, sending: body })),
    sent: (id, body, over) =>
      change(id, (draft) => ({
        ...landed(draft, body),
        base: body,
        sentOver: draft.body === body ? over : draft.sentOver,
      })),
    failed: (id, body) => change(id, (draft) => landed(draft, body)),
    met: (id, theirs) => change(id, (draft) => ({ ...draft, theirs })),
    insist: (id) => change(id, (draft) => ({ ...draft, base: draft.theirs ?? draft.base, theirs: null })),
    forget: (id, body) =>
      set((state) => {
        if (state.drafts[id]?.body !== body) return {}
        const { [id]: _forgotten, ...drafts } = state.drafts
        return { drafts }
      }),
  }
})

/** What to show: the draft until the library's answer to it has come back, then the library's memo. */
export function shownMemo(draft: MemoDraft | undefined, memo: string): string {
  if (draft === undefined || (draft.sentOver !== null && draft.sentOver !== memo)) return memo
  return draft.body
}

/** A later body may be on its way already. */
function landed(draft: MemoDraft, body: string): MemoDraft {
  return draft.sending === body ? { ...draft, sending: null } : draft
}
