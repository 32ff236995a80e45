import type { Page } from '#shared/domain/pages.ts'
import type { ParseWarning, PartKind, TranscriptMetadata } from '#shared/domain/transcript.ts'

/** A place where the format itself says "a turn begins here": VTT cues, JSON turns, rows of a table. */
export interface DraftLabel {
  /** UTF-16 offset of the label (or of the first word when `length` is 0). */
  readonly at: number
  /** Length of the label in the text; 0 when the format keeps the speaker apart from the text. */
  readonly length: number
  readonly speaker: string
  readonly role: string | null
  readonly affiliation: string | null
  readonly startMs: number | null
  readonly endMs: number | null
}

/** A half-open range of the text. */
export interface DraftRange {
  readonly start: number
  readonly end: number
}

/** A heading the format itself marks as one. */
export interface DraftHeading extends DraftRange {
  /** 1 is the highest. */
  readonly level: number
}

/** A part of the document the format itself names. It lasts until the next. */
export interface DraftPart {
  readonly kind: PartKind
  readonly at: number
}

/** When the words from a place on were said. In text order. */
export interface DraftCue {
  readonly at: number
  readonly startMs: number
  readonly endMs: number
}

/**
 * What a format's reader knows before anything is understood: the canonical text (decoded, LF line ends, no BOM,
 * control characters cleaned, no Unicode normalisation) and whatever the format says outright.
 */
export interface Draft {
  readonly text: string
  readonly format: string
  readonly encoding: string
  readonly labels: readonly DraftLabel[]
  readonly headings: readonly DraftHeading[]
  /** Stretches set in bold, which in many formats is all that tells a speaker's name from a sentence. */
  readonly emphasis: readonly DraftRange[]
  readonly parts: readonly DraftPart[]
  readonly cues: readonly DraftCue[]
  /** Where the document's pages begin; empty for formats without pages. */
  readonly pages: readonly Page[]
  /** Where a translation of all that stands above begins; null when there is none. */
  readonly translationAt: number | null
  readonly metadata: Partial<TranscriptMetadata>
  /** People the format names apart from the text, e.g. in front matter. They need not all speak. */
  readonly people: readonly string[]
  readonly warnings: readonly ParseWarning[]
  /** When the envelope says the text was sent, as it writes it: the date where the text names none. */
  readonly sent: string | null
  readonly fileName: string
}

/** A draft of a text of which the format says only what `known` holds. */
export function draftOf(
  fileName: string,
  format: string,
  known: Pick<Draft, 'text'> & Partial<Omit<Draft, 'fileName' | 'format'>>,
): Draft {
  return {
    encoding: 'utf-8',
    labels: [],
    headings: [],
    emphasis: [],
    parts: [],
    cues: [],
    pages: [],
    translationAt: null,
    metadata: {},
    people: [],
    warnings: [],
    sent: null,
    ...known,
    fileName,
    format,
  }
}
