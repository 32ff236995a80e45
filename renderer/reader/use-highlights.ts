import { useEffect, type RefObject } from 'react'
import { useReader } from '#renderer/state/reader-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { clearHighlights, paintLayer, paintMarks, paintSelectedMark } from './highlights.ts'
import type { Mark } from './marks.ts'
import type { TextMap } from './selection.ts'
import './highlights.css'

/** Keeps the paint over the text in step with passages, selection and find. `shown` changes with what is on the page. */
export function useHighlights(map: RefObject<TextMap | null>, shown: unknown, marks: readonly Mark[]): void {
  const selectedPassageId = useWorkspace((state) => state.selectedPassageId)
  const selection = useWorkspace((state) => state.selection)
  const find = useReader((state) => state.find)

  useEffect(() => {
    if (map.current !== null) paintMarks(map.current, marks)
  }, [map, shown, marks])
  useEffect(() => {
    if (map.current !== null) paintSelectedMark(map.current, marks, selectedPassageId)
  }, [map, shown, marks, selectedPassageId])
  useEffect(() => {
    // Painted as well as selected natively: the page has one selection, and it goes when a box is typed into.
    if (map.current !== null) paintLayer(map.current, 'reader-selection', selection === null ? [] : [selection])
  }, [map, shown, selection])
  useEffect(() => {
    if (map.current === null) return
    const hit = find.hits[find.current]
    paintLayer(map.current, 'find', find.hits)
    paintLayer(map.current, 'find-current', hit === undefined ? [] : [hit])
  }, [map, shown, find])
  useEffect(() => clearHighlights, [])
}
