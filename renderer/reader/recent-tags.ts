import type { TagId, TranscriptId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'

/** How many passages back one looks for tags that were used before this window was opened. */
const LOOKED_AT = 50

/** Tags by last use, latest first: those given in this window, then those of the passages marked last. */
export function recentTagIds(
  used: readonly TagId[],
  passages: Readonly<Record<TranscriptId, readonly Passage[]>>,
): readonly TagId[] {
  const latest = Object.values(passages)
    .flat()
    .sort((a, b) => b.createdAt - a.createdAt)
    .slice(0, LOOKED_AT)
  return [...new Set([...used, ...latest.flatMap((passage) => passage.tagIds)])]
}
