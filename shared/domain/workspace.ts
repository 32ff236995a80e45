import { z } from 'zod'
import { Range } from '../lib/range.ts'
import { TranscriptId } from './ids.ts'
import { TranscriptKind } from './transcript.ts'

/** Where a person was, so that the workbench opens there again. */
export const SavedPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('library') }),
  z.object({ kind: z.literal('bin') }),
  z.object({ kind: z.literal('codebook') }),
  z.object({ kind: z.literal('search'), query: z.string().max(1000) }),
  z.object({
    kind: z.literal('reader'),
    transcriptId: TranscriptId,
    at: Range.nullable(),
    side: z.enum(['left', 'right']),
    /** The transcript on the other side; null when one is read alone. */
    beside: TranscriptId.nullable(),
  }),
])
export type SavedPlace = z.infer<typeof SavedPlace>

/** What of the workbench outlives a restart, beside the settings. */
export const Workspace = z
  .object({
    place: SavedPlace,
    /** How the library's list is looked at. */
    list: z
      .object({
        sortedBy: z.string().max(40),
        descending: z.boolean(),
        text: z.string().max(300),
        kind: TranscriptKind.nullable(),
      })
      .readonly(),
  })
  .readonly()
export type Workspace = z.infer<typeof Workspace>
