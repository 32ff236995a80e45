import { attributeNames, attributeWord, NO_ATTRIBUTES, type PassageAttributes } from '#shared/domain/attributes.ts'
import { counted } from '#shared/lib/counted.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Family } from '../context.ts'
import { addCoding } from '../stores/codings.ts'
import { type Patch, patched } from '../stores/patch.ts'
import { markPassage, passageKey, readPassage, removePassage, resizePassage, listPassages } from '../stores/passages.ts'
import { setAttributes } from '../stores/attributes.ts'
import { transcriptSeq } from '../stores/transcripts.ts'
import { chooseTag } from './choose-tag.ts'

export const passageHandlers: Family<'passages'> = {
  'passages.list': ({ db }, { transcriptId }) => listPassages(db, transcriptSeq(db, transcriptId)),
  'passages.create': ({ db, now }, { transcriptId, start, end, tags }) => {
    const { seq } = markPassage(db, transcriptSeq(db, transcriptId), { start, end }, now)
    const chosen = tags.map((tag) => chooseTag(db, tag))
    for (const tag of chosen) addCoding(db, seq, tag.seq, now)
    const names = chosen.map((tag) => tag.name).join(', ')
    return { label: names === '' ? 'Mark a passage' : `Tag with ${names}`, value: readPassage(db, seq) }
  },
  'passages.resize': ({ db }, { id, start, end }) => {
    const key = passageKey(db, id)
    resizePassage(db, key, { start, end })
    return { label: 'Change the ends of a passage', value: readPassage(db, key.seq) }
  },
  'passages.setAttributes': ({ db }, { ids, patch }) => {
    const keys = [...new Set(ids)].map((id) => passageKey(db, id))
    for (const { seq } of keys) setAttributes(db, seq, patch)
    const [first, ...others] = keys.map(({ seq }) => readPassage(db, seq))
    if (first === undefined) throw new EarmarkError('invalid-input', 'Choose a passage first.')
    return { label: labelOfAttributes(patch, keys.length), value: [first, ...others] }
  },
  'passages.remove': ({ db }, { ids }) => {
    const keys = [...new Set(ids)].map((id) => passageKey(db, id))
    for (const { seq } of keys) removePassage(db, seq)
    return { label: `Remove ${counted(keys.length, 'passage', 'passages')}`, value: null }
  },
}

/** "Say of a passage: Guidance", or what was taken back. */
function labelOfAttributes(patch: Patch<PassageAttributes>, count: number): string {
  const whole = patched(NO_ATTRIBUTES, patch)
  const said = (Object.keys(attributeNames) as (keyof PassageAttributes)[])
    .filter((name) => patch[name] !== undefined)
    .map((name) => attributeWord(whole, name) ?? `no ${attributeNames[name].toLowerCase()}`)
  return `Say of ${count === 1 ? 'a passage' : counted(count, 'passage')}: ${said.join(', ')}`
}
