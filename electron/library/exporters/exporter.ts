import type { PassageAttributes } from '#shared/domain/attributes.ts'
import type { CitedPlace } from '#shared/domain/citation.ts'
import type { ExportFormat, ExportGrouping } from '#shared/domain/export.ts'
import type { PassageId, TagId, TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptMetadata } from '#shared/domain/transcript.ts'

/** A transcript that passages are taken from, or that the export is about. */
export interface ExportSource {
  readonly id: TranscriptId
  readonly metadata: TranscriptMetadata
  readonly fileName: string
  /** Hex sha256 of the original file's bytes. */
  readonly sha256: string
  /** Which of several versions it is, in words; null where there is one only. */
  readonly version: string | null
  /** Markdown; null when there is none. */
  readonly memo: string | null
}

/** A quotation with everything a citation needs. */
export interface ExportPassage extends CitedPlace {
  readonly id: PassageId
  readonly transcriptId: TranscriptId
  /** The words as they were marked. */
  readonly quote: string
  /** False when the words no longer stand where the passage says. */
  readonly isVerified: boolean
  /** In the order they were given. */
  readonly tagIds: readonly TagId[]
  readonly attributes: PassageAttributes
  /** Markdown; null when there is none. */
  readonly memo: string | null
}

export interface ExportTag {
  readonly id: TagId
  /** Names from the topmost group down to the tag's own. */
  readonly path: readonly string[]
  /** Markdown; null when there is none. */
  readonly memo: string | null
}

/** What a file is written from. Values only: an exporter asks nobody anything. */
export interface ExportBundle {
  readonly title: string
  readonly grouping: ExportGrouping
  /** ISO 8601 calendar date, where the person is. */
  readonly exportedOn: string
  /** In the order they were imported. */
  readonly sources: readonly ExportSource[]
  /** By source, then in reading order. */
  readonly passages: readonly ExportPassage[]
  /** Tags to group by, in the codebook's order. */
  readonly tags: readonly ExportTag[]
}

/** Writes bundles in one format. */
export interface Exporter {
  readonly format: ExportFormat
  readonly mediaType: string
  /** Without the dot. */
  readonly extension: string
  write(bundle: ExportBundle): Uint8Array<ArrayBuffer>
}
