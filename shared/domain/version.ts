import { z } from 'zod'
import { Range } from '../lib/range.ts'
import { ReanchoringId, TranscriptId } from './ids.ts'
import { Passage } from './passage.ts'
import { TranscriptSummary } from './transcript.ts'

/** What was found of a passage in a newer version, the surest first. See `anchoring/reanchor.ts`. */
export const ReanchoringState = z.enum(['exact', 'moved', 'fuzzy', 'ambiguous', 'lost'])
export type ReanchoringState = z.infer<typeof ReanchoringState>

/** What a person decided: took a place that was found, chose one by hand, or left the passage where it is. */
export const ReanchoringDecision = z.enum(['waiting', 'accepted', 'placed', 'left'])
export type ReanchoringDecision = z.infer<typeof ReanchoringDecision>

/** A place in the newer version that may be the passage's; `score` is from 0 to 1. */
export const ReanchoringCandidate = z.object({ range: Range, score: z.number().min(0).max(1) }).readonly()
export type ReanchoringCandidate = z.infer<typeof ReanchoringCandidate>

/** How many passages are in each state. */
export const ReanchoringCounts = z.record(ReanchoringState, z.int().min(0)).readonly()
export type ReanchoringCounts = z.infer<typeof ReanchoringCounts>

/** One passage of an older version and what is to become of it. */
export const ReviewItem = z
  .object({
    id: ReanchoringId,
    state: ReanchoringState,
    decision: ReanchoringDecision,
    /** As it is now: on the older version, or on the newer one once its new place was accepted. */
    passage: Passage,
    /** The version it stood on when the newer one came, and where. */
    from: z.object({ transcriptId: TranscriptId, range: Range }).readonly(),
    /** Places in the newer version, best first; none when it is lost. */
    candidates: z.array(ReanchoringCandidate).readonly(),
  })
  .readonly()
export type ReviewItem = z.infer<typeof ReviewItem>

/** The queue of passages that stood on older versions of a transcript. */
export const VersionReview = z
  .object({
    transcript: TranscriptSummary,
    /** In the order of the older text. */
    items: z.array(ReviewItem).readonly(),
    /** Passages on older versions that nobody has looked for yet: marked or changed there since the newer one came. */
    unlooked: z.int().min(0),
  })
  .readonly()
export type VersionReview = z.infer<typeof VersionReview>
