import { reader } from '#renderer/state/reader-controller.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'

/** Where a picker for a turn stands: under the turn's head; in the middle of the window when that is not on the page. */
export function turnRect(turn: number): DOMRect {
  const box = reader()?.turnBox(turn) ?? null
  const isInView = box !== null && box.bottom > 0 && box.bottom < window.innerHeight
  if (!isInView) return new DOMRect(window.innerWidth / 2 - 140, window.innerHeight / 3, 0, 0)
  return new DOMRect(box.left, box.top, 0, box.bottom - box.top)
}

export function close(): void {
  useWorkspace.getState().close()
}
