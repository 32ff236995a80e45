import type { ReanchoringId, TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import type { ReanchoringState, ReviewItem } from '#shared/domain/version.ts'
import { act, showInfo } from '#renderer/state/act.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { beginReplacing } from '#renderer/state/replace-file.ts'
import {
  activeItem,
  isWaiting,
  loadReview,
  nextWaiting,
  sayInReview,
  useVersions,
} from '#renderer/state/versions-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { Command } from './command.ts'
import { inTurn } from './in-turn.ts'
import { theOne } from './library-commands.ts'

const workspace = () => useWorkspace.getState()

/** The transcript a command is about: read, selected in the list, or under review. */
function meant(): TranscriptSummary | null {
  const { place } = workspace()
  const id = place.kind === 'versions' ? place.transcriptId : theOne()
  return useLibrary.getState().transcripts.find((transcript) => transcript.id === id) ?? null
}

/** The version people read now. */
function newestId(transcript: TranscriptSummary): TranscriptId {
  return transcript.version?.newerId ?? transcript.id
}

const isReviewing = (): boolean => workspace().place.kind === 'versions'

/** The item a key of the queue is about, if it can still be decided on. */
function open(): ReviewItem | null {
  const item = isReviewing() ? activeItem(useVersions.getState()) : null
  return item !== null && (item.decision === 'waiting' || item.decision === 'left') ? item : null
}

/** Which of an item's candidates is shown, from 0. */
export function shownCandidate(item: ReviewItem): number {
  return Math.min(useVersions.getState().candidates[item.id] ?? 0, Math.max(0, item.candidates.length - 1))
}

function show(id: ReanchoringId | null): void {
  useVersions.setState({ activeId: id })
}

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
  show(nextWaiting(now, last.id)?.id ?? last.id)
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

function tellJoined(joined: number): void {
  const which =
    joined === 1 ? 'A passage stood on these words already: its' : `${joined} passages stood there already: their`
  showInfo(`${which} tags and memo were joined with what has come.`, 'history.undo')
}

function waitingIn(state: ReanchoringState): readonly ReviewItem[] {
  const items = isReviewing() ? (useVersions.getState().review?.items ?? []) : []
  return items.filter((item) => item.state === state && isWaiting(item) && item.candidates.length > 0)
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
  const item = open()
  if (item === null || item.candidates.length < 2) return
  const next = (shownCandidate(item) + by + item.candidates.length) % item.candidates.length
  useVersions.setState((state) => ({ candidates: { ...state.candidates, [item.id]: next } }))
  sayInReview(`Place ${next + 1} of ${item.candidates.length}`)
}

function goToPlaceByHand(item: ReviewItem, transcriptId: TranscriptId): void {
  const document = useLibrary.getState().documents[item.from.transcriptId]
  const words = document?.text.slice(item.from.range.start, item.from.range.end) ?? item.passage.anchor.quote.exact
  useVersions.setState({ placing: { itemId: item.id, transcriptId, words } })
  const at = item.candidates[shownCandidate(item)]?.range ?? null
  workspace().goTo({ kind: 'reader', transcriptId, at })
}

/** The passage whose place is being chosen in the transcript that is open. */
function placing() {
  const { place } = workspace()
  const { placing: being } = useVersions.getState()
  return being !== null && place.kind === 'reader' && place.transcriptId === being.transcriptId ? being : null
}

function backToReview(transcriptId: TranscriptId): void {
  useVersions.setState({ placing: null })
  workspace().goTo({ kind: 'versions', transcriptId })
}

export const versionCommands: readonly Command[] = [
  {
    id: 'versions.replace',
    label: 'Replace with a newer version…',
    group: 'Library',
    shortcuts: [],
    when: () => {
      const transcript = meant()
      return transcript !== null && (transcript.version?.newerId ?? null) === null
    },
    run: () => {
      const transcript = meant()
      if (transcript === null) return
      beginReplacing()
      workspace().open({ kind: 'replace', transcriptId: transcript.id })
    },
  },
  {
    id: 'versions.review',
    label: () => {
      const waiting = waitingFor(meant())
      return waiting === 0
        ? 'Review passages of older versions'
        : `Review ${counted(waiting, 'passage')} of older versions`
    },
    group: 'Library',
    shortcuts: [],
    when: () => workspace().place.kind !== 'versions' && (meant()?.version ?? null) !== null,
    run: () => {
      const transcript = meant()
      if (transcript !== null) workspace().goTo({ kind: 'versions', transcriptId: newestId(transcript) })
    },
  },
  {
    id: 'versions.newest',
    label: 'Go to the newest version',
    group: 'Go',
    shortcuts: [],
    when: () => (meant()?.version?.newerId ?? null) !== null,
    run: () => {
      const transcript = meant()
      if (transcript !== null) workspace().goTo({ kind: 'reader', transcriptId: newestId(transcript), at: null })
    },
  },
  {
    id: 'versions.accept',
    label: 'Accept the new place',
    group: 'Marking',
    shortcuts: ['a'],
    when: () => (open()?.candidates.length ?? 0) > 0,
    run: () =>
      inTurn(async () => {
        const item = open()
        if (item !== null && item.candidates.length > 0) await accept([item])
      }),
  },
  {
    id: 'versions.nextCandidate',
    label: 'Next place that may be meant',
    group: 'Marking',
    shortcuts: ['n'],
    when: () => (open()?.candidates.length ?? 0) > 1,
    run: () => stepCandidate(1),
  },
  {
    id: 'versions.previousCandidate',
    label: 'Previous place that may be meant',
    group: 'Marking',
    shortcuts: ['Shift+N'],
    when: () => (open()?.candidates.length ?? 0) > 1,
    run: () => stepCandidate(-1),
  },
  {
    id: 'versions.place',
    label: 'Choose the place by hand',
    group: 'Marking',
    shortcuts: ['p'],
    when: () => open() !== null,
    run: () => {
      const item = open()
      const { place } = workspace()
      if (item !== null && place.kind === 'versions') goToPlaceByHand(item, place.transcriptId)
    },
  },
  {
    id: 'versions.leave',
    label: 'Leave it on the older version',
    group: 'Marking',
    shortcuts: ['l'],
    when: () => open()?.decision === 'waiting',
    run: () =>
      inTurn(async () => {
        const item = open()
        if (item === null || item.decision !== 'waiting') return
        const leave = async () => {
          // Its answer is null, whether it worked or not: the queue itself says what became of it.
          await act('versions.leave', { ids: [item.id] })
          return true
        }
        await decide([item], 'Left on the older version.', leave)
      }),
  },
  {
    id: 'versions.skip',
    label: 'Skip to the next that waits',
    group: 'Marking',
    shortcuts: ['s'],
    when: () => isReviewing() && nextWaiting(items(), useVersions.getState().activeId) !== null,
    run: () => inTurn(async () => show(nextWaiting(items(), useVersions.getState().activeId)?.id ?? null)),
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
  {
    id: 'versions.placeHere',
    label: 'Place the passage here',
    group: 'Marking',
    shortcuts: ['Mod+Enter'],
    when: () => placing() !== null && workspace().selection !== null,
    run: async () => {
      const being = placing()
      const { selection } = workspace()
      if (being === null || selection === null) return
      const placed = await act('versions.place', { id: being.itemId, start: selection.start, end: selection.end })
      if (placed === null) return
      reader()?.clearSelection()
      if (placed.joined > 0) tellJoined(placed.joined)
      backToReview(being.transcriptId)
      await loadReview(being.transcriptId)
      const next = nextWaiting(items(), being.itemId)
      show(next?.id ?? being.itemId)
      sayInReview('Placed in the newer version.')
    },
  },
  {
    id: 'versions.stopPlacing',
    label: 'Back to the review without placing',
    group: 'Marking',
    shortcuts: ['Escape'],
    when: () => placing() !== null && workspace().selection === null,
    run: () => {
      const being = placing()
      if (being !== null) backToReview(being.transcriptId)
    },
  },
]

const items = () => useVersions.getState().review?.items ?? []

/** How many passages wait in the queue of a transcript's newest version. */
function waitingFor(transcript: TranscriptSummary | null): number {
  if (transcript === null) return 0
  const newest = useLibrary.getState().transcripts.find((other) => other.id === newestId(transcript))
  return newest?.version?.waiting ?? 0
}
