import type { ExportedFile, ExportFormat, ExportGrouping, ExportScope } from '#shared/domain/export.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { assertNever } from '#shared/lib/assert.ts'
import type { ReadableDb } from '../db/connection.ts'
import { type ExportedTranscript, gatherBundle } from '../exporters/bundle.ts'
import { exportBundle } from '../exporters/registry.ts'
import { loadCodebook, readCodebook } from '../stores/codebook.ts'
import { readDocument } from '../stores/documents.ts'
import { readMemo } from '../stores/memos.ts'
import { listPassages } from '../stores/passages.ts'
import { readTagRow } from '../stores/tags.ts'
import { readSummary, transcriptSeq, transcriptsWithRemarks, transcriptsWithTags } from '../stores/transcripts.ts'

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
  const transcripts = transcriptsIn(db, scope).map((id) => readExported(db, id))
  const codebook = readCodebook(db).map(({ id, parentId, name }) => ({
    id,
    parentId,
    name,
    memo: readMemo(db, { kind: 'tag', id }),
  }))
  return exportBundle(gatherBundle({ scope, grouping, exportedOn: localDate(now) }, transcripts, codebook), format)
}

/** Only those that can have something to say: an export of one tag does not read every text in the library. */
function transcriptsIn(db: ReadableDb, scope: ExportScope): TranscriptId[] {
  switch (scope.kind) {
    case 'transcript':
      return [readSummary(db, scope.id).id]
    case 'tag': {
      const tags = loadCodebook(db).withDescendants(readTagRow(db, scope.id).seq)
      return transcriptsWithTags(
        db,
        tags.map((tag) => tag.seq),
      )
    }
    case 'everything':
      return transcriptsWithRemarks(db)
    default:
      return assertNever(scope)
  }
}

function readExported(db: ReadableDb, id: TranscriptId): ExportedTranscript {
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
