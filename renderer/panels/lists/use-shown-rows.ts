import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, type RefObject } from 'react'

/** Lists up to this many rows are drawn whole, so that the page's own search finds everything in them. */
const DRAWN_WHOLE = 500
/** Height of a row in CSS pixels; passage-list.css says the same. */
const ROW_HEIGHT = 84

/** A row to draw; `top` is null where rows simply follow one another. */
interface ShownRow {
  readonly index: number
  readonly top: number | null
}

/**
 * Which rows of a long list are drawn.
 * @param current the row that should be in sight when the list appears or changes; -1 for none
 */
export function useShownRows(count: number, box: RefObject<HTMLElement | null>, current: number) {
  const isLong = count > DRAWN_WHOLE
  // eslint-disable-next-line react/incompatible-library -- its functions are called here, never handed to a memoized child
  const virtualizer = useVirtualizer({
    count: isLong ? count : 0,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const reveal = (index: number): void => {
    const list = box.current
    if (list === null) return
    const top = index * ROW_HEIGHT
    if (top < list.scrollTop) list.scrollTop = top
    else if (top + ROW_HEIGHT > list.scrollTop + list.clientHeight)
      list.scrollTop = top + ROW_HEIGHT - list.clientHeight
  }
  useEffect(() => {
    const list = box.current
    if (list === null || count === 0) return
    // Another filter, and what one stood at is not in it: the list begins again.
    if (current === -1) {
      list.scrollTop = 0
      return
    }
    const top = current * ROW_HEIGHT
    const isInSight = top >= list.scrollTop && top + ROW_HEIGHT <= list.scrollTop + list.clientHeight
    if (!isInSight) list.scrollTop = top - list.clientHeight / 2
  }, [box, current, count])

  const rows: readonly ShownRow[] = isLong
    ? virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start }))
    : Array.from({ length: count }, (_, index) => ({ index, top: null }))
  return { rows, height: isLong ? virtualizer.getTotalSize() : null, reveal }
}
