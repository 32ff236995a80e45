import { useEffect, useRef, useState } from 'react'
import type { Passage } from '#shared/domain/passage.ts'
import { shownMemo, useMemoDrafts } from '#renderer/state/memo-drafts.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { saveMemo } from '#renderer/state/save-memo.ts'
import { TextArea } from '#renderer/ui/field.tsx'
import { MemoConflict } from './memo-conflict.tsx'
import './memo-editor.css'

/** How long a pause in typing saves the memo, in milliseconds. */
const PAUSE_MS = 800

/** A remark on a passage. Saves itself; what could not be saved stays and is said. */
export function MemoEditor({ passage }: { readonly passage: Passage }) {
  const { id } = passage
  const draft = useMemoDrafts((state) => state.drafts[id])
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const memo = passage.memo ?? ''
  const text = shownMemo(draft, memo)

  // What the library has taken and given back is no draft any more.
  useEffect(() => {
    if (draft !== undefined && text === memo) useMemoDrafts.getState().forget(id, draft.body)
  }, [draft, text, memo, id])
  useEffect(() => {
    const leave = (): void => void saveMemo(id)
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
    setProblem(await saveMemo(id))
  }
  const theirs = draft?.theirs ?? null
  const state = problem !== null ? 'failed' : text === memo || draft?.sentOver === memo ? 'saved' : 'unsaved'
  return (
    <div className="memo-editor">
      <div className="memo-editor-head">
        <label className="field-label" htmlFor="passage-memo">
          Memo
        </label>
        <span id="passage-memo-state" className={state === 'failed' ? 'field-problem' : 'field-hint'} role="status">
          {theirs !== null
            ? 'Not saved'
            : state === 'failed'
              ? problem
              : text === ''
                ? 'Markdown'
                : state === 'unsaved'
                  ? 'Typing…'
                  : 'Saved'}
        </span>
      </div>
      <TextArea
        ref={field}
        id="passage-memo"
        className="memo-editor-text"
        aria-describedby="passage-memo-state"
        placeholder="What do you make of it?"
        spellCheck
        value={text}
        onChange={(event) => {
          setProblem(null)
          useMemoDrafts.getState().keep(id, event.target.value, text)
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
      {theirs !== null && (
        <MemoConflict
          theirs={theirs}
          onKeepMine={() => {
            useMemoDrafts.getState().insist(id)
            void save()
            field.current?.focus()
          }}
          onTakeTheirs={() => {
            useMemoDrafts.getState().forget(id, text)
            field.current?.focus()
          }}
        />
      )}
    </div>
  )
}
