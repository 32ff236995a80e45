import { z } from 'zod'
import { Offset } from '../lib/range.ts'
import { ComparisonId, TagId, TranscriptId } from './ids.ts'

/** How one pane follows the other. */
export const LinkMode = z.enum(['off', 'proportional', 'section', 'speaker', 'exchange', 'tag'])
export type LinkMode = z.infer<typeof LinkMode>

/** A place on the left and one on the right that a reader has put side by side; UTF-16 offsets. */
export const Pin = z.object({ left: Offset, right: Offset }).readonly()
export type Pin = z.infer<typeof Pin>

/** How two transcripts are linked. */
export const Alignment = z
  .object({
    mode: LinkMode,
    /** The tag that linking by tag goes by; null means any tag both sides have. */
    tagId: TagId.nullable(),
    /** In the order they were made. */
    pins: z.array(Pin).max(200).readonly(),
  })
  .readonly()
export type Alignment = z.infer<typeof Alignment>

export const ComparisonName = z.string().trim().min(1).max(200)

/** Two transcripts that were read beside each other. */
export const Comparison = z
  .object({
    id: ComparisonId,
    left: TranscriptId,
    right: TranscriptId,
    /** What people call the pair; null while it has no name. */
    name: ComparisonName.nullable(),
    alignment: Alignment,
  })
  .readonly()
export type Comparison = z.infer<typeof Comparison>
