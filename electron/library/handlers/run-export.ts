import type { ExportedFile, ExportFormat, ExportGrouping, ExportScope } from '#shared/domain/export.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import type { ReadableDb } from '../db/connection.ts'
import { type ExportedTranscript, gatherBundle } from '../exporters/bundle.ts'
import { exportBundle } from '../exporters/registry.ts'
import { readCodebook } from '../stores/codebook.ts'
import { readDocument } from '../stores/documents.ts'
import { readMemo } from '../stores/memos.ts'
import { listPassages } from '../stores/passages.ts'
import { readTagRow } from '../stores/tags.ts'
import { listTranscripts, readSummary, transcriptSeq } from '../stores/transcripts.ts'

export interface ExportInput {
  readonly format: ExportFormat
  readonly scope: ExportScope
  readonly grouping: ExportGrouping
}

/**
 * Writes passages out as a file. The whole library and a tag leave out what is in the bin.
 * @param now milliseconds since the epoch; the file says that day.
 * @throws EarmarkError `not-found` when the transcript or tag is gone.
 */
export function runExport(db: ReadableDb, { format, scope, grouping }: ExportInput, now: number): ExportedFile {
  if (scope.kind === 'tag') readTagRow(db, scope.id)
  const transcripts = summariesFor(db, scope).map((summary) => readExported(db, summary))
  const codebook = readCodebook(db).map(({ id, parentId, name }) => ({
    id,
    parentId,
    name,
    memo: readMemo(db, { kind: 'tag', id }),
  }))
  return exportBundle(gatherBundle({ scope, grouping, exportedOn: localDate(now) }, transcripts, codebook), format)
}

function summariesFor(db: ReadableDb, scope: ExportScope): TranscriptSummary[] {
  if (scope.kind === 'transcript') return [readSummary(db, scope.id)]
  // Texts are large: those that have nothing to give are not even read.
  return listTranscripts(db, { bin: false }).filter(
    ({ id, passageCount }) => passageCount > 0 || readMemo(db, { kind: 'transcript', id }) !== null,
  )
}

function readExported(db: ReadableDb, { id }: TranscriptSummary): ExportedTranscript {
  return {
    document: readDocument(db, id),
    passages: listPassages(db, transcriptSeq(db, id)),
    memo: readMemo(db, { kind: 'transcript', id }),
  }
}

/** The calendar day where the person is, ISO 8601. */
function localDate(now: number): string {
  const date = new Date(now)
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return day.map((part) => String(part).padStart(2, '0')).join('-')
}
