import { z } from 'zod'
import { ReanchoringId, TranscriptId } from '../../domain/ids.ts'
import { TranscriptSummary } from '../../domain/transcript.ts'
import { ReanchoringCounts, VersionReview } from '../../domain/version.ts'
import { Offset } from '../../lib/range.ts'
import { read, write } from '../method.ts'
import { done } from './nothing.ts'

const moved = z
  .object({
    accepted: z.int().min(0),
    /** Of these, how many were joined with a passage that stood on exactly the same words already. */
    joined: z.int().min(0),
  })
  .readonly()

export const versionMethods = {
  'versions.replace': write(
    'Imports a file as the newer version of a transcript and looks there for the passages of the older ones. None of them moves.',
    z.object({
      id: TranscriptId,
      /** Chosen by the caller; progress events and `transcripts.cancelImport` name it. */
      importId: z.string().min(1).max(100),
      fileName: z.string().min(1).max(400),
      bytes: z.instanceof(Uint8Array),
    }),
    z
      .object({ transcript: TranscriptSummary, found: ReanchoringCounts, warnings: z.array(z.string()).readonly() })
      .readonly(),
  ),
  'versions.list': read(
    'All versions of a transcript, the oldest first, those in the bin too; itself alone where there is one.',
    z.object({ id: TranscriptId }),
    z.array(TranscriptSummary).min(1).readonly(),
  ),
  'versions.review': read(
    'The passages that stood on older versions of a transcript, what was found of each, and what was decided.',
    z.object({ id: TranscriptId }),
    VersionReview,
  ),
  'versions.gather': write(
    'Looks in a transcript for the passages of its older versions that nobody has looked for yet.',
    z.object({ id: TranscriptId }),
    z.object({ found: ReanchoringCounts }).readonly(),
  ),
  'versions.accept': write(
    'Moves passages to the places that were found for them in the newer version; `candidate` counts from 0, the best.',
    z.object({
      items: z
        .array(z.object({ id: ReanchoringId, candidate: z.int().min(0).max(100) }))
        .min(1)
        .readonly(),
    }),
    moved,
  ),
  'versions.place': write(
    'Moves a passage to a place in the newer version that a person chose, snapped outwards to whole characters.',
    z.object({ id: ReanchoringId, start: Offset, end: Offset }),
    moved,
  ),
  'versions.leave': write(
    'Leaves passages on the older version, for good until someone accepts a place after all.',
    z.object({ ids: z.array(ReanchoringId).min(1).readonly() }),
    done,
  ),
} as const
