import { useEffect, useState } from 'react'
import type { Tag } from '#shared/domain/codebook.ts'
import { library } from '#renderer/rpc/library-client.ts'
import type { TagUsage } from '#renderer/state/codebook-store.ts'
import { ShareBar } from '#renderer/ui/share-bar.tsx'
import { counted } from '#renderer/state/wording.ts'
import './tag-use.css'

/** How much a tag is used, against the one used most. */
export function TagUse({ tag, tags }: { readonly tag: Tag; readonly tags: readonly Tag[] }) {
  const usage = useUsage(tag)
  const most = tags.reduce((max, other) => Math.max(max, other.passageCount), 0)

  return (
    <div className="tag-use">
      <ShareBar share={most === 0 ? 0 : tag.passageCount / most} colour={tag.colour} />
      <p className="muted">
        {tag.passageCount === 0 ? 'No passages yet' : counted(tag.passageCount, 'passage')}
        {tag.passageCount > 0 && usage?.tags === 1 && ` in ${counted(usage.transcripts, 'transcript')}`}
        {usage !== null &&
          usage.tags > 1 &&
          `; ${counted(usage.passages, 'passage')} in ${counted(usage.transcripts, 'transcript')} with the tags below it`}
      </p>
    </div>
  )
}

/** Asked again whenever the tag's own count has changed; what was known stands until the answer comes. */
function useUsage({ id, passageCount }: Tag): TagUsage | null {
  const [known, setKnown] = useState<(TagUsage & { readonly of: string }) | null>(null)
  const wanted = `${id} ${passageCount}`
  useEffect(() => {
    let current = true
    const ask = async (): Promise<void> => {
      // A tag that is being deleted has no answer; its count is of no more interest.
      const answer = await library.call('codebook.usage', { id }).catch(() => null)
      if (current && answer !== null) setKnown({ ...answer, of: wanted })
    }
    void ask()
    return () => {
      current = false
    }
  }, [id, wanted])
  return known
}
