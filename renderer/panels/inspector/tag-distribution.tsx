import { useMemo } from 'react'
import { tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { distribution, type PassageEntry } from './passage-entries.ts'
import '#renderer/ui/tag-colours.css'
import './tag-distribution.css'

/** How the listed passages fall upon tags, as one stacked bar. */
export function TagDistribution({ entries }: { readonly entries: readonly PassageEntry[] }) {
  const tags = useLibrary((state) => state.tags)
  const shares = useMemo(() => distribution(entries), [entries])
  if (shares.length === 0) return null
  const byId = tagsById(tags)
  return (
    // The same numbers stand in the tag box right below.
    <div className="tag-distribution" aria-hidden="true">
      {shares.map(({ tagId, count }) => {
        const tag = tagId === null ? null : (byId.get(tagId) ?? null)
        return (
          <span
            key={tagId ?? 'untagged'}
            className={`tag-distribution-share tag-colour-${tag?.colour ?? 'none'}`}
            title={`${tag?.name ?? 'Without a tag'}: ${count}`}
            style={{ flexGrow: count }}
          />
        )
      })}
    </div>
  )
}
