import { z } from 'zod'
import { Offset } from '../lib/range.ts'
import { CorrectionId, SpeakerId } from './ids.ts'
import { ParsedSpeaker, PartKind, Speaker, TranscriptMetadata } from './transcript.ts'

const Named = z.object({ id: SpeakerId, name: z.string() }).readonly()

/** Some of what is said of a speaker. */
export const SpeakerPatch = z.object(ParsedSpeaker.unwrap().shape).partial()
export type SpeakerPatch = z.infer<typeof SpeakerPatch>

/** Some of what is said of a transcript as a whole. */
export const MetadataPatch = z.object(TranscriptMetadata.unwrap().shape).partial()
export type MetadataPatch = z.infer<typeof MetadataPatch>

/**
 * What a person has put right, laid over what the parser said. Places are UTF-16 offsets into the text, which never
 * changes, and speakers are named by their ids, so that a correction keeps its meaning when the file is read again.
 */
export const Correction = z.discriminatedUnion('kind', [
  /** A turn begins at `at`, with its label when its words begin later, at `start`. */
  z.object({ kind: z.literal('split'), at: Offset, start: Offset }),
  /** The turn that begins at `at` goes on with the one before it. */
  z.object({ kind: z.literal('merge'), at: Offset }),
  /** The turn at `at` is spoken by someone, or by nobody known. Who it is stands here too, should the parser forget. */
  z.object({ kind: z.literal('turn-speaker'), at: Offset, speaker: Speaker.nullable() }),
  /** The turns and the text from `start` to `end` belong to a part of this kind. */
  z.object({ kind: z.literal('part'), start: Offset, end: Offset, to: PartKind }),
  /** Questions and answers begin at `at`. */
  z.object({ kind: z.literal('questions'), at: Offset }),
  /** What is said of a speaker. `name` is the one they had. */
  z.object({ kind: z.literal('speaker'), id: SpeakerId, name: z.string(), patch: SpeakerPatch }),
  /** Some speakers are one person. */
  z.object({ kind: z.literal('same-speaker'), from: z.array(Named).readonly(), into: Speaker }),
  /**
   * What is said of the transcript as a whole. A `base` lies beneath all others: taken over from an older version, or
   * chosen for good, it is neither listed nor taken back.
   */
  z.object({ kind: z.literal('metadata'), patch: MetadataPatch, base: z.literal(true).optional() }),
])
export type Correction = z.infer<typeof Correction>

/** A correction as the library keeps it. */
export interface KeptCorrection {
  readonly id: CorrectionId
  readonly correction: Correction
}

/** A correction in a sentence. */
export const CorrectionNote = z
  .object({
    id: CorrectionId,
    kind: z.enum(['split', 'merge', 'turn-speaker', 'part', 'questions', 'speaker', 'same-speaker', 'metadata']),
    sentence: z.string(),
    /** `waiting` when the file was read again and there is nothing any more that it could be said of. It is kept. */
    state: z.enum(['applied', 'waiting']),
    /** Where it stands in the text; null when it is about a speaker or the transcript as a whole. */
    at: Offset.nullable(),
    createdAt: z.int(),
  })
  .readonly()
export type CorrectionNote = z.infer<typeof CorrectionNote>
