import type { TranscriptId } from '#shared/domain/ids.ts'
import type { Range } from '#shared/lib/range.ts'
export function ReaderPage(_: { readonly transcriptId: TranscriptId; readonly at: Range | null }) {
  return null
}
