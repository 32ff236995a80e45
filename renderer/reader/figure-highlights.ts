import { useEffect, useState } from 'react'
import { useFigures, useFiguresOf } from '#renderer/state/figures-store.ts'
import { usePaneView } from '#renderer/state/panes.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import type { Figure } from '#shared/domain/figure.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { paintedStretch, within } from './figure-window.ts'
import type { TextMap } from './selection.ts'
import './figure-highlights.css'

const NAMES = ['figure', 'figure-guided', 'figure-superseded'] as const
type Name = (typeof NAMES)[number]
type Ranges = ReadonlyMap<Name, readonly StaticRange[]>

/** What each pane lights up: the page has one register of highlights for all of them. */
const panes = new Map<symbol, Ranges>()

function paint(pane: symbol, ranges: Ranges): void {
  if (ranges.size === 0) panes.delete(pane)
  else panes.set(pane, ranges)
  for (const name of NAMES) {
    const all = [...panes.values()].flatMap((own) => own.get(name) ?? [])
    if (all.length === 0) CSS.highlights.delete(name)
    else CSS.highlights.set(name, new Highlight(...all))
  }
}

function nameOf({ supersededBy, stance }: Figure): Name {
  if (supersededBy !== null) return 'figure-superseded'
  return stance === 'guided' ? 'figure-guided' : 'figure'
}

const NOTHING: Ranges = new Map()

/** Lights up the figures near the view, while that is asked for. They are underlined, never filled: fills are tags. */
export function useFigureHighlights(side: PaneSide, map: TextMap | null, transcript: TranscriptDocument): void {
  const [pane] = useState(() => Symbol('pane'))
  const isLit = useFigures((state) => state.isLit)
  const figures = useFiguresOf(transcript, isLit)
  const start = usePaneView(side, (view) => paintedStretch(view.place, view.placeEnd).start)
  const end = usePaneView(side, (view) => paintedStretch(view.place, view.placeEnd).end)

  useEffect(() => {
    if (map === null || !isLit || figures === null || figures === 'failed') {
      paint(pane, NOTHING)
      return
    }
    const near = within(figures, { start, end })
    const ranges = NAMES.map(
      (name) =>
        [name, near.filter((figure) => nameOf(figure) === name).flatMap((figure) => map.domRanges(figure))] as const,
    )
    paint(pane, new Map(ranges))
  }, [pane, map, isLit, figures, start, end])
  useEffect(() => () => paint(pane, NOTHING), [pane])
}
