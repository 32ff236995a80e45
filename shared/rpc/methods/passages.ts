import { z } from 'zod'
import { PassageAttributes } from '../../domain/attributes.ts'
import { TagName } from '../../domain/codebook.ts'
import { PassageId, TagId, TranscriptId } from '../../domain/ids.ts'
import { MemoBody, MemoTarget } from '../../domain/memo.ts'
import { Passage } from '../../domain/passage.ts'
import { Offset } from '../../lib/range.ts'
import { read, write } from '../method.ts'
import { done } from './nothing.ts'

const orNew = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), id: TagId }),
  z.object({ kind: z.literal('new'), name: TagName }),
])

export const passageMethods = {
  'passages.list': read(
    'The passages of a transcript, in reading order.',
    z.object({ transcriptId: TranscriptId }),
    z.array(Passage).readonly(),
  ),
  'passages.create': write(
    'Marks a range, snapped outwards to whole characters, and gives it tags; new tags are made in the same step.',
    z.object({ transcriptId: TranscriptId, start: Offset, end: Offset, tags: z.array(orNew).readonly() }),
    Passage,
  ),
  'passages.resize': write(
    'Moves a passage’s ends, snapped outwards to whole characters.',
    z.object({ id: PassageId, start: Offset, end: Offset }),
    Passage,
  ),
  'passages.setAttributes': write(
    'Says of passages which way they point, what they are, how firm and about when; null takes it back.',
    z.object({
      ids: z.array(PassageId).min(1).readonly(),
      patch: z.object(PassageAttributes.unwrap().shape).partial(),
    }),
    z.array(Passage).readonly(),
  ),
  'passages.remove': write(
    'Removes passages with their tags and memos.',
    z.object({ ids: z.array(PassageId).min(1).readonly() }),
    done,
  ),
  'codings.add': write(
    'Gives a passage a tag, made in the same step when it is new.',
    z.object({ passageId: PassageId, tag: orNew }),
    Passage,
  ),
  'codings.remove': write('Takes a tag off a passage.', z.object({ passageId: PassageId, tagId: TagId }), Passage),
  'codings.replace': write(
    'Gives a passage another tag in place of one it has.',
    z.object({ passageId: PassageId, tagId: TagId, tag: orNew }),
    Passage,
  ),
  'memos.read': read('A memo’s Markdown, or null.', z.object({ target: MemoTarget }), z.string().nullable()),
  'memos.write': write(
    'Writes a memo; an empty one is removed. `base` is the body the writer started from: another one now is a conflict.',
    z.object({ target: MemoTarget, body: MemoBody, base: MemoBody.nullable() }),
    done,
  ),
} as const
