import { EarmarkError } from '#shared/rpc/errors.ts'
import type { WritableDb } from '../db/connection.ts'
import { type Codebook, loadCodebook, sameName } from '../stores/codebook.ts'
import { moveCodings } from '../stores/codings.ts'
import { moveTagMemo } from '../stores/memos.ts'
import { deleteTag, placeTags, type TagRow } from '../stores/tags.ts'

/** @throws EarmarkError `conflict` when a sibling bears the name already. */
export function refuseTwin(siblings: readonly TagRow[], name: string, ownSeq: number | null): void {
  const twin = siblings.find((row) => row.seq !== ownSeq && sameName(row.name, name))
  if (twin === undefined) return
  throw new EarmarkError('conflict', `There is a “${twin.name}” in this place already. Choose another name, or merge.`)
}

/** @throws EarmarkError `conflict` when another tag has the key. */
export function refuseTakenKey(codebook: Codebook, key: string | null, ownSeq: number | null): void {
  const owner = codebook.rows.find((row) => key !== null && row.shortcut === key && row.seq !== ownSeq)
  if (owner === undefined) return
  throw new EarmarkError(
    'conflict',
    `The key ${owner.shortcut ?? ''} belongs to “${owner.name}”. Take it off there first.`,
  )
}

/** Puts a tag under another parent or to another place; a position past the end is the end. */
export function moveTag(db: WritableDb, row: TagRow, parent: TagRow | null, position: number): void {
  const codebook = loadCodebook(db)
  const parentSeq = parent?.seq ?? null
  if (codebook.withDescendants(row.seq).some((below) => below.seq === parentSeq)) {
    throw new EarmarkError('conflict', `“${row.name}” cannot be moved into itself or a tag below it.`)
  }
  const others = codebook.childrenOf(parentSeq).filter((sibling) => sibling.seq !== row.seq)
  refuseTwin(others, row.name, row.seq)
  placeTags(db, parentSeq, others.map((sibling) => sibling.seq).toSpliced(position, 0, row.seq))
  if (row.parentSeq !== parentSeq) closeGap(db, codebook, row)
}

/**
 * Gives passages, children and memo of one tag to another, and deletes the first. Children that bear the name of a
 * child the other tag has are merged into it in the same way.
 * @param going seqs of the tags that are being merged away above this one.
 * @throws EarmarkError `conflict` when a group would meet a tag, or two tags of one name could not be joined.
 */
export function mergeTag(db: WritableDb, source: TagRow, target: TagRow, going: readonly number[] = []): void {
  const codebook = loadCodebook(db)
  if (source.isCodable !== target.isCodable) {
    throw new EarmarkError(
      'conflict',
      `“${source.name}” and “${target.name}” are a tag and a group: they cannot be merged.`,
    )
  }
  const gone = [...going, source.seq]
  const isInside = codebook.withDescendants(source.seq).some((below) => below.seq === target.seq)
  const heirSeq = isInside ? source.parentSeq : target.seq
  const heirs = codebook.childrenOf(heirSeq).filter((heir) => !gone.includes(heir.seq))
  const orphans = codebook.childrenOf(source.seq)
  const twins = orphans.flatMap((orphan) => {
    const twin = heirs.find((heir) => sameName(heir.name, orphan.name))
    return twin === undefined ? [] : [{ orphan, twin }]
  })
  // Here the target is among the orphans or below one: merged into a twin, it could be what is deleted.
  if (isInside) refuseTwins(twins.map(({ twin }) => twin))
  const newcomers = orphans.filter((orphan) => !twins.some((pair) => pair.orphan === orphan))
  moveCodings(db, source.seq, target.seq)
  moveTagMemo(db, source.seq, target.seq)
  placeTags(
    db,
    heirSeq,
    [...heirs, ...newcomers].map(({ seq }) => seq),
  )
  for (const { orphan, twin } of twins) mergeTag(db, orphan, twin, gone)
  deleteTag(db, source.seq)
  if (source.parentSeq !== heirSeq) closeGap(db, loadCodebook(db), source)
}

function refuseTwins(twins: readonly TagRow[]): void {
  const [twin] = twins
  if (twin === undefined) return
  const what = `There would be two tags named “${twin.name}” side by side.`
  throw new EarmarkError('conflict', `${what} Rename or merge one of them first.`)
}

/** Renumbers the siblings a tag has left behind. */
function closeGap(db: WritableDb, codebook: Codebook, gone: TagRow): void {
  const left = codebook.childrenOf(gone.parentSeq).filter((sibling) => sibling.seq !== gone.seq)
  placeTags(
    db,
    gone.parentSeq,
    left.map((sibling) => sibling.seq),
  )
}
