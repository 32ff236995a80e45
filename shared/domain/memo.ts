import { z } from 'zod'
import { PassageId, TagId, TranscriptId } from './ids.ts'

/** What a memo stands beside. */
export const MemoTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passage'), id: PassageId }),
  z.object({ kind: z.literal('transcript'), id: TranscriptId }),
  z.object({ kind: z.literal('tag'), id: TagId }),
  z.object({ kind: z.literal('library') }),
])
export type MemoTarget = z.infer<typeof MemoTarget>

/** A Markdown remark. */
export const MemoBody = z.string().max(200_000)
