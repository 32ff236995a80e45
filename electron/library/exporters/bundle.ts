import { resolve } from '#shared/anchoring/resolve.ts'
import { citedPlace, citedVersion } from '#shared/domain/citation.ts'
import type { ExportGrouping, ExportScope } from '#shared/domain/export.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { numberParagraphs, type Paragraph } from '#shared/domain/paragraphs.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { assertNever } from '#shared/lib/assert.ts'
import type { ExportBundle, ExportPassage, ExportSource, ExportTag } from './exporter.ts'

/** A transcript with what people have put beside it. */
export interface ExportedTranscript {
  readonly document: Pick<TranscriptDocument, 'summary' | 'text' | 'parts' | 'pages' | 'speakers' | 'turns'>
  /** In reading order. */
  readonly passages: readonly Passage[]
  readonly memo: string | null
}

/** A tag as the codebook knows it. */
export interface CodebookTag {
  readonly id: TagId
  readonly parentId: TagId | null
  readonly name: string
  readonly memo: string | null
}

export interface ExportRequest {
  readonly scope: ExportScope
  readonly grouping: ExportGrouping
  /** ISO 8601 calendar date of the export. */
  readonly exportedOn: string
}

/**
 * Gathers what an export needs and checks every quote against the text it was taken from. With a tag as scope, the
 * passages are those of the tag and of all tags below it.
 * @param transcripts in the order they were imported; those outside the scope may be among them.
 * @param codebook parents before children, siblings in order.
 */
export function gatherBundle(
  request: ExportRequest,
  transcripts: readonly ExportedTranscript[],
  codebook: readonly CodebookTag[],
): ExportBundle {
  const { scope, grouping, exportedOn } = request
  const wantedTags = scope.kind === 'tag' ? withDescendants(scope.id, codebook) : null
  const sources: ExportSource[] = []
  const passages: ExportPassage[] = []
  for (const transcript of transcripts) {
    const { summary } = transcript.document
    if (scope.kind === 'transcript' && summary.id !== scope.id) continue
    const chosen = transcript.passages.filter(
      (passage) => wantedTags === null || passage.tagIds.some((id) => wantedTags.has(id)),
    )
    if (chosen.length === 0 && scope.kind !== 'transcript' && (transcript.memo === null || scope.kind === 'tag'))
      continue
    sources.push(toSource(transcript))
    passages.push(...toPassages(transcript, chosen))
  }
  const tags = codebook.filter(({ id }) => wantedTags === null || wantedTags.has(id))
  return {
    title: titleOf(scope, sources, codebook),
    grouping,
    exportedOn,
    sources,
    passages,
    tags: tags.map((tag): ExportTag => ({ id: tag.id, path: pathOf(tag, codebook), memo: tag.memo })),
  }
}

function titleOf(scope: ExportScope, sources: readonly ExportSource[], codebook: readonly CodebookTag[]): string {
  switch (scope.kind) {
    case 'transcript':
      return sources[0]?.metadata.title ?? ''
    case 'tag':
      return codebook.find(({ id }) => id === scope.id)?.name ?? ''
    case 'everything':
      return 'All passages'
    default:
      return assertNever(scope)
  }
}

function toSource({ document, memo }: ExportedTranscript): ExportSource {
  const { id, metadata, fileName, sha256, version } = document.summary
  return { id, metadata, fileName, sha256, version: citedVersion(version), memo }
}

function toPassages({ document }: ExportedTranscript, passages: readonly Passage[]): ExportPassage[] {
  if (passages.length === 0) return []
  const numbered = numberParagraphs(document.text, document.parts, document.turns)
  return passages.map((passage) => toPassage(document, numbered, passage))
}

function toPassage(
  document: ExportedTranscript['document'],
  numbered: readonly Paragraph[],
  passage: Passage,
): ExportPassage {
  const { position, quote } = passage.anchor
  const isVerified = resolve(document.text, passage.anchor).state === 'exact'
  return {
    id: passage.id,
    transcriptId: passage.transcriptId,
    quote: quote.exact,
    isVerified,
    ...citedPlace(document, numbered, position),
    tagIds: passage.tagIds,
    attributes: passage.attributes,
    memo: passage.memo,
  }
}

function withDescendants(id: TagId, codebook: readonly CodebookTag[]): Set<TagId> {
  const found = new Set([id])
  // Parents come before their children, so one pass sees them all.
  for (const tag of codebook) if (tag.parentId !== null && found.has(tag.parentId)) found.add(tag.id)
  return found
}

function pathOf(tag: CodebookTag, codebook: readonly CodebookTag[]): string[] {
  const path = [tag.name]
  const seen = new Set([tag.id])
  for (let parentId = tag.parentId; parentId !== null && !seen.has(parentId);) {
    seen.add(parentId)
    const parent = codebook.find(({ id }) => id === parentId)
    if (parent === undefined) break
    path.unshift(parent.name)
    parentId = parent.parentId
  }
  return path
}
