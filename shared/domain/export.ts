import { z } from 'zod'
import { TagId, TranscriptId } from './ids.ts'

export const ExportScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('transcript'), id: TranscriptId }),
  z.object({ kind: z.literal('tag'), id: TagId }),
  z.object({ kind: z.literal('everything') }),
])
export type ExportScope = z.infer<typeof ExportScope>

export const ExportFormat = z.enum(['markdown'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** Passages under their tags, or in the order they stand in the text. */
export const ExportGrouping = z.enum(['tag', 'reading'])
export type ExportGrouping = z.infer<typeof ExportGrouping>

/** A finished file; the host or the browser saves it. */
export const ExportedFile = z
  .object({
    fileName: z.string(),
    mediaType: z.string(),
    bytes: z.instanceof(Uint8Array),
    passageCount: z.int().min(0),
    /** Quotes that no longer stand where their anchor says; they are marked in the file. */
    unverifiedCount: z.int().min(0),
  })
  .readonly()
export type ExportedFile = z.infer<typeof ExportedFile>
