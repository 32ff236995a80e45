import { z } from 'zod'
import { Anchor } from '../anchoring/selectors.ts'
import { PassageAttributes } from './attributes.ts'
import { PassageId, TagId, TranscriptId } from './ids.ts'

/** A highlighted range of a transcript, with the tags given to it and the memo beside it. */
export const Passage = z
  .object({
    id: PassageId,
    transcriptId: TranscriptId,
    anchor: Anchor,
    /** In the order they were given. */
    tagIds: z.array(TagId).readonly(),
    attributes: PassageAttributes,
    /** Markdown; null when there is none. */
    memo: z.string().nullable(),
    /** Milliseconds since the epoch; for display only. */
    createdAt: z.int(),
  })
  .readonly()
export type Passage = z.infer<typeof Passage>
