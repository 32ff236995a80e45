import type { TranscriptId } from '#shared/domain/ids.ts'
/** The reader's right panel. */
export function Inspector(_: { readonly transcriptId: TranscriptId }) {
  return null
}
