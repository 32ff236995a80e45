import type { PassageId } from '#shared/domain/ids.ts'
import { attempt } from './attempt.ts'
import { useLibrary } from './library-store.ts'
import { useMemoDrafts } from './memo-drafts.ts'

/**
 * Writes what was typed on a passage since the last time. Where somebody else has changed the memo meanwhile, nothing
 * is written before it is decided which words stay. @returns what went wrong, or null.
 */
export async function saveMemo(id: PassageId): Promise<string | null> {
  const store = useMemoDrafts.getState()
  const draft = store.drafts[id]
  if (draft === undefined || draft.sentOver !== null || draft.theirs !== null) return null
  const { body, sending } = draft
  const base = sending ?? draft.base
  const memo = memoOf(id)
  if (body === memo || body === sending) return null
  if (body === base) {
    // Taken back letter by letter: the draft must not hide what is written elsewhere.
    store.forget(id, body)
    return null
  }
  store.sending(id, body)
  const target = { kind: 'passage', id } as const
  const answer = await attempt('memos.write', { target, body, base })
  if (answer.ok) {
    store.sent(id, body, memo)
    return null
  }
  store.failed(id, body)
  if (answer.code !== 'conflict') return answer.problem
  const theirs = await attempt('memos.read', { target })
  if (!theirs.ok) return theirs.problem
  store.met(id, theirs.value ?? '')
  return null
}

/** The memo as the library last gave it. */
function memoOf(id: PassageId): string {
  for (const list of Object.values(useLibrary.getState().passages)) {
    const passage = list.find((candidate) => candidate.id === id)
    if (passage !== undefined) return passage.memo ?? ''
  }
  return ''
}
