import type { MemoTarget } from '#shared/domain/memo.ts'
import type { Family } from '../context.ts'
import { readMemo, writeMemo } from '../stores/memos.ts'

const places: Readonly<Record<MemoTarget['kind'], string>> = {
  passage: 'on a passage',
  transcript: 'on a transcript',
  tag: 'on a tag',
  library: 'on the library',
}

export const memoHandlers: Family<'memos'> = {
  'memos.read': ({ db }, { target }) => readMemo(db, target),
  'memos.write': ({ db, now }, { target, body }) => {
    const verb = body.trim() === '' ? 'Remove the memo' : 'Write a memo'
    // The same words again are no change: no step is kept for them.
    if (readMemo(db, target) !== body) writeMemo(db, target, body, now)
    return { label: `${verb} ${places[target.kind]}`, value: null }
  },
}
