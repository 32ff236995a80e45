import type { ParseWarning, TranscriptMetadata } from '#shared/domain/transcript.ts'

/** A place where the format itself says "a turn begins here": VTT cues, JSON turns, HTML labels. */
export interface DraftLabel {
  /** UTF-16 offset of the label (or of the first word when `length` is 0). */
  readonly at: number
  /** Length of the label in the text; 0 when the format keeps the speaker apart from the text. */
  readonly length: number
  readonly speaker: string
  readonly startMs: number | null
  readonly endMs: number | null
}

/** A heading the format itself marks as one. */
export interface DraftHeading {
  readonly start: number
  readonly end: number
  /** 1 is the highest. */
  readonly level: number
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
  readonly metadata: Partial<TranscriptMetadata>
  /** People the format names apart from the text, e.g. in front matter. They need not all speak. */
  readonly people: readonly string[]
  readonly warnings: readonly ParseWarning[]
  readonly fileName: string
}
