import { useReader, type PaneView } from './reader-store.ts'
import { fromOtherPane, memoryOf, type PaneMemory, type PaneSide, useWorkspace } from './workspace-store.ts'

/** Goes into a pane: from now on commands, inspector and outline are about its transcript. */
export function enterPane(side: PaneSide): void {
  const { place, replace } = useWorkspace.getState()
  if (place.kind !== 'reader' || place.side === side || place.beside === null) return
  replace(fromOtherPane(place))
}

/** Notes what changed in a pane's view, whether or not one is in it. */
export function noteView(side: PaneSide, view: Partial<PaneView>): void {
  if (isActive(side)) useReader.setState(view)
  else useReader.setState(({ restingView }) => ({ restingView: { ...restingView, ...view } }))
}

export function viewOf(side: PaneSide): PaneView {
  const state = useReader.getState()
  return isActive(side) ? state : state.restingView
}

/** The pane one is in. */
export function activePane(): PaneSide {
  const { place } = useWorkspace.getState()
  return place.kind === 'reader' ? place.side : 'left'
}

export function isActive(side: PaneSide): boolean {
  return activePane() === side
}

export function useIsActivePane(side: PaneSide): boolean {
  return useWorkspace((state) => state.place.kind !== 'reader' || state.place.side === side)
}

/** Something of a pane's memory; `pick` must answer with what the store holds, nothing made anew. */
export function usePaneMemory<T>(side: PaneSide, pick: (memory: PaneMemory) => T): T {
  return useWorkspace((state) => pick(memoryOf(state, side)))
}

/** Something of a pane's view; `pick` as above. */
export function usePaneView<T>(side: PaneSide, pick: (view: PaneView) => T): T {
  const active = useIsActivePane(side)
  return useReader((state) => pick(active ? state : state.restingView))
}
