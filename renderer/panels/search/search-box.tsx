import { Search, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { commandById } from '#renderer/commands/registry.ts'
import { display } from '#renderer/commands/shortcut.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import {
  moveToHit,
  openHit,
  rememberQuery,
  shownHits,
  showQuery,
  typeQuery,
  useSearch,
} from '#renderer/state/search-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { hitId, RESULTS_ID } from './hit-id.ts'
import './search-box.css'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** The one box for all transcripts. What is typed shows in the search; the keyboard walks the hits from here. */
export function SearchBox() {
  const count = useLibrary((state) => state.transcripts.length)
  const text = useSearch((state) => state.text)
  const active = useSearch((state) => state.active)
  const isOpen = useWorkspace((state) => state.place.kind === 'search')
  const hasHits = useSearch((state) => state.result !== null && state.result.hits.length > 0)
  const key = commandById('go.search')?.shortcuts[0]
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return
    const step = STEPS[event.key]
    if (step !== undefined && isOpen) moveToHit(step)
    else if (event.key === 'Enter') enter(isOpen)
    else if (event.key === 'Escape' && text !== '') showQuery('')
    else return
    event.preventDefault()
  }
  return (
    <div className="search-box" role="search">
      <Search size={16} aria-hidden />
      <input
        id="library-search"
        className="input search-box-field"
        type="text"
        role="combobox"
        aria-label="Search all transcripts"
        aria-expanded={isOpen && hasHits}
        aria-controls={RESULTS_ID}
        aria-autocomplete="none"
        aria-activedescendant={isOpen && hasHits && active !== null ? hitId(active) : undefined}
        placeholder={
          count === 0
            ? 'Search'
            : `Search ${count.toLocaleString('en-GB')} ${count === 1 ? 'transcript' : 'transcripts'}`
        }
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        value={text}
        onChange={(event) => typeQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        key !== undefined && <KeyHint keys={display(key)} />
      ) : (
        <button
          type="button"
          className="search-box-clear"
          aria-label="Clear the search"
          onClick={() => {
            showQuery('')
            document.querySelector<HTMLInputElement>('#library-search')?.focus()
          }}
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </div>
  )
}

/** Enter opens the hit one stands on, else the first; from another place it leads back to the search. */
function enter(isOpen: boolean): void {
  const { text, query, active } = useSearch.getState()
  if (!isOpen || text !== query) {
    showQuery(text)
    return
  }
  const hit = shownHits()[active ?? 0]
  if (hit === undefined) rememberQuery(query)
  else openHit(hit)
}
