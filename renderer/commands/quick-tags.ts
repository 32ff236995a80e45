import { LONGEST_TAG_NAME } from '#shared/domain/codebook.ts'
import { graphemeStart } from '#shared/anchoring/offsets.ts'
import { tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { useReader } from '#renderer/state/reader-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { applyTag, markSelection } from './mark.ts'

/** The tags the last passage got, as far as they are still there. */
export function lastTags(): readonly TagId[] {
  const known = tagsById(useLibrary.getState().tags)
  return useReader.getState().lastTags.filter((id) => known.has(id))
}

/** Gives what is selected, else the selected passage, the tags that the last passage got. */
export async function tagLikeLast(): Promise<void> {
  const tags = lastTags().map((id) => ({ kind: 'existing', id }) as const)
  if (useWorkspace.getState().selection !== null) {
    await markSelection(tags)
    return
  }
  for (const tag of tags) await applyTag(tag)
}

/** A tag named with the selected words themselves ("in vivo"), or null when nothing is selected. */
export function inVivoName(): string | null {
  const { place, selection } = useWorkspace.getState()
  if (place.kind !== 'reader' || selection === null) return null
  const text = useLibrary.getState().documents[place.transcriptId]?.text ?? ''
  const words = text.slice(selection.start, selection.end).replaceAll(/\s+/gu, ' ').trim()
  return words === '' ? null : words.slice(0, graphemeStart(words, LONGEST_TAG_NAME)).trim()
}

/** Marks what is selected with a tag of its own words, made now unless there is one of that name. */
export async function tagInVivo(): Promise<void> {
  const name = inVivoName()
  if (name !== null) await markSelection([{ kind: 'new', name }])
}
