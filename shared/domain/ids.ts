import { z } from 'zod'

/** Ids are UUIDs of version 7: random, and sortable by creation, but never relied on for order. */
const uuid = z.uuid()

export const TranscriptId = uuid.brand<'TranscriptId'>()
export type TranscriptId = z.infer<typeof TranscriptId>

export const SpeakerId = uuid.brand<'SpeakerId'>()
export type SpeakerId = z.infer<typeof SpeakerId>

export const PassageId = uuid.brand<'PassageId'>()
export type PassageId = z.infer<typeof PassageId>

export const CorrectionId = uuid.brand<'CorrectionId'>()
export type CorrectionId = z.infer<typeof CorrectionId>

export const TagId = uuid.brand<'TagId'>()
export type TagId = z.infer<typeof TagId>

export const ComparisonId = uuid.brand<'ComparisonId'>()
export type ComparisonId = z.infer<typeof ComparisonId>

export const ReanchoringId = uuid.brand<'ReanchoringId'>()
export type ReanchoringId = z.infer<typeof ReanchoringId>
