import type { ReanchoringId } from '#shared/domain/ids.ts'
import type { ReanchoringState, ReviewItem } from '#shared/domain/version.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { act, showError } from '#renderer/state/act.ts'
import { changedVoice } from '#renderer/state/changed-voice.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import {
  activeItem,
  isWaiting,
  loadReview,
  nextWaiting,
  sayInReview,
  useVersions,
} from '#renderer/state/versions-store.ts'
import { counted } from '#renderer/state/wording.ts'
import type { Command } from './command.ts'
import { inTurn } from './in-turn.ts'
import { isReviewing, openItem, reviewItems, showItem, shownCandidate, tellJoined } from './review-items.ts'

/** Decides on items one after the other, reads the queue again and goes on to the next that waits. */
async function decide(items: readonly ReviewItem[], said: string, work: () => Promise<boolean>): Promise<void> {
  const { review } = useVersions.getState()
  if (review === null || !(await work())) return
  await loadReview(review.transcript.id)
  const now = useVersions.getState().review?.items ?? []
  const decided = now.filter((item) => !isWaiting(item)).length
  sayInReview(`${said} ${decided} of ${now.length} decided.`)
  const last = items.at(-1)
  const active = activeItem(useVersions.getState())
  if (last === undefined || (active !== null && isWaiting(active))) return
  showItem(nextWaiting(now, last.id)?.id ?? last.id)
}

async function accept(items: readonly ReviewItem[]): Promise<void> {
  if (items.length === 0) return
  const said = items.length === 1 ? 'Moved to the newer version.' : `${counted(items.length, 'passage')} moved.`
  await decide(items, said, async () => {
    const chosen = items.map((item) => ({ id: item.id, candidate: items.length === 1 ? shownCandidate(item) : 0 }))
    const moved = await act('versions.accept', { items: chosen })
    if (moved === null) return false
    if (moved.joined > 0) tellJoined(moved.joined)
    return true
  })
}

/** Its answer is null when it worked, so `act` could not tell. */
async function leave(id: ReanchoringId): Promise<boolean> {
  try {
    await library.call('versions.leave', { ids: [id] })
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

function waitingIn(state: ReanchoringState): readonly ReviewItem[] {
  const items = isReviewing() ? reviewItems() : []
  return items.filter(
    (item) => item.state === state && isWaiting(item) && item.candidates.length > 0 && !comesIntoAnotherMouth(item),
  )
}

/** A passage that somebody else says in the newer version is decided by itself, never with many. */
function comesIntoAnotherMouth(item: ReviewItem): boolean {
  const { review } = useVersions.getState()
  const { documents } = useLibrary.getState()
  const older = documents[item.from.transcriptId]
  const newer = review === null ? undefined : documents[review.transcript.id]
  const place = item.candidates[0]?.range
  if (older === undefined || newer === undefined || place === undefined) return false
  return changedVoice(item, older, newer, place) !== null
}

function acceptAll(state: 'exact' | 'moved', shortcut: string): Command {
  return {
    id: `versions.acceptAll.${state}`,
    label: () => `Accept all ${state} (${waitingIn(state).length})`,
    group: 'Library',
    shortcuts: [shortcut],
    when: () => waitingIn(state).length > 0,
    run: () => inTurn(() => accept(waitingIn(state))),
  }
}

function stepCandidate(by: -1 | 1): void {
  const item = openItem()
  if (item === null || item.candidates.length < 2) return
  const next = (shownCandidate(item) + by + item.candidates.length) % item.candidates.length
  useVersions.setState((state) => ({ candidates: { ...state.candidates, [item.id]: next } }))
  sayInReview(`Place ${next + 1} of ${item.candidates.length}`)
}

/** Deciding on the passages of older versions, one by one or many. */
export const reviewCommands: readonly Command[] = [
  {
    id: 'versions.accept',
    label: 'Accept the new place',
    group: 'Marking',
    shortcuts: ['a'],
    when: () => (openItem()?.candidates.length ?? 0) > 0,
    run: () =>
      inTurn(async () => {
        const item = openItem()
        if (item !== null && item.candidates.length > 0) await accept([item])
      }),
  },
  {
    id: 'versions.nextCandidate',
    label: 'Next place that may be meant',
    group: 'Marking',
    shortcuts: ['n'],
    when: () => (openItem()?.candidates.length ?? 0) > 1,
    run: () => stepCandidate(1),
  },
  {
    id: 'versions.previousCandidate',
    label: 'Previous place that may be meant',
    group: 'Marking',
    shortcuts: ['Shift+N'],
    when: () => (openItem()?.candidates.length ?? 0) > 1,
    run: () => stepCandidate(-1),
  },
  {
    id: 'versions.leave',
    label: 'Leave it on the older version',
    group: 'Marking',
    shortcuts: ['l'],
    when: () => openItem()?.decision === 'waiting',
    run: () =>
      inTurn(async () => {
        const item = openItem()
        if (item === null || item.decision !== 'waiting') return
        await decide([item], 'Left on the older version.', () => leave(item.id))
      }),
  },
  {
    id: 'versions.skip',
    label: 'Skip to the next that waits',
    group: 'Marking',
    shortcuts: ['s'],
    when: () => isReviewing() && nextWaiting(reviewItems(), useVersions.getState().activeId) !== null,
    run: () => inTurn(async () => showItem(nextWaiting(reviewItems(), useVersions.getState().activeId)?.id ?? null)),
  },
  acceptAll('exact', 'Shift+A'),
  acceptAll('moved', 'Shift+M'),
  {
    id: 'versions.gather',
    label: 'Look for passages marked on older versions since',
    group: 'Marking',
    shortcuts: [],
    when: () => isReviewing() && (useVersions.getState().review?.unlooked ?? 0) > 0,
    run: async () => {
      const { review } = useVersions.getState()
      if (review === null) return
      await act('versions.gather', { id: review.transcript.id })
      await loadReview(review.transcript.id)
    },
  },
]
