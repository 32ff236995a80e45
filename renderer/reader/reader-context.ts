import { createContext, useContext, useEffect, useState } from 'react'
import type { PaneSide } from '#renderer/state/workspace-store.ts'

/** Tells elements of one scroller when they come near the view and leave it. */
export interface NearView {
  /** @returns a function that ends it. */
  watch(element: Element, onChange: (isNear: boolean) => void): () => void
}

/** How far beyond the view, in CSS pixels, things are prepared. */
const MARGIN_PX = 400

export function createNearView(scroller: Element): NearView {
  const listeners = new Map<Element, (isNear: boolean) => void>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) listeners.get(entry.target)?.(entry.isIntersecting)
    },
    { root: scroller, rootMargin: `${MARGIN_PX}px 0px` },
  )
  return {
    watch(element, onChange) {
      listeners.set(element, onChange)
      observer.observe(element)
      return () => {
        listeners.delete(element)
        observer.unobserve(element)
      }
    },
  }
}

/** Which pane something stands in. */
export const PaneSideContext = createContext<PaneSide>('left')

/** Null until the scroller is on the page. */
export const NearViewContext = createContext<NearView | null>(null)

/** For each turn (by where its words start) that was put right by hand, what was done, in sentences. */
export const CorrectedTurnsContext = createContext<ReadonlyMap<number, readonly string[]>>(new Map())

/** True while the element is in view or close to it. */
export function useIsNear(element: Element | null): boolean {
  const near = useContext(NearViewContext)
  const [isNear, setIsNear] = useState(false)
  useEffect(() => (near === null || element === null ? undefined : near.watch(element, setIsNear)), [near, element])
  return isNear
}
