import type { KeyboardEvent } from 'react'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { move, NOTHING_SELECTED, selectAll, toggle } from '#renderer/state/list-selection.ts'
import type { ListViewStore } from '#renderer/state/list-view.ts'
import { openMenuAt } from './row-menu.tsx'
import { rowId } from './transcript-row.tsx'

/** How many rows a page of the keyboard is. */
const PAGE = 15

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  End: Number.MAX_SAFE_INTEGER,
  Home: -Number.MAX_SAFE_INTEGER,
}

/** The keys of the list while it has the focus; commands (F2, Delete) are heard by the window. */
export function listKeys(
  event: KeyboardEvent<HTMLElement>,
  view: ListViewStore,
  onOpen: (id: TranscriptId) => void,
): void {
  if (event.target !== event.currentTarget || event.altKey) return
  const { selection, order } = view.getState()
  const mod = event.ctrlKey || event.metaKey
  const step = STEPS[event.key]
  const { active } = selection
  if (step !== undefined)
    view.setState({ selection: move(selection, order, step, { extend: event.shiftKey, keep: mod }) })
  else if (event.key === ' ' && active !== null) view.setState({ selection: toggle(selection, active) })
  else if (event.key === 'Enter' && !mod && active !== null) onOpen(active)
  else if (mod && event.key.toLowerCase() === 'a') view.setState({ selection: selectAll(selection, order) })
  else if (event.key === 'Escape' && selection.selected.size > 0)
    view.setState({ selection: { ...NOTHING_SELECTED, active } })
  else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && active !== null)
    openMenuAt(document.getElementById(rowId(active)))
  else return
  event.preventDefault()
}
