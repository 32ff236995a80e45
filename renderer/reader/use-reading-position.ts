import { useEffect, type RefObject } from 'react'
import { library } from '#renderer/rpc/library-client.ts'
import { notePlace, useReader } from '#renderer/state/reader-store.ts'
import { noteConnection } from '#renderer/state/sync.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { shownRange } from './scrolling.ts'
import type { TextMap } from './selection.ts'

const SAVE_AFTER_MS = 800

/** Keeps the place in view in the store, and remembers it in the library once the hand rests. */
export function useReadingPosition(
  id: TranscriptId,
  scroller: RefObject<HTMLElement | null>,
  map: RefObject<TextMap | null>,
): void {
  useEffect(() => {
    const root = scroller.current
    if (root === null) return
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
      if (map.current === null) return
      const { start, end } = shownRange(root, map.current)
      const { place, placeEnd } = useReader.getState()
      if (start === place && end === placeEnd) return
      useReader.setState({ place: start, placeEnd: end })
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
    const resizes = new ResizeObserver(onScroll)
    resizes.observe(root)
    return () => {
      cancelAnimationFrame(frame)
      root.removeEventListener('scroll', onScroll)
      document.removeEventListener('visibilitychange', onHide)
      resizes.disconnect()
      save()
    }
  }, [id, scroller, map])
}
