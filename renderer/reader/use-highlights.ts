import { useEffect } from 'react'
import { usePaneMemory, usePaneView } from '#renderer/state/panes.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import { clearHighlights, paintLayer, paintMarks, paintSelectedMark } from './highlights.ts'
import type { Mark } from './marks.ts'
import type { TextMap } from './selection.ts'
import './highlights.css'

/** Keeps the paint over the text in step with passages, selection and find. */
export function useHighlights(side: PaneSide, map: TextMap | null, marks: readonly Mark[]): void {
  const selectedPassageId = usePaneMemory(side, (memory) => memory.selectedPassageId)
  const selection = usePaneMemory(side, (memory) => memory.selection)
  const find = usePaneView(side, (view) => view.find)

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
    paintLayer(map, 'find', find.hits)
    paintLayer(map, 'find-current', hit === undefined ? [] : [hit])
  }, [map, find])
  useEffect(() => (map === null ? undefined : () => clearHighlights(map)), [map])
}
