import type { TagId } from '#shared/domain/ids.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { WritableDb } from '../db/connection.ts'
import { findCodable, freshColour, freshPattern, loadCodebook } from '../stores/codebook.ts'
import { insertTag, readTagRow, type TagRow } from '../stores/tags.ts'

/** A tag that is there, or one to be made in the same step. */
export type TagChoice =
  { readonly kind: 'existing'; readonly id: TagId } | { readonly kind: 'new'; readonly name: string }

/**
 * Finds the tag a person chose, or makes it at the top of the codebook. A "new" one whose name is there already,
 * whatever its case, is that one.
 * @throws EarmarkError `not-found`, or `conflict` when it is a group.
 */
export function chooseTag(db: WritableDb, choice: TagChoice): TagRow {
  if (choice.kind === 'existing') {
    const tag = readTagRow(db, choice.id)
    if (!tag.isCodable) {
      throw new EarmarkError('conflict', `“${tag.name}” is a group. Choose one of the tags in it.`)
    }
    return tag
  }
  const codebook = loadCodebook(db)
  const siblings = codebook.childrenOf(null)
  const colour = freshColour(codebook.rows.filter((row) => row.isCodable))
  return (
    findCodable(codebook, choice.name) ??
    insertTag(db, {
      parentSeq: null,
      position: siblings.length,
      name: choice.name.trim(),
      colour,
      pattern: freshPattern(codebook.rows, colour),
      description: '',
      cues: [],
      shortcut: null,
      isCodable: true,
    })
  )
}
