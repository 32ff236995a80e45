import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Family } from '../context.ts'
import { addCoding, hasCoding, removeCoding, replaceCoding } from '../stores/codings.ts'
import { passageKey, readPassage } from '../stores/passages.ts'
import { readTagRow } from '../stores/tags.ts'
import { chooseTag } from './choose-tag.ts'

export const codingHandlers: Family<'codings'> = {
  'codings.add': ({ db, now }, { passageId, tag }) => {
    const { seq } = passageKey(db, passageId)
    const chosen = chooseTag(db, tag)
    addCoding(db, seq, chosen.seq, now)
    return { label: `Tag with ${chosen.name}`, value: readPassage(db, seq) }
  },
  'codings.remove': ({ db }, { passageId, tagId }) => {
    const { seq } = passageKey(db, passageId)
    const tag = readTagRow(db, tagId)
    removeCoding(db, seq, tag.seq)
    return { label: `Take ${tag.name} off a passage`, value: readPassage(db, seq) }
  },
  'codings.replace': ({ db }, { passageId, tagId, tag }) => {
    const { seq } = passageKey(db, passageId)
    const old = readTagRow(db, tagId)
    if (!hasCoding(db, seq, old.seq)) {
      throw new EarmarkError('conflict', `The passage does not carry “${old.name}” any more.`)
    }
    const chosen = chooseTag(db, tag)
    if (chosen.seq !== old.seq) replaceCoding(db, seq, old.seq, chosen.seq)
    return { label: `Replace ${old.name} by ${chosen.name}`, value: readPassage(db, seq) }
  },
}
