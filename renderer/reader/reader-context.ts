import { createContext, useContext, useEffect, useState, type RefObject } from 'react'

/** Tells elements of one scroller when they come near the view and leave it. */
export interface NearView {
  /** @returns a function that ends it. */
  watch(element: Element, onChange: (isNear: boolean) => void): () => void
}

/** How far beyond the view, in CSS pixels, things are prepared. */
const MARGIN_PX = 400

export function createNearView(scroller: RefObject<HTMLElement | null>): NearView {
  const listeners = new Map<Element, (isNear: boolean) => void>()
  let observer: IntersectionObserver | null = null
  // Made late: the scroller is on the page only once its children are.
  const observing = (): IntersectionObserver =>
    (observer ??= new IntersectionObserver(
      (entries) => {
        for (const entry of entries) listeners.get(entry.target)?.(entry.isIntersecting)
      },
      { root: scroller.current, rootMargin: `${MARGIN_PX}px 0px` },
    ))
  return {
    watch(element, onChange) {
      listeners.set(element, onChange)
      observing().observe(element)
      return () => {
        listeners.delete(element)
        observer?.unobserve(element)
      }
    },
  }
}

export const NearViewContext = createContext<NearView | null>(null)

/** True while the element is in view or close to it. */
export function useIsNear(element: RefObject<Element | null>): boolean {
  const near = useContext(NearViewContext)
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    if (near === null || element.current === null) return
    return near.watch(element.current, setIsNear)
  }, [near, element])
  return isNear
}
