import type { ExportScope } from '#shared/domain/export.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { assertNever } from '#shared/lib/assert.ts'
import type { Family } from '../context.ts'
import type { ReadableDb } from '../db/connection.ts'
import { type CodebookTag, type ExportedTranscript, gatherBundle } from '../exporters/bundle.ts'
import { exportBundle } from '../exporters/registry.ts'
import { loadCodebook, readCodebook } from '../stores/codebook.ts'
import { readDocument } from '../stores/documents.ts'
import { readMemo } from '../stores/memos.ts'
import { listPassages } from '../stores/passages.ts'
import { readTagRow } from '../stores/tags.ts'
import { readSummary, transcriptSeq, transcriptsWithRemarks, transcriptsWithTags } from '../stores/transcripts.ts'

export const exportHandlers: Family<'export'> = {
  'export.run': ({ db, now }, { format, scope, grouping }) => {
    const transcripts = transcriptsIn(db, scope).map((id) => readExported(db, id))
    const bundle = gatherBundle({ scope, grouping, exportedOn: localDate(now) }, transcripts, readTags(db))
    return exportBundle(bundle, format)
  },
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

function readTags(db: ReadableDb): CodebookTag[] {
  return readCodebook(db).map(({ id, parentId, name }) => ({
    id,
    parentId,
    name,
    memo: readMemo(db, { kind: 'tag', id }),
  }))
}

/** ISO 8601 calendar date, where the person is. */
function localDate(milliseconds: number): string {
  const date = new Date(milliseconds)
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${String(date.getFullYear())}-${month ?? ''}-${day ?? ''}`
}
