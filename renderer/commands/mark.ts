import { library } from '#renderer/rpc/library-client.ts'
import { act, showError } from '#renderer/state/act.ts'
import { NO_PASSAGES, tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { announce, noteTagUse, useReader } from '#renderer/state/reader-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { TagId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { Range } from '#shared/lib/range.ts'

/** A tag that is there, or the name of one to be made in the same step. */
export type TagChoice =
  { readonly kind: 'existing'; readonly id: TagId } | { readonly kind: 'new'; readonly name: string }

const workspace = () => useWorkspace.getState()

/** The selected passage of the open transcript, or null. */
export function targetPassage(): Passage | null {
  const { place, selectedPassageId } = workspace()
  if (place.kind !== 'reader' || selectedPassageId === null) return null
  const list = useLibrary.getState().passages[place.transcriptId] ?? NO_PASSAGES
  return list.find((passage) => passage.id === selectedPassageId) ?? null
}

/**
 * Marks what is selected, and selects the passage made of it.
 * @returns null when nothing was selected or the library declined; people have then been told.
 */
export async function markSelection(tags: readonly TagChoice[]): Promise<Passage | null> {
  const { place, selection } = workspace()
  if (place.kind !== 'reader' || selection === null) return null
  const { start, end } = selection
  const passage = await act('passages.create', { transcriptId: place.transcriptId, start, end, tags: [...tags] })
  if (passage === null) return null
  // Whoever has selected the next words meanwhile keeps them.
  if (workspace().selection === selection) reader()?.clearSelection()
  keepAtOnce(passage)
  workspace().selectPassage(passage.id)
  passage.tagIds.forEach(noteTagUse)
  if (passage.tagIds.length > 0) useReader.setState({ lastTags: passage.tagIds })
  announce(passage.tagIds.length === 0 ? 'Marked' : `Marked: ${namesOf(passage.tagIds)}`)
  return passage
}

/** Gives a tag to what is selected, else to the selected passage. @returns the passage, or null when it failed. */
export async function applyTag(tag: TagChoice): Promise<Passage | null> {
  if (workspace().selection !== null) return markSelection([tag])
  const passage = targetPassage()
  if (passage === null) return null
  if (tag.kind === 'existing' && passage.tagIds.includes(tag.id)) {
    announce(`It has the tag ${namesOf([tag.id])} already`)
    return passage
  }
  return tagged(passage, await act('codings.add', { passageId: passage.id, tag }))
}

/** Gives the passage another tag in place of one it has. */
export async function replaceTag(passage: Passage, tagId: TagId, tag: TagChoice): Promise<Passage | null> {
  return tagged(passage, await act('codings.replace', { passageId: passage.id, tagId, tag }))
}

export async function takeTagOff(passage: Passage, tagId: TagId): Promise<void> {
  const name = namesOf([tagId])
  const changed = await act('codings.remove', { passageId: passage.id, tagId })
  if (changed === null) return
  keepAtOnce(changed)
  announce(`Tag taken off: ${name}`)
}

/** Moves a passage's ends. */
export async function resizePassage(passage: Passage, to: Range): Promise<void> {
  const resized = await act('passages.resize', { id: passage.id, start: to.start, end: to.end })
  if (resized === null) return
  keepAtOnce(resized)
  announce(`Passage is now: “${resized.anchor.quote.exact}”`)
}

/** Removes the selected passage with its tags and memo. */
export async function removePassage(): Promise<void> {
  const passage = targetPassage()
  if (passage === null) return
  try {
    await library.call('passages.remove', { ids: [passage.id] })
  } catch (error) {
    showError(error)
    return
  }
  workspace().selectPassage(null)
  announce('Passage removed')
}

function tagged(before: Passage, after: Passage | null): Passage | null {
  if (after === null) return null
  keepAtOnce(after)
  const added = after.tagIds.filter((id) => !before.tagIds.includes(id))
  added.forEach(noteTagUse)
  useReader.setState({ lastTags: after.tagIds })
  announce(`Tagged: ${namesOf(after.tagIds)}`)
  return after
}

/** Shows what the library answered before its event comes round, so that the next keystroke finds it. */
export function keepAtOnce(passage: Passage): void {
  useLibrary.setState((state) => {
    const list = state.passages[passage.transcriptId] ?? NO_PASSAGES
    const others = list.filter((other) => other.id !== passage.id)
    const at = others.findIndex((other) => other.anchor.position.start > passage.anchor.position.start)
    const next = others.toSpliced(at === -1 ? others.length : at, 0, passage)
    return { passages: { ...state.passages, [passage.transcriptId]: next } }
  })
}

/** A tag made a moment ago has no name here yet; the codebook comes with the next event. */
function namesOf(ids: readonly TagId[]): string {
  const known = tagsById(useLibrary.getState().tags)
  return ids.map((id) => known.get(id)?.name ?? 'new tag').join(', ')
}
