import { z } from 'zod'
import { TranscriptId } from '../../domain/ids.ts'
import { TranscriptDocument, TranscriptMetadata, TranscriptSummary } from '../../domain/transcript.ts'
import { Offset } from '../../lib/range.ts'
import { WireError } from '../errors.ts'
import { quietWrite, read, write } from '../method.ts'
import { done, nothing } from './nothing.ts'

const metadataPatch = z.object(TranscriptMetadata.unwrap().shape).partial()

const incomingFile = z.object({
  /** Chosen by the caller; progress events and `transcripts.cancelImport` name it. */
  importId: z.string().min(1).max(100),
  fileName: z.string().min(1).max(400),
  bytes: z.instanceof(Uint8Array),
})

/** What became of one of several files. */
const importOutcome = z.discriminatedUnion('outcome', [
  z
    .object({
      outcome: z.enum(['imported', 'already-there']),
      transcript: TranscriptSummary,
      warnings: z.array(z.string()).readonly(),
    })
    .readonly(),
  z.object({ outcome: z.literal('refused'), error: WireError }).readonly(),
  /** An archive of several transcripts. None of them was stored: they are the caller's to bring in, each by itself. */
  z
    .object({
      outcome: z.literal('archive'),
      files: z.array(z.object({ fileName: z.string(), bytes: z.instanceof(Uint8Array) }).readonly()).readonly(),
      /** What is in it and cannot be read, with a sentence each. */
      refused: z.array(z.object({ fileName: z.string(), error: WireError }).readonly()).readonly(),
    })
    .readonly(),
])

export const transcriptMethods = {
  'transcripts.import': write(
    'Imports one file from its bytes; the same bytes again name the transcript that is there already.',
    incomingFile,
    z
      .object({
        outcome: z.enum(['imported', 'already-there']),
        transcript: TranscriptSummary,
        warnings: z.array(z.string()).readonly(),
      })
      .readonly(),
  ),
  'transcripts.importMany': write(
    'Imports files of one batch, each for itself; what calls of one batch bring in one after the other is one undo step.',
    z.object({ batchId: z.string().min(1).max(100), files: z.array(incomingFile).min(1).max(64).readonly() }),
    /** In the order of the files. */
    z.array(importOutcome).readonly(),
  ),
  'transcripts.cancelImport': quietWrite(
    'Stops an import that has not been stored yet; it then fails with `cancelled`.',
    z.object({ importId: z.string().min(1).max(100) }),
    done,
  ),
  'transcripts.list': read(
    'All transcripts, in the order they were imported, or those in the bin.',
    z.object({ bin: z.boolean() }),
    z.array(TranscriptSummary).readonly(),
  ),
  'transcripts.read': read(
    'One transcript with text and structure.',
    z.object({ id: TranscriptId }),
    TranscriptDocument,
  ),
  'transcripts.updateMetadata': write(
    'Corrects what is said of a transcript as a whole.',
    z.object({ id: TranscriptId, patch: metadataPatch }),
    TranscriptSummary,
  ),
  'transcripts.moveToBin': write(
    'Moves transcripts to the bin; their passages go with them.',
    z.object({ ids: z.array(TranscriptId).min(1).readonly() }),
    done,
  ),
  'transcripts.restore': write(
    'Takes transcripts out of the bin.',
    z.object({ ids: z.array(TranscriptId).min(1).readonly() }),
    done,
  ),
  'transcripts.emptyBin': quietWrite(
    'Deletes what is in the bin for good, with its originals. Cannot be undone; steps that touch it go too.',
    nothing,
    z.object({ deleted: z.int().min(0) }).readonly(),
  ),
  'transcripts.saveReadingPosition': quietWrite(
    'Remembers where a reader stands.',
    z.object({ id: TranscriptId, offset: Offset }),
    done,
  ),
} as const
