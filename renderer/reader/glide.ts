import { distanceTo } from './scrolling.ts'
import type { TextMap } from './selection.ts'

/** Scrolls a pane smoothly to a place that may move on meanwhile, and can be stopped at any moment. */
export interface Glide {
  /** @param offset UTF-16; comes to the top of the view. */
  to(offset: number): void
  stop(): void
}

/** The part of the way that is left after each frame. */
const REST = 0.72
/** Frames after which it is there, whatever the browser still lays out. */
const MOST_FRAMES = 90

export function createGlide(scroller: HTMLElement, map: TextMap): Glide {
  let target = 0
  let frame = 0
  let left = 0

  const step = (): void => {
    frame = 0
    const way = distanceTo(scroller, map, target)
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    left -= 1
    const by = isStill || Math.abs(way) < 2 ? way : way * (1 - REST)
    if (Math.abs(by) >= 0.5) scroller.scrollTop += by
    if (left > 0 && Math.abs(way - by) >= 1) frame = requestAnimationFrame(step)
  }
  return {
    to(offset) {
      target = offset
      left = MOST_FRAMES
      if (frame === 0) frame = requestAnimationFrame(step)
    },
    stop() {
      cancelAnimationFrame(frame)
      frame = 0
    },
  }
}
