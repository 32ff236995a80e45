import { z } from 'zod'
import { TranscriptId } from '../domain/ids.ts'

/** What a library tells everyone who listens, after it happened. */
export const LibraryEvent = z.discriminatedUnion('kind', [
  /** Something was committed. `transcriptIds` is null when all may have changed. */
  z.object({
    kind: z.literal('changed'),
    transcripts: z.boolean(),
    codebook: z.boolean(),
    settings: z.boolean(),
    /** More than passages changed in the named transcripts: metadata, speakers, structure. The text never does. */
    documents: z.boolean(),
    /** Transcripts whose passages, metadata, speakers or structure changed. */
    transcriptIds: z.array(TranscriptId).readonly().nullable(),
    undo: z.string().nullable(),
    redo: z.string().nullable(),
  }),
  /** How far an import is. */
  z.object({
    kind: z.literal('import-progress'),
    importId: z.string(),
    fileName: z.string(),
    stage: z.enum(['waiting', 'reading', 'storing']),
  }),
])
export type LibraryEvent = z.infer<typeof LibraryEvent>
