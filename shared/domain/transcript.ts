import { z } from 'zod'
import { firstIndex } from '#shared/lib/first-index.ts'
import { SpeakerId, TranscriptId } from './ids.ts'
import { Offset } from '../lib/range.ts'
import { Page } from './pages.ts'

export const TranscriptKind = z.enum([
  'earnings-call',
  'conference',
  'expert-call',
  'interview',
  'hearing',
  'article',
  'other',
])
export type TranscriptKind = z.infer<typeof TranscriptKind>

/** `unknown` where neither the text nor a person has said it. */
export const Confidentiality = z.enum(['unknown', 'public', 'licensed', 'internal', 'expert-call'])
export type Confidentiality = z.infer<typeof Confidentiality>

/** The most UTF-16 units a fact in words may have: title, company, role and the like. */
export const LONGEST_FACT = 500
/** The most UTF-16 units a speaker's name may have. */
export const LONGEST_NAME = 300

const Fact = z.string().max(LONGEST_FACT)

/** What is said of a transcript as a whole. `null` means unknown: nothing here is ever invented. */
export const TranscriptMetadata = z
  .object({
    title: z.string().trim().min(1).max(LONGEST_FACT),
    kind: TranscriptKind,
    company: Fact.nullable(),
    ticker: Fact.nullable(),
    /** What took place, e.g. "Q2 2025 Earnings Call". */
    event: Fact.nullable(),
    /** The publisher's own id of the event. */
    eventId: Fact.nullable(),
    /** ISO 8601 calendar date of the event, e.g. "2025-07-31". */
    date: z.iso.date().nullable(),
    /** Fiscal period, e.g. "Q2 2025", "H1 2025", "FY 2025". */
    period: Fact.nullable(),
    source: Fact.nullable(),
    /** BCP 47 language tag, e.g. "en". */
    language: Fact.nullable(),
    machineTranslated: z.boolean(),
    confidentiality: Confidentiality,
  })
  .readonly()
export type TranscriptMetadata = z.infer<typeof TranscriptMetadata>

export const PartKind = z.enum(['front', 'article', 'keypoints', 'participants', 'prepared', 'qa', 'boilerplate'])
export type PartKind = z.infer<typeof PartKind>

/** A stretch of the text. Parts are in order, do not overlap, and may leave out blank space between them. */
export const Part = z
  .object({
    kind: PartKind,
    /** The heading as it stands in the text, or null when the part has none. */
    heading: z.string().nullable(),
    start: Offset,
    end: Offset,
  })
  .readonly()
export type Part = z.infer<typeof Part>

/** The class of a speaker's role, for filters and for the look of a turn. */
export const RoleClass = z.enum(['management', 'analyst', 'operator', 'interviewer', 'guest', 'other', 'unknown'])
export type RoleClass = z.infer<typeof RoleClass>

const speakerFields = {
  name: z.string().trim().min(1).max(LONGEST_NAME),
  role: Fact.nullable(),
  /** The firm or body the speaker belongs to. */
  affiliation: Fact.nullable(),
  roleClass: RoleClass,
}

/** A person as parsed, before the library has given out ids. */
export const ParsedSpeaker = z.object(speakerFields).readonly()
export type ParsedSpeaker = z.infer<typeof ParsedSpeaker>

export const Speaker = z.object({ id: SpeakerId, ...speakerFields }).readonly()
export type Speaker = z.infer<typeof Speaker>

const turnFields = {
  /** What was said, without the label. Trimmed of surrounding blank space. */
  start: Offset,
  end: Offset,
  /** The speaker's label as it stands in the text, including its line end or colon; null when there is none. */
  labelStart: Offset.nullable(),
  /** Milliseconds from the start of the recording, where the format has a time axis. */
  startMs: z.int().min(0).nullable(),
  endMs: z.int().min(0).nullable(),
}

/** One speaker speaking. `speaker` is an index into the parsed speakers; null when no one is named. */
export const ParsedTurn = z.object({ ...turnFields, speaker: z.int().min(0).nullable() }).readonly()
export type ParsedTurn = z.infer<typeof ParsedTurn>

export const Turn = z.object({ ...turnFields, speakerId: SpeakerId.nullable() }).readonly()
export type Turn = z.infer<typeof Turn>

/** One questioner's turns and the turns that answer them, as indexes into the transcript's turns. */
export const Exchange = z
  .object({ questions: z.array(z.int().min(0)).min(1).readonly(), answers: z.array(z.int().min(0)).readonly() })
  .readonly()
export type Exchange = z.infer<typeof Exchange>

/** Something the parser was not sure of, in a sentence a reader understands. */
export const ParseWarning = z.object({ code: z.string(), message: z.string() }).readonly()
export type ParseWarning = z.infer<typeof ParseWarning>

/**
 * What an import understood of a file: the canonical text and its structure. Offsets are UTF-16 into `text`.
 * Turns are in text order, do not overlap, and each lies inside exactly one part.
 */
export const ParsedTranscript = z
  .object({
    text: z.string(),
    metadata: TranscriptMetadata,
    parts: z.array(Part).readonly(),
    /** Empty for formats without pages. */
    pages: z.array(Page).readonly(),
    speakers: z.array(ParsedSpeaker).readonly(),
    turns: z.array(ParsedTurn).readonly(),
    exchanges: z.array(Exchange).readonly(),
    warnings: z.array(ParseWarning).readonly(),
    /** Format id of the importer that read the bytes, e.g. "text". */
    format: z.string(),
    /** Character encoding the bytes were read in, e.g. "utf-8". */
    encoding: z.string(),
  })
  .readonly()
export type ParsedTranscript = z.infer<typeof ParsedTranscript>

/** Where a transcript stands among the versions of one document. */
export const TranscriptVersion = z
  .object({
    /** From 1, the oldest. */
    number: z.int().min(1),
    /** How many versions there are, those in the bin included. */
    of: z.int().min(2),
    /** The newest version outside the bin that comes after this one; null for the one people read now. */
    newerId: TranscriptId.nullable(),
    /** Passages of older versions, this one being new, that wait for a decision. */
    waiting: z.int().min(0),
  })
  .readonly()
export type TranscriptVersion = z.infer<typeof TranscriptVersion>

/** A row of the library list. */
export const TranscriptSummary = z
  .object({
    id: TranscriptId,
    metadata: TranscriptMetadata,
    fileName: z.string(),
    /** Hex sha256 of the original file's bytes. */
    sha256: z.string(),
    /** Size of the original file in bytes. */
    byteLength: z.int().min(0),
    turnCount: z.int().min(0),
    passageCount: z.int().min(0),
    /** Milliseconds since the epoch; for display only, never for order. */
    importedAt: z.int(),
    /** Set while the transcript is in the bin. */
    binnedAt: z.int().nullable(),
    /** Null while there is one version only. */
    version: TranscriptVersion.nullable(),
  })
  .readonly()
export type TranscriptSummary = z.infer<typeof TranscriptSummary>

/** A transcript with everything the reader needs. */
export const TranscriptDocument = z
  .object({
    summary: TranscriptSummary,
    text: z.string(),
    parts: z.array(Part).readonly(),
    pages: z.array(Page).readonly(),
    speakers: z.array(Speaker).readonly(),
    turns: z.array(Turn).readonly(),
    exchanges: z.array(Exchange).readonly(),
    warnings: z.array(ParseWarning).readonly(),
    /** Where the reader last stood, as an offset into the text. */
    readingPosition: Offset,
  })
  .readonly()
export type TranscriptDocument = z.infer<typeof TranscriptDocument>

/** The part a place lies in, or null when it lies between parts. */
export function partAt(parts: readonly Part[], offset: number): Part | null {
  return parts.find((part) => part.start <= offset && offset < part.end) ?? null
}

/** The index of the turn that holds a place, or null. Turns are in text order, so this is a binary search. */
export function turnIndexAt(
  turns: readonly { readonly start: number; readonly end: number }[],
  offset: number,
): number | null {
  const index = firstIndex(turns.length, (at) => (turns[at]?.end ?? Infinity) > offset)
  const turn = turns[index]
  return turn !== undefined && turn.start <= offset ? index : null
}
