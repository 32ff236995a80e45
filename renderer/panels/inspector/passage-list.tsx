import { useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { PassageId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { goToPassage, removePassage } from '#renderer/commands/passages.ts'
import { tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { isPassageHidden, useHiddenMarks } from '#renderer/state/hidden-marks.ts'
import { usePassageFilter } from '#renderer/state/passage-filter-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { filterEntries, passageEntries } from './passage-entries.ts'
import { PassageFilters } from './passage-filters.tsx'
import { PassageRow } from './passage-row.tsx'
import { TagDistribution } from './tag-distribution.tsx'
import { stepInList } from '#renderer/panels/lists/list-steps.ts'
import { useShownRows } from '#renderer/panels/lists/use-shown-rows.ts'
import './passage-list.css'

interface PassageListProps {
  readonly document: TranscriptDocument
  readonly passages: readonly Passage[]
}

/** All passages of the transcript in reading order: filter them, walk through them, go to one, remove one. */
export function PassageList({ document, passages }: PassageListProps) {
  const filter = usePassageFilter(useShallow(({ tag, speaker, text }) => ({ tag, speaker, text })))
  const wanted = useDeferredValue(filter)
  const clear = usePassageFilter((state) => state.clear)
  const tags = useLibrary((state) => state.tags)
  const selectedId = useWorkspace((state) => state.selectedPassageId)
  const hidden = useHiddenMarks()
  const [activeId, setActiveId] = useState<PassageId | null>(null)
  const listId = useId()
  const box = useRef<HTMLDivElement>(null)

  const entries = useMemo(() => passageEntries(document, passages), [document, passages])
  const shown = useMemo(() => filterEntries(entries, document.text, wanted), [entries, document.text, wanted])
  const found = shown.findIndex(({ passage }) => passage.id === (activeId ?? selectedId))
  const active = found === -1 ? 0 : found
  const { rows, height, reveal } = useShownRows(shown.length, box, found)
  const idOf = (index: number): string => `${listId}-${index}`

  const stand = (index: number): void => {
    const entry = shown[index]
    if (entry === undefined) return
    setActiveId(entry.passage.id)
    reveal(index)
  }
  const remove = async (index: number): Promise<void> => {
    const entry = shown[index]
    if (entry === undefined) return
    const neighbour = shown[index + 1] ?? shown[index - 1] ?? null
    if (await removePassage(entry.passage)) setActiveId(neighbour?.passage.id ?? null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const entry = shown[active]
    const step = stepInList(event, active, shown.length)
    if (step !== null) stand(step)
    else if (event.key === 'Enter' && entry !== undefined) goToPassage(entry.passage)
    else if (event.key === 'Delete' || event.key === 'Backspace') void remove(active)
    else return
    event.preventDefault()
  }

  if (passages.length === 0) {
    return (
      <div className="inspector-nothing">
        <p className="inspector-nothing-title reading">Nothing is marked yet</p>
        <p>
          Select words in the text and press <kbd>T</kbd>. Everything you mark is listed here, in reading order.
        </p>
      </div>
    )
  }
  return (
    <div className="passage-list">
      <div className="passage-list-head">
        <TagDistribution entries={shown} />
        <PassageFilters document={document} entries={entries} />
        <p className="passage-list-count" role="status">
          {shown.length === entries.length ? `All ${entries.length}` : `${shown.length} of ${entries.length}`}
          {shown.length !== entries.length && (
            <button type="button" className="passage-list-clear" onClick={clear}>
              Show all
            </button>
          )}
        </p>
      </div>
      {shown.length === 0 ? (
        <div className="inspector-nothing">
          <p>No passage is left with these filters.</p>
          <p>
            <Button onClick={clear}>Show all {entries.length}</Button>
          </p>
        </div>
      ) : (
        <div
          ref={box}
          className="passage-list-box"
          role="listbox"
          aria-label="Passages"
          aria-activedescendant={idOf(active)}
          aria-describedby={`${listId}-keys`}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <div className="passage-list-rows" role="presentation" style={height === null ? undefined : { height }}>
            {rows.map(({ index, top }) => {
              const entry = shown[index]
              return (
                entry !== undefined && (
                  <PassageRow
                    key={entry.passage.id}
                    id={idOf(index)}
                    entry={entry}
                    tags={tagsById(tags)}
                    place={index + 1}
                    of={shown.length}
                    top={top}
                    isActive={index === active}
                    isSelected={entry.passage.id === selectedId}
                    isHidden={isPassageHidden(entry.passage, hidden)}
                    onGo={() => {
                      setActiveId(entry.passage.id)
                      goToPassage(entry.passage)
                    }}
                  />
                )
              )
            })}
          </div>
        </div>
      )}
      <p id={`${listId}-keys`} className="visually-hidden">
        Arrow keys walk through the list, Enter goes to the passage, Delete removes it.
      </p>
    </div>
  )
}
