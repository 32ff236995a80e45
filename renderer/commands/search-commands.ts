import { moveToHit, openHit, shownHits, useSearch } from '#renderer/state/search-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { Command } from './command.ts'

const workspace = () => useWorkspace.getState()
const hasHits = () => shownHits().length > 0

/** In the search it moves through the list; in the reader it goes on to the next place, without a step in the history. */
function step(by: 1 | -1): void {
  const hit = moveToHit(by)
  const { place, replace } = workspace()
  if (hit === null || place.kind !== 'reader') return
  replace({ kind: 'reader', transcriptId: hit.transcriptId, at: { start: hit.start, end: hit.end } })
}

const canStep = () => hasHits() && ['search', 'reader'].includes(workspace().place.kind)

export const searchCommands: readonly Command[] = [
  {
    id: 'search.next',
    label: 'Next hit of the search',
    group: 'Go',
    shortcuts: ['F4'],
    when: canStep,
    run: () => step(1),
  },
  {
    id: 'search.previous',
    label: 'Previous hit of the search',
    group: 'Go',
    // Shift counts for named keys, so this is a key of its own.
    shortcuts: ['Shift+F4'],
    when: canStep,
    run: () => step(-1),
  },
  {
    id: 'search.open',
    label: 'Read the hit',
    group: 'Go',
    shortcuts: [],
    when: () => workspace().place.kind === 'search' && useSearch.getState().active !== null,
    run: () => {
      const hit = shownHits()[useSearch.getState().active ?? 0]
      if (hit !== undefined) openHit(hit)
    },
  },
]
