import type { MemoTarget } from '#shared/domain/memo.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
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
  'memos.write': ({ db, now }, { target, body, base }) => {
    const verb = body.trim() === '' ? 'Remove the memo' : 'Write a memo'
    // The same words again are no change: no step is kept for them.
    const stored = readMemo(db, target)
    if (kept(stored) !== kept(body)) {
      if (kept(stored) !== kept(base)) throw changedElsewhere(target)
      writeMemo(db, target, body, now)
    }
    return { label: `${verb} ${places[target.kind]}`, value: null }
  },
}

/** A memo of nothing but blank space is kept as none. */
function kept(body: string | null): string | null {
  return body === null || body.trim() === '' ? null : body
}

function changedElsewhere(target: MemoTarget): EarmarkError {
  return new EarmarkError(
    'conflict',
    `The memo ${places[target.kind]} was changed elsewhere since you began to write. Nothing was overwritten: read it again and decide which words stay.`,
  )
}
