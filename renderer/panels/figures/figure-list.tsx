import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Figure } from '#shared/domain/figure.ts'
import { figureWords } from '#shared/domain/figure-words.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { goToFigure, lightFigures } from '#renderer/commands/figure-commands.ts'
import { runById } from '#renderer/commands/registry.ts'
import { stepInList } from '#renderer/panels/lists/list-steps.ts'
import { useShownRows } from '#renderer/panels/lists/use-shown-rows.ts'
import { EVERY_FIGURE, retryFigures, useFigures, useFiguresOf } from '#renderer/state/figures-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { figureEntries, filterFigures, rangeBars } from './figure-entries.ts'
import { FigureFilters } from './figure-filters.tsx'
import { FigureRow } from './figure-row.tsx'
import './figure-list.css'

/** All figures of the open transcript. */
export function FigureList({ document }: { readonly document: TranscriptDocument }) {
  const figures = useFiguresOf(document, true)
  // A filter belongs to one transcript: its speakers are nobody elsewhere.
  useEffect(() => () => useFigures.setState(EVERY_FIGURE), [])
  if (figures === null) {
    return (
      <div className="figure-list-nothing" role="status">
        <p>Looking for figures…</p>
      </div>
    )
  }
  if (figures === 'failed') {
    return (
      <div className="figure-list-nothing">
        <p>The figures could not be listed.</p>
        <p>
          <Button onClick={() => retryFigures(document)}>Try again</Button>
        </p>
      </div>
    )
  }
  if (figures.length === 0) {
    return (
      <div className="figure-list-nothing">
        <p className="figure-list-title reading">No figures in this transcript</p>
        <p>Amounts, percentages, counts and spans of time that someone says are listed here. Nobody says one here.</p>
        <p>
          <Button onClick={() => runById('reading.find')}>Find in this transcript</Button>
        </p>
      </div>
    )
  }
  return <Listed document={document} figures={figures} />
}

interface ListedProps {
  readonly document: TranscriptDocument
  readonly figures: readonly Figure[]
}

/** Filter them, walk through them, go to one. */
function Listed({ document, figures }: ListedProps) {
  const filter = useFigures(useShallow(({ stance, unit, speaker }) => ({ stance, unit, speaker })))
  const isLit = useFigures((state) => state.isLit)
  const asked = useFigures((state) => state.asked)
  const [active, setActive] = useState(0)
  const listId = useId()
  const box = useRef<HTMLDivElement>(null)

  const entries = useMemo(() => figureEntries(document, figures), [document, figures])
  const shown = useMemo(() => filterFigures(entries, filter), [entries, filter])
  const bars = useMemo(() => rangeBars(shown), [shown])
  const found = shown.findIndex(({ index }) => index === active)
  const at = found === -1 ? 0 : found
  const { rows, height, reveal } = useShownRows(shown.length, box, found)
  const idOf = (index: number): string => `${listId}-${index}`
  const clear = (): void => useFigures.setState(EVERY_FIGURE)

  const wasAsked = useRef(0)
  useEffect(() => {
    if (asked > wasAsked.current) box.current?.focus()
    wasAsked.current = asked
  }, [asked])

  const stand = (index: number): void => {
    const entry = shown[index]
    if (entry === undefined) return
    setActive(entry.index)
    reveal(index)
  }
  const go = (index: number): void => {
    const entry = shown[index]
    if (entry === undefined) return
    setActive(entry.index)
    goToFigure(document.summary.id, entry.figure)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepInList(event, at, shown.length)
    if (step !== null) stand(step)
    else if (event.key === 'Enter') go(at)
    else return
    event.preventDefault()
  }
  const correctedTo = ({ supersededBy }: Figure): string | null => {
    const newer = supersededBy === null ? undefined : figures[supersededBy]
    return newer === undefined ? null : figureWords(newer)
  }

  return (
    <div className="figure-list">
      <div className="figure-list-head">
        <div className="figure-list-light">
          <CheckField label="Lit up in the text" checked={isLit} onChange={lightFigures} />
          <KeyHint keys="F" />
        </div>
        <FigureFilters document={document} entries={entries} />
        <p className="figure-list-count" role="status">
          {shown.length === entries.length ? `All ${entries.length}` : `${shown.length} of ${entries.length}`}
          {shown.length !== entries.length && (
            <button type="button" className="figure-list-clear" onClick={clear}>
              Show all
            </button>
          )}
        </p>
      </div>
      {shown.length === 0 ? (
        <div className="figure-list-nothing">
          <p>No figure is left with these filters.</p>
          <p>
            <Button onClick={clear}>Show all {entries.length}</Button>
          </p>
        </div>
      ) : (
        <div
          ref={box}
          className="figure-list-box"
          role="listbox"
          aria-label="Figures"
          aria-activedescendant={idOf(at)}
          aria-describedby={`${listId}-keys`}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <div className="figure-list-rows" role="presentation" style={height === null ? undefined : { height }}>
            {rows.map(({ index, top }) => {
              const entry = shown[index]
              return (
                entry !== undefined && (
                  <FigureRow
                    key={entry.index}
                    id={idOf(index)}
                    entry={entry}
                    corrected={correctedTo(entry.figure)}
                    bar={bars.get(entry.index) ?? null}
                    place={index + 1}
                    of={shown.length}
                    top={top}
                    isActive={index === at}
                    onGo={() => go(index)}
                  />
                )
              )
            })}
          </div>
        </div>
      )}
      <p id={`${listId}-keys`} className="visually-hidden">
        Arrow keys walk through the list, Enter goes to the figure.
      </p>
    </div>
  )
}
