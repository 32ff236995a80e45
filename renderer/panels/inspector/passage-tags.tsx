import { Plus } from 'lucide-react'
import type { Passage } from '#shared/domain/passage.ts'
import { takeTagOff } from '#renderer/commands/mark.ts'
import { tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { reader } from '#renderer/state/reader-controller.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { TagChip } from '#renderer/ui/tag-chip.tsx'
import './passage-tags.css'

/** The tags of a passage, in the order they were given. */
export function PassageTags({ passage }: { readonly passage: Passage }) {
  const tags = useLibrary((state) => state.tags)
  const byId = tagsById(tags)
  const addTag = (): void => {
    // The picker tags the selection before the passage; here the passage is meant.
    reader()?.clearSelection()
    useWorkspace.getState().open({ kind: 'tag-picker', replacing: false })
  }
  return (
    <ul className="passage-tags" aria-label="Tags">
      {passage.tagIds.map((id) => {
        const tag = byId.get(id)
        if (tag === undefined) return null
        return (
          <li key={id}>
            <TagChip
              name={tag.name}
              colour={tag.colour}
              pattern={tag.pattern}
              title={tag.description === '' ? tag.name : tag.description}
              onRemove={() => void takeTagOff(passage, id)}
            />
          </li>
        )
      })}
      <li>
        <button type="button" className="passage-tags-add" onClick={addTag}>
          <Plus size={13} aria-hidden />
          Tag
        </button>
      </li>
    </ul>
  )
}
