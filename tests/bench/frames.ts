import type { Page } from '@playwright/test'

/** How a stretch of frames went. */
export interface Frames {
  /** Milliseconds from one to the next. */
  readonly mean: number
  readonly longest: number
  /** Frames a second in the slowest half second. */
  readonly fewest: number
}

/** The frames of a page in which nothing happens. */
export function stillFrames(page: Page, count: number): Promise<Frames> {
  return page.evaluate(watch, { count, step: 0 })
}

/** The frames while a hand scrolls the pane one is in, 60 CSS pixels a frame, down and up again by turns. */
export function scrollFrames(page: Page, count: number): Promise<Frames> {
  return page.evaluate(watch, { count, step: 60 })
}

/** Runs in the page. */
async function watch({ count, step }: { readonly count: number; readonly step: number }): Promise<Frames> {
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const scroller = document.querySelector('.pane-active .pane-scroller') ?? document.querySelector('.pane-scroller')
  if (scroller === null) throw new Error('There is no pane.')
  // Whoever turns the wheel leads.
  scroller.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
  const isLow = scroller.scrollTop > scroller.scrollHeight / 2
  const times = [await nextFrame()]
  for (let frame = 0; frame < count; frame += 1) {
    if (step !== 0) scroller.scrollTop += isLow ? -step : step
    times.push(await nextFrame())
  }
  const between = (from: number, to: number) => (times[to] ?? 0) - (times[from] ?? 0)
  const gaps = times.slice(1).map((_, index) => between(index, index + 1))
  const half = 30
  const windows = times.slice(half).map((_, index) => between(index, index + half))
  return {
    mean: between(0, count) / count,
    longest: Math.max(...gaps),
    fewest: (1000 * half) / Math.max(...windows),
  }
}
