import { z } from 'zod'
import { Offset } from '../lib/range.ts'
import { TranscriptId } from './ids.ts'
import { PartKind } from './transcript.ts'

/** A place where the searched words stand, with enough around it to judge it. */
export const SearchHit = z
  .object({
    transcriptId: TranscriptId,
    title: z.string(),
    company: z.string().nullable(),
    event: z.string().nullable(),
    date: z.string().nullable(),
    part: PartKind.nullable(),
    /** Index of the turn among the transcript's turns; null outside turns. */
    turnIndex: z.int().min(0).nullable(),
    speaker: z.string().nullable(),
    role: z.string().nullable(),
    affiliation: z.string().nullable(),
    /** The first match of the snippet, UTF-16 offsets into the transcript's text. */
    start: Offset,
    end: Offset,
    snippet: z.string(),
    /** Matches inside the snippet, as offsets into it. */
    matches: z.array(z.object({ start: Offset, end: Offset }).readonly()).readonly(),
  })
  .readonly()
export type SearchHit = z.infer<typeof SearchHit>

export const SearchResult = z
  .object({
    hits: z.array(SearchHit).readonly(),
    /** How many transcripts hold the words. */
    transcriptCount: z.int().min(0),
    /** True when there are more hits than were asked for. */
    truncated: z.boolean(),
  })
  .readonly()
export type SearchResult = z.infer<typeof SearchResult>
