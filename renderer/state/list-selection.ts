/**
 * Which rows of a list are selected, as in a file manager: one row is active (the keyboard stands there), a range
 * grows from the anchor, and selected rows keep no order of their own.
 */
export interface Selection<Id extends string = string> {
  readonly selected: ReadonlySet<Id>
  readonly active: Id | null
  readonly anchor: Id | null
}

export const NOTHING_SELECTED: Selection<never> = { selected: new Set(), active: null, anchor: null }

export function only<Id extends string>(id: Id): Selection<Id> {
  return { selected: new Set([id]), active: id, anchor: id }
}

/** A click: alone it selects one row, with Shift the range from the anchor, with Ctrl it adds or takes away. */
export function click<Id extends string>(
  selection: Selection<Id>,
  order: readonly Id[],
  id: Id,
  keys: { readonly extend: boolean; readonly toggle: boolean },
): Selection<Id> {
  if (keys.extend) return extendTo(selection, order, id)
  return keys.toggle ? toggle(selection, id) : only(id)
}

/** Adds a row or takes it away; it becomes active. */
export function toggle<Id extends string>(selection: Selection<Id>, id: Id): Selection<Id> {
  const selected = new Set(selection.selected)
  if (!selected.delete(id)) selected.add(id)
  return { selected, active: id, anchor: id }
}

/**
 * Moves the active row by some rows, stopping at the ends. The row is selected alone, or with `extend` the range to
 * it, or with `keep` nothing is selected or unselected.
 */
export function move<Id extends string>(
  selection: Selection<Id>,
  order: readonly Id[],
  step: number,
  keys: { readonly extend: boolean; readonly keep: boolean },
): Selection<Id> {
  const at = selection.active === null ? -1 : order.indexOf(selection.active)
  const from = at === -1 ? (step > 0 ? -1 : order.length) : at
  const target = order[Math.min(order.length - 1, Math.max(0, from + step))]
  if (target === undefined) return selection
  if (keys.extend) return extendTo(selection, order, target)
  return keys.keep ? { ...selection, active: target } : only(target)
}

export function selectAll<Id extends string>(selection: Selection<Id>, order: readonly Id[]): Selection<Id> {
  return { ...selection, selected: new Set(order), active: selection.active ?? order[0] ?? null }
}

/** Where the keyboard stands once some rows are gone: the next row that stays, else the one before. */
export function afterRemoval<Id extends string>(order: readonly Id[], gone: readonly Id[]): Selection<Id> {
  const leaving = new Set(gone)
  const last = order.findLastIndex((id) => leaving.has(id))
  const next =
    order.slice(last + 1).find((id) => !leaving.has(id)) ??
    order.slice(0, Math.max(0, last)).findLast((id) => !leaving.has(id))
  return next === undefined ? NOTHING_SELECTED : only(next)
}

function extendTo<Id extends string>(selection: Selection<Id>, order: readonly Id[], id: Id): Selection<Id> {
  const anchor = selection.anchor !== null && order.includes(selection.anchor) ? selection.anchor : id
  const ends = [order.indexOf(anchor), order.indexOf(id)]
  const selected = new Set(order.slice(Math.min(...ends), Math.max(...ends) + 1))
  return { selected, active: id, anchor }
}
