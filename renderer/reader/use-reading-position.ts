import { useEffect, useRef } from 'react'
import { library } from '#renderer/rpc/library-client.ts'
import { isActive, noteView, viewOf } from '#renderer/state/panes.ts'
import { notePlace, placeLeftAt } from '#renderer/state/reader-store.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import { noteConnection } from '#renderer/state/sync.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Range } from '#shared/lib/range.ts'
import { scrollToRange, shownRange } from './scrolling.ts'
import type { TextMap } from './selection.ts'

const SAVE_AFTER_MS = 800

/** Goes back to where one left off, keeps the place in view in the store, and remembers it in the library once the hand rests. */
export function useReadingPosition(
  side: PaneSide,
  transcript: TranscriptDocument,
  scroller: HTMLElement | null,
  map: TextMap | null,
  at: Range | null,
): void {
  const { id } = transcript.summary
  const wasResumed = useRef(false)
  useEffect(() => {
    if (wasResumed.current || scroller === null || map === null) return
    wasResumed.current = true
    if (isActive(side)) scroller.focus({ preventScroll: true })
    const start = at?.start ?? placeLeftAt(id) ?? transcript.readingPosition
    if (start > 0) scrollToRange(scroller, map, { start, end: start + 1 }, 'top')
    noteView(side, { place: start })
  }, [side, id, transcript, scroller, map, at])

  useEffect(() => {
    const root = scroller
    if (root === null || map === null) return
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | null = null
    let unsaved: number | null = null

    const save = (): void => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      if (unsaved === null) return
      const offset = unsaved
      unsaved = null
      library.call('transcripts.saveReadingPosition', { id, offset }).catch(noteConnection)
    }
    const look = (): void => {
      frame = 0
      if (map === null) return
      const { start, end } = shownRange(root, map)
      const { place, placeEnd } = viewOf(side)
      if (start === place && end === placeEnd) return
      noteView(side, { place: start, placeEnd: end })
      unsaved = start
      notePlace(id, start)
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(save, SAVE_AFTER_MS)
    }
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') save()
    }

    root.addEventListener('scroll', onScroll, { passive: true })
    document.addEventListener('visibilitychange', onHide)
    let setting = settingOf(root)
    const resizes = new ResizeObserver(() => {
      const now = settingOf(root)
      if (now === setting) {
        onScroll()
        return
      }
      // Lines break elsewhere now: what was at the top comes back there.
      setting = now
      const start = viewOf(side).place
      scrollToRange(root, map, { start, end: start + 1 }, 'top')
    })
    resizes.observe(root)
    if (root.firstElementChild !== null) resizes.observe(root.firstElementChild)
    return () => {
      cancelAnimationFrame(frame)
      root.removeEventListener('scroll', onScroll)
      document.removeEventListener('visibilitychange', onHide)
      resizes.disconnect()
      save()
    }
  }, [side, id, scroller, map])
}

/** What decides where lines break: the column's width and the size of the type. */
function settingOf(scroller: HTMLElement): string {
  const column = scroller.firstElementChild
  if (column === null) return ''
  return `${column.clientWidth} ${getComputedStyle(column).getPropertyValue('--reading-size')}`
}
