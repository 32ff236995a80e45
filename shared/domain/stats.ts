import { z } from 'zod'

const count = z.int().min(0)

/** How much a library holds, outside the bin. */
export const LibraryStats = z
  .object({
    transcripts: count,
    turns: count,
    speakers: count,
    tags: count,
    passages: count,
    codings: count,
    memos: count,
    claims: count,
    notes: count,
  })
  .readonly()
export type LibraryStats = z.infer<typeof LibraryStats>
