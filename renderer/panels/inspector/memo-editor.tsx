import { useEffect, useRef, useState } from 'react'
import type { PassageId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { attempt } from '#renderer/state/attempt.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { shownMemo, useMemoDrafts } from '#renderer/state/memo-drafts.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { TextArea } from '#renderer/ui/field.tsx'
import './memo-editor.css'

/** How long a pause in typing saves the memo, in milliseconds. */
const PAUSE_MS = 800

/** A remark on a passage. Saves itself; what could not be saved stays and is said. */
export function MemoEditor({ passage }: { readonly passage: Passage }) {
  const { id } = passage
  const draft = useMemoDrafts((state) => state.drafts[id])
  const [problem, setProblem] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const memo = passage.memo ?? ''
  const text = shownMemo(draft, memo)

  // What the library has taken and given back is no draft any more.
  useEffect(() => {
    if (draft !== undefined && text === memo) useMemoDrafts.getState().forget(id, draft.body)
  }, [draft, text, memo, id])
  useEffect(() => {
    const leave = (): void => void saveDraft(id)
    // The window may be closed in the middle of a sentence, and the passage may change under it.
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      clearTimeout(timer.current)
      leave()
    }
  }, [id])

  const save = async (): Promise<void> => {
    clearTimeout(timer.current)
    setProblem(await saveDraft(id))
  }
  const state = problem !== null ? 'failed' : text === memo || draft?.sentOver === memo ? 'saved' : 'unsaved'
  return (
    <div className="memo-editor">
      <div className="memo-editor-head">
        <label className="field-label" htmlFor="passage-memo">
          Memo
        </label>
        <span id="passage-memo-state" className={state === 'failed' ? 'field-problem' : 'field-hint'} role="status">
          {state === 'failed' ? problem : text === '' ? 'Markdown' : state === 'unsaved' ? 'Typing…' : 'Saved'}
        </span>
      </div>
      <TextArea
        id="passage-memo"
        className="memo-editor-text"
        aria-describedby="passage-memo-state"
        placeholder="What do you make of it?"
        spellCheck
        value={text}
        onChange={(event) => {
          setProblem(null)
          useMemoDrafts.getState().keep(id, event.target.value)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => void save(), PAUSE_MS)
        }}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          reader()?.focus()
        }}
      />
    </div>
  )
}

/** Writes what was typed since the last time. @returns what went wrong, or null. */
async function saveDraft(id: PassageId): Promise<string | null> {
  const { drafts, sent } = useMemoDrafts.getState()
  const draft = drafts[id]
  if (draft === undefined || draft.sentOver !== null) return null
  const { body } = draft
  const memo = memoOf(id)
  if (body === memo) return null
  const answer = await attempt('memos.write', { target: { kind: 'passage', id }, body })
  if (!answer.ok) return answer.problem
  sent(id, body, memo)
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
