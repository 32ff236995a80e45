import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { noteView, usePaneView, viewOf } from '#renderer/state/panes.ts'
import { reader, readerOn } from '#renderer/state/reader-controller.ts'
import { announce, NOTHING_FOUND, useReader } from '#renderer/state/reader-store.ts'
import { memoryOf, type PaneSide, useWorkspace } from '#renderer/state/workspace-store.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { TextInput } from '#renderer/ui/field.tsx'
import { findAll, foldText } from './find-text.ts'
import { clip, firstEndingAfter } from './places.ts'
import type { ReadingModel } from './reading-model.ts'
import './find-bar.css'

/** More hits than this say nothing; the count then ends in a plus. */
const MOST_HITS = 5000

/** Finds words in the open transcript, whatever their case and accents. */
export function FindBar({ side, model }: { readonly side: PaneSide; readonly model: ReadingModel }) {
  const [words, setWords] = useState(() => selectedWords(side, model.text))
  const input = useRef<HTMLInputElement>(null)
  const folded = useMemo(() => foldText(model.text), [model])
  const query = useDeferredValue(words)
  const find = usePaneView(side, (view) => view.find)

  useEffect(() => {
    const hits = findAll(folded, query, MOST_HITS).filter((hit) => clip(hit, model.paragraphs).length > 0)
    const from = memoryOf(useWorkspace.getState(), side).selection?.start ?? viewOf(side).place
    const current = hits.length === 0 ? -1 : firstEndingAfter(hits, from) % hits.length
    noteView(side, { find: { hits, current } })
    if (current !== -1) readerOn(side)?.stepFind(0)
    else if (query.trim() !== '') announce('Not found')
  }, [side, folded, query, model])
  const asked = useReader((state) => state.findAsked)
  useEffect(() => {
    if (asked > 0) input.current?.select()
  }, [asked])
  useEffect(() => () => noteView(side, { find: NOTHING_FOUND }), [side])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') reader()?.stepFind(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') closeFind()
    else return
    event.preventDefault()
  }
  const count = find.hits.length >= MOST_HITS ? `${MOST_HITS}+` : `${find.hits.length}`
  return (
    <search className="find-bar">
      <TextInput
        ref={input}
        aria-label="Find in this transcript"
        placeholder="Find in this transcript"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="find-bar-count">
        {query.trim() === '' ? '' : find.hits.length === 0 ? 'Not found' : `${find.current + 1} of ${count}`}
      </span>
      <IconButton
        label="Previous (Shift Enter)"
        disabled={find.hits.length === 0}
        onClick={() => reader()?.stepFind(-1)}
      >
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label="Next (Enter)" disabled={find.hits.length === 0} onClick={() => reader()?.stepFind(1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton label="Close (Esc)" onClick={closeFind}>
        <X size={16} aria-hidden />
      </IconButton>
    </search>
  )
}

/** Closes the bar and leaves the hit one stands at selected, ready to be marked. */
function closeFind(): void {
  const { hits, current } = useReader.getState().find
  const hit = hits[current]
  useWorkspace.setState({ findOpen: false })
  if (hit === undefined) reader()?.focus()
  else reader()?.reveal(hit, true)
}

function selectedWords(side: PaneSide, text: string): string {
  const { selection } = memoryOf(useWorkspace.getState(), side)
  if (selection === null || selection.end - selection.start > 80) return ''
  const words = text.slice(selection.start, selection.end)
  return words.includes('\n') ? '' : words
}
