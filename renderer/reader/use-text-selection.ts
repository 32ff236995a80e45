import { useEffect } from 'react'
import { useReader } from '#renderer/state/reader-store.ts'
import { enterPane, isActive } from '#renderer/state/panes.ts'
import { memoryOf, type PaneSide, useWorkspace } from '#renderer/state/workspace-store.ts'
import { uninterrupted } from './closed-blocks.ts'
import { markAt, type Mark } from './marks.ts'
import type { TextMap } from './selection.ts'
import { snapToGraphemes } from '#shared/anchoring/offsets.ts'
import type { Shown } from './shown.ts'

/** How far from the glyphs of a passage a click may be, in CSS pixels: the space between lines counts. */
const SLACK_PX = 6

/** Follows the page's selection into the workspace, and turns clicks on marked words into selected passages. */
export function useTextSelection(
  side: PaneSide,
  scroller: HTMLElement | null,
  map: TextMap | null,
  marks: readonly Mark[],
  shown: Shown,
): void {
  useEffect(() => {
    const root = scroller
    if (root === null || map === null) return
    let byPointer = false

    const onSelectionChange = (): void => {
      const selection = document.getSelection()
      // A selection elsewhere (a box being typed into) leaves the reader's own alone.
      if (selection === null || map === null || !root.contains(selection.anchorNode)) return
      const whole = map.rangeOf(selection)
      // A hand may let go inside an emoji or between a letter and its accent.
      const range =
        whole === null ? null : uninterrupted(snapToGraphemes(shown.text, whole), shown.gaps, shown.paragraphs)
      if (range !== null) enterPane(side)
      else if (!isActive(side)) return
      const known = useWorkspace.getState().selection
      if (range?.start === known?.start && range?.end === known?.end) return
      if (byPointer) useReader.setState({ selectedBy: 'mouse' })
      if (range !== null || byPointer) useWorkspace.getState().select(range)
    }
    const onPointerDown = (event: PointerEvent): void => {
      byPointer = event.button === 0 && event.target instanceof Element && event.target.closest('button') === null
    }
    const onClick = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('button') !== null) return
      enterPane(side)
      if (document.getSelection()?.isCollapsed === false) return
      useWorkspace.getState().select(null)
      const mark = markUnder(event, map, marks)
      useWorkspace.getState().selectPassage(mark?.passageId ?? null)
    }
    const onPointerUp = (): void => {
      // The selection changes once more right after the button is let go.
      setTimeout(() => {
        byPointer = false
      })
    }
    const onCopy = (event: ClipboardEvent): void => {
      const { selection } = memoryOf(useWorkspace.getState(), side)
      if (selection === null || event.clipboardData === null) return
      // The canonical text, with the speakers' labels as they stand in the file.
      event.clipboardData.setData('text/plain', shown.text.slice(selection.start, selection.end))
      event.preventDefault()
    }

    document.addEventListener('selectionchange', onSelectionChange)
    root.addEventListener('pointerdown', onPointerDown)
    root.addEventListener('click', onClick)
    root.addEventListener('copy', onCopy)
    window.addEventListener('pointerup', onPointerUp)
    return () => {
      document.removeEventListener('selectionchange', onSelectionChange)
      root.removeEventListener('pointerdown', onPointerDown)
      root.removeEventListener('click', onClick)
      root.removeEventListener('copy', onCopy)
      window.removeEventListener('pointerup', onPointerUp)
    }
  }, [side, scroller, map, marks, shown])
}

function markUnder(event: MouseEvent, map: TextMap | null, marks: readonly Mark[]): Mark | null {
  const offset = map?.offsetAt(event.clientX, event.clientY) ?? null
  if (map === null || offset === null) return null
  const selected = useWorkspace.getState().selectedPassageId
  // The caret stands between two characters: the one before it may be the one that was hit.
  const mark = markAt(marks, offset, selected) ?? (offset > 0 ? markAt(marks, offset - 1, selected) : null)
  if (mark === null) return null
  const isHit = map
    .linesOf(mark)
    .some(
      (line) =>
        event.clientX >= line.left - SLACK_PX &&
        event.clientX <= line.right + SLACK_PX &&
        event.clientY >= line.top - SLACK_PX &&
        event.clientY <= line.bottom + SLACK_PX,
    )
  return isHit ? mark : null
}
