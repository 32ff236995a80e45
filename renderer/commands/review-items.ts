import type { ReanchoringId } from '#shared/domain/ids.ts'
import type { ReviewItem } from '#shared/domain/version.ts'
import { showInfo } from '#renderer/state/act.ts'
import { activeItem, useVersions } from '#renderer/state/versions-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'

/** Whether the queue of a newer version is open. */
export const isReviewing = (): boolean => useWorkspace.getState().place.kind === 'versions'

/** The item a key of the queue is about, if it can still be decided on. */
export function openItem(): ReviewItem | null {
  const item = isReviewing() ? activeItem(useVersions.getState()) : null
  return item !== null && (item.decision === 'waiting' || item.decision === 'left') ? item : null
}

/** All items of the queue that is open. */
export const reviewItems = (): readonly ReviewItem[] => useVersions.getState().review?.items ?? []

/** Which of an item's candidates is shown, from 0. */
export function shownCandidate(item: ReviewItem): number {
  return Math.min(useVersions.getState().candidates[item.id] ?? 0, Math.max(0, item.candidates.length - 1))
}

/** Goes to an item of the queue. */
export function showItem(id: ReanchoringId | null): void {
  useVersions.setState({ activeId: id })
}

/** Says that passages were joined with others that stood on their new places. */
export function tellJoined(joined: number): void {
  const which =
    joined === 1 ? 'A passage stood on these words already: its' : `${joined} passages stood there already: their`
  showInfo(`${which} tags and memo were joined with what has come.`, 'history.undo')
}
