import { useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import type { SearchResult } from '#shared/domain/search.ts'
import { groupHits } from '#renderer/state/search-hits.ts'
import {
  moveToHit,
  openHit,
  runQuery,
  scrolled,
  shownHits,
  showMoreHits,
  useSearch,
} from '#renderer/state/search-store.ts'
import { counted } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import { hitId, RESULTS_ID } from './hit-id.ts'
import { NothingFound, SearchHelp } from './search-help.tsx'
import { SearchGroup } from './search-group.tsx'
import './search-page.css'

/** Where words stand, in all transcripts outside the bin. */
export function SearchPage({ query }: { readonly query: string }) {
  const answered = useSearch((state) => state.query)
  const result = useSearch((state) => state.result)
  const problem = useSearch((state) => state.problem)
  const scroller = useRef<HTMLElement>(null)
  useEffect(() => void runQuery(query), [query])
  useEffect(() => {
    // Back from the reader the keyboard would be nowhere: it goes on from the box.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('#library-search')?.focus()
  }, [])
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = scrolled.get(answered) ?? 0
  }, [answered])
  return (
    <section
      className="search-page"
      aria-label="Search"
      ref={scroller}
      onScroll={(event) => scrolled.set(answered, event.currentTarget.scrollTop)}
    >
      <h1 className="visually-hidden">Search</h1>
      <div className="search-page-column" aria-busy={answered !== query}>
        {query.trim() === '' && <SearchHelp />}
        {query.trim() !== '' && problem !== null && (
          <p role="alert" className="search-page-problem">
            {problem}
          </p>
        )}
        {query.trim() !== '' && result !== null && <Results query={answered} result={result} />}
      </div>
    </section>
  )
}

function Results({ query, result }: { readonly query: string; readonly result: SearchResult }) {
  const groups = useMemo(() => groupHits(result.hits), [result])
  const active = useSearch((state) => state.active)
  useEffect(() => {
    if (active !== null) document.getElementById(hitId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (result.hits.length === 0) return <NothingFound query={query} />
  return (
    <>
      <p role="status" className="search-page-count">
        {result.truncated ? 'The first ' : ''}
        {counted(result.hits.length, 'place')} in {counted(result.transcriptCount, 'transcript')}
      </p>
      <div
        id={RESULTS_ID}
        className="search-page-results"
        role="listbox"
        aria-label="Hits"
        tabIndex={0}
        aria-activedescendant={active === null ? undefined : hitId(active)}
        onKeyDown={onKeyDown}
      >
        {groups.map((group) => (
          <SearchGroup key={group.transcriptId} group={group} active={active} />
        ))}
      </div>
      {result.truncated && result.hits.length < 500 && (
        <Button className="search-page-more" onClick={() => void showMoreHits()}>
          Show more
        </Button>
      )}
    </>
  )
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Number.MAX_SAFE_INTEGER,
  End: Number.MAX_SAFE_INTEGER,
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const step = STEPS[event.key]
  if (step !== undefined) moveToHit(step)
  else if (event.key === 'Enter') {
    const hit = shownHits()[useSearch.getState().active ?? 0]
    if (hit !== undefined) openHit(hit)
  } else return
  event.preventDefault()
}
