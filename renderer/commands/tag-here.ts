import type { TagId } from '#shared/domain/ids.ts'
import { act } from '#renderer/state/act.ts'
import { usePassageFilter } from '#renderer/state/passage-filter-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'

/** Marks and tags what is selected in the open transcript; with nothing selected, lists the tag's passages, or no longer. */
export function listTag(id: TagId): void {
  const { place, selection } = useWorkspace.getState()
  if (place.kind === 'reader' && selection !== null) {
    void tagSelection(id)
    return
  }
  const filter = usePassageFilter.getState()
  filter.set({ tag: filter.tag === id ? null : id })
  useWorkspace.setState({ inspectorTab: 'passages' })
}

async function tagSelection(id: TagId): Promise<void> {
  const { place, selection } = useWorkspace.getState()
  if (place.kind !== 'reader' || selection === null) return
  const passage = await act('passages.create', {
    transcriptId: place.transcriptId,
    start: selection.start,
    end: selection.end,
    tags: [{ kind: 'existing', id }],
  })
  if (passage === null) return
  useWorkspace.getState().select(null)
  useWorkspace.getState().selectPassage(passage.id)
}
