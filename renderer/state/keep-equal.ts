/**
 * A list read again, made of the same objects as before wherever they say the same: what is drawn from those need not
 * be drawn again. The list before itself when nothing has changed.
 */
export function keepEqual<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] {
  const known = new Map(before.map((item) => [item.id, item]))
  let isSame = before.length === after.length
  const kept = after.map((item, index) => {
    const old = known.get(item.id)
    const same = old !== undefined && JSON.stringify(old) === JSON.stringify(item) ? old : item
    isSame &&= before[index] === same
    return same
  })
  return isSame ? before : kept
}
