import type { ParseWarning, PartKind, TranscriptMetadata } from '#shared/domain/transcript.ts'
import type { Document } from './document.ts'

/** A place where the document names who speaks next. Offsets are UTF-16 into the text. */
export interface Label {
  readonly at: number
  /** Length of all that is not speech: name, role, colon, rulers, line end. */
  readonly length: number
  readonly speaker: string
  readonly role: string | null
  readonly affiliation: string | null
  /** Whether the label itself says that this is a question or an answer ("Q - Name"), or a question by the press. */
  readonly side: 'question' | 'answer' | 'press' | null
  readonly startMs: number | null
  readonly endMs: number | null
  /** Where what is said ends, when that is before the next label; null when it is not. */
  readonly until: number | null
}

/** Someone on a list of participants. */
export interface Participant {
  readonly name: string
  readonly role: string | null
  readonly affiliation: string | null
  /** Which list they stand on: the company's people, or those who ask. */
  readonly group: 'management' | 'analyst' | null
}

/** Where a part of the document begins. It lasts until the next mark. */
export interface PartMark {
  readonly kind: PartKind
  readonly at: number
  readonly heading: string | null
}

/** What a convention reads out of a document. */
export interface Reading {
  readonly metadata: Partial<TranscriptMetadata>
  readonly participants: readonly Participant[]
  readonly marks: readonly PartMark[]
  readonly labels: readonly Label[]
  readonly warnings: readonly ParseWarning[]
}

/** How one publisher lays out a transcript. A new publisher is one new file beside the others. */
export interface Convention {
  readonly id: string
  /** How sure it is that the document follows this convention: 0 not at all, 1 beyond doubt. */
  readonly recognises: (document: Document) => number
  readonly read: (document: Document) => Reading
}

/** A label of the name alone, for conventions to fill in what they know. */
export function label(at: number, length: number, speaker: string, more: Partial<Label> = {}): Label {
  return {
    at,
    length,
    speaker,
    role: null,
    affiliation: null,
    side: null,
    startMs: null,
    endMs: null,
    until: null,
    ...more,
  }
}
