import { useEffect, useMemo } from 'react'
import { usePaneMemory, usePaneView } from '#renderer/state/panes.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import { overlaps, type Range } from '#shared/lib/range.ts'
import { clearHighlights, paintLayer, paintMarks, paintSelectedMark } from './highlights.ts'
import type { Mark } from './marks.ts'
import type { TextMap } from './selection.ts'
import './highlights.css'

/**
 * Keeps the paint over the text in step with passages, selection and find.
 * @param near what of a long text is painted at first, as UTF-16 offsets; null when all of it has come.
 */
export function useHighlights(
  side: PaneSide,
  map: TextMap | null,
  allMarks: readonly Mark[],
  near: Range | null,
): void {
  const selectedPassageId = usePaneMemory(side, (memory) => memory.selectedPassageId)
  const selection = usePaneMemory(side, (memory) => memory.selection)
  const find = usePaneView(side, (view) => view.find)
  const marks = useMemo(() => within(allMarks, near), [allMarks, near])
  const hits = useMemo(() => within(find.hits, near), [find, near])

  useEffect(() => {
    if (map !== null) paintMarks(map, marks)
  }, [map, marks])
  useEffect(() => {
    if (map !== null) paintSelectedMark(map, marks, selectedPassageId)
  }, [map, marks, selectedPassageId])
  useEffect(() => {
    // Painted as well as selected natively: the page has one selection, and it goes when a box is typed into.
    if (map !== null) paintLayer(map, 'reader-selection', selection === null ? [] : [selection])
  }, [map, selection])
  useEffect(() => {
    if (map === null) return
    const hit = find.hits[find.current]
    paintLayer(map, 'find', hits)
    paintLayer(map, 'find-current', hit === undefined ? [] : [hit])
  }, [map, find, hits])
  useEffect(() => (map === null ? undefined : () => clearHighlights(map)), [map])
}

function within<Item extends Range>(items: readonly Item[], near: Range | null): readonly Item[] {
  return near === null ? items : items.filter((item) => overlaps(item, near))
}
