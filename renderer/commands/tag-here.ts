import type { TagId } from '#shared/domain/ids.ts'
import { usePassageFilter } from '#renderer/state/passage-filter-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { inTurn } from './in-turn.ts'
import { applyTag } from './mark.ts'

/** Marks and tags what is selected in the open transcript; with nothing selected, lists the tag's passages, or no longer. */
export async function tagOrList(id: TagId): Promise<void> {
  const { place, selection } = useWorkspace.getState()
  if (place.kind === 'reader' && selection !== null) {
    await inTurn(() => applyTag({ kind: 'existing', id }))
    return
  }
  const filter = usePassageFilter.getState()
  filter.set({ tag: filter.tag === id ? null : id })
  useWorkspace.setState({ inspectorTab: 'passages' })
}
