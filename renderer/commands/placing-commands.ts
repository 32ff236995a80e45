import type { TranscriptId } from '#shared/domain/ids.ts'
import type { ReviewItem } from '#shared/domain/version.ts'
import { act } from '#renderer/state/act.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { loadReview, nextWaiting, sayInReview, useVersions } from '#renderer/state/versions-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { Command } from './command.ts'
import { openItem, reviewItems, showItem, shownCandidate, tellJoined } from './review-items.ts'

const workspace = () => useWorkspace.getState()

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

/** Choosing a passage’s place in the newer version by hand. */
export const placingCommands: readonly Command[] = [
  {
    id: 'versions.place',
    label: 'Choose the place by hand',
    group: 'Marking',
    shortcuts: ['p'],
    when: () => openItem() !== null,
    run: () => {
      const item = openItem()
      const { place } = workspace()
      if (item !== null && place.kind === 'versions') goToPlaceByHand(item, place.transcriptId)
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
      const next = nextWaiting(reviewItems(), being.itemId)
      showItem(next?.id ?? being.itemId)
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
