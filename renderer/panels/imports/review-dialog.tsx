import type { TranscriptId } from '#shared/domain/ids.ts'
export function ReviewDialog(_: { readonly transcriptId: TranscriptId }) {
  return null
}
