import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { turnIndexAt } from '#shared/domain/transcript.ts'
import type { ReviewItem } from '#shared/domain/version.ts'
import { nameKey } from '#shared/lib/name-key.ts'
import type { Range } from '#shared/lib/range.ts'

/** Who says a passage in the older version and who in the newer one, where that is not the same person. */
export interface ChangedVoice {
  /** Null where nobody is named. */
  readonly before: string | null
  readonly after: string | null
}

/**
 * Whether words would come into another mouth at a place of the newer version: a quote is as much who said it as what
 * was said.
 */
export function changedVoice(
  item: ReviewItem,
  older: TranscriptDocument,
  newer: TranscriptDocument,
  place: Range,
): ChangedVoice | null {
  const [before, after] = [voiceAt(older, item.from.range), voiceAt(newer, place)]
  return nameKey(before ?? '') === nameKey(after ?? '') ? null : { before, after }
}

function voiceAt({ turns, speakers }: TranscriptDocument, { start, end }: Range): string | null {
  const index = turnIndexAt(turns, start) ?? turnIndexAt(turns, end - 1)
  const id = index === null ? null : (turns[index]?.speakerId ?? null)
  return speakers.find((speaker) => speaker.id === id)?.name ?? null
}
