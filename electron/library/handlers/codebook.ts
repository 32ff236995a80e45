import { counted } from '#shared/lib/counted.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Family } from '../context.ts'
import { writeCodebookCsv } from '../codebook-table/write.ts'
import { readCodebookCsv } from '../codebook-table/read.ts'
import { freshColour, freshPattern, loadCodebook, readCodebook, readTag } from '../stores/codebook.ts'
import { importCodebook } from '../stores/import-codebook.ts'
import { deleteTag, insertTag, readTagRow, updateTag, usageOf } from '../stores/tags.ts'
import { addStarterCodebook } from './add-starter.ts'
import { mergeTag, moveTag, refuseTakenKey, refuseTwin } from './arrange-codebook.ts'

export const codebookHandlers: Family<'codebook'> = {
  'codebook.read': ({ db }) => readCodebook(db),
  'codebook.create': ({ db }, tag) => {
    const codebook = loadCodebook(db)
    const parentSeq = tag.parentId === null ? null : readTagRow(db, tag.parentId).seq
    const siblings = codebook.childrenOf(parentSeq)
    refuseTwin(siblings, tag.name, null)
    refuseTakenKey(codebook, tag.shortcut, null)
    const colour = tag.colour ?? freshColour(siblings)
    const pattern = freshPattern(siblings, colour)
    const row = insertTag(db, { ...tag, parentSeq, position: siblings.length, colour, pattern })
    return { label: `Create ${kindOf(tag)} ${tag.name}`, value: readTag(db, row.id) }
  },
  'codebook.update': ({ db }, { id, patch }) => {
    const row = readTagRow(db, id)
    const codebook = loadCodebook(db)
    if (patch.name !== undefined) refuseTwin(codebook.childrenOf(row.parentSeq), patch.name, row.seq)
    refuseTakenKey(codebook, patch.shortcut ?? null, row.seq)
    updateTag(db, row.seq, patch)
    const isRenamed = patch.name !== undefined && patch.name !== row.name
    const what = `${kindOf(row)} ${row.name}`
    const label = isRenamed ? `Rename ${what} to ${patch.name}` : `Change ${what}`
    return { label, value: readTag(db, id) }
  },
  'codebook.move': ({ db }, { id, parentId, position }) => {
    const row = readTagRow(db, id)
    moveTag(db, row, parentId === null ? null : readTagRow(db, parentId), position)
    return { label: `Move ${kindOf(row)} ${row.name}`, value: readTag(db, id) }
  },
  'codebook.merge': ({ db }, { from, into }) => {
    if (from === into) throw new EarmarkError('invalid-input', 'Choose another tag to merge this one into.')
    const source = readTagRow(db, from)
    const target = readTagRow(db, into)
    const { passages } = usageOf(db, [source.seq])
    mergeTag(db, source, target)
    const label = `Merge ${kindOf(source)} ${source.name} into ${target.name} (${counted(passages, 'passage', 'passages')})`
    return { label, value: readTag(db, into) }
  },
  'codebook.usage': ({ db }, { id }) => {
    const rows = loadCodebook(db).withDescendants(readTagRow(db, id).seq)
    return {
      ...usageOf(
        db,
        rows.map((row) => row.seq),
      ),
      tags: rows.length,
    }
  },
  'codebook.remove': ({ db }, { id }) => {
    const row = readTagRow(db, id)
    const rows = loadCodebook(db).withDescendants(row.seq)
    const { passages } = usageOf(
      db,
      rows.map((doomed) => doomed.seq),
    )
    for (const doomed of rows.toReversed()) deleteTag(db, doomed.seq)
    return { label: `Delete ${kindOf(row)} ${row.name} (${counted(passages, 'passage', 'passages')})`, value: null }
  },
  'codebook.exportTable': ({ db }) => ({
    fileName: 'codebook.csv',
    mediaType: 'text/csv',
    bytes: writeCodebookCsv(readCodebook(db)),
  }),
  'codebook.importTable': ({ db }, { fileName, bytes }) => ({
    label: `Bring tags in from “${fileName}”`,
    value: importCodebook(db, readCodebookCsv(fileName, bytes)),
  }),
  'codebook.addStarter': ({ db }) => ({ label: 'Add the starter codebook', value: { added: addStarterCodebook(db) } }),
}

/** What an entry of the codebook is called in a label. */
function kindOf({ isCodable }: { readonly isCodable: boolean }): string {
  return isCodable ? 'tag' : 'group'
}
