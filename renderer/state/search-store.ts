import { create } from 'zustand'
import type { SearchHit, SearchResult } from '#shared/domain/search.ts'
import { EarmarkError, toWireError } from '#shared/rpc/errors.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { hitsInOrder } from './search-hits.ts'
import { useLibrary } from './library-store.ts'
import { noteConnection } from './sync.ts'
import { useWorkspace } from './workspace-store.ts'

/** Short enough to feel immediate, long enough that a fast typist does not ask at every key. Milliseconds. */
const PAUSE = 80
const FIRST_HITS = 100
const MOST_HITS = 500
const RECENT = 8

interface SearchState {
  /** What stands in the box. */
  readonly text: string
  /** The query `result` answers. */
  readonly query: string
  readonly result: SearchResult | null
  readonly problem: string | null
  /** The hit the keyboard stands on, counted in the order they are shown. */
  readonly active: number | null
  /** Queries that led somewhere, newest first. */
  readonly recent: readonly string[]
}

export const useSearch = create<SearchState>()(() => ({
  text: '',
  query: '',
  result: null,
  problem: null,
  active: null,
  recent: [],
}))

/** How far the results of a query were scrolled, in CSS pixels, for the way back from the reader. */
export const scrolled = new Map<string, number>()

let pause: ReturnType<typeof setTimeout> | undefined
let asked = 0

/** Takes what is typed into the box and goes to the search once the hand rests. */
export function typeQuery(text: string): void {
  useSearch.setState({ text })
  clearTimeout(pause)
  pause = setTimeout(() => showQuery(text), PAUSE)
}

/** Shows the results of a query: one step in the history for a whole search, however many keys it took. */
export function showQuery(text: string): void {
  clearTimeout(pause)
  const { place, goTo, replace } = useWorkspace.getState()
  useSearch.setState({ text })
  if (place.kind === 'search') replace({ kind: 'search', query: text })
  else goTo({ kind: 'search', query: text })
}

/** Asks the library. Answers to a query that is no longer wanted are dropped. */
export async function runQuery(query: string, limit = FIRST_HITS): Promise<void> {
  const ticket = ++asked
  if (query.trim() === '') {
    useSearch.setState({ query, result: null, problem: null, active: null })
    return
  }
  try {
    const result = await library.call('search.query', { text: query.slice(0, 1000), limit })
    if (ticket !== asked) return
    const isSame = useSearch.getState().query === query
    useSearch.setState((state) => ({ query, result, problem: null, active: isSame ? state.active : null }))
  } catch (error) {
    if (ticket !== asked) return
    // Only another window's query can take the place of the newest one here: it is asked again.
    if (error instanceof EarmarkError && error.code === 'cancelled') return runQuery(query, limit)
    noteConnection(error)
    useSearch.setState({ query, result: null, problem: toWireError(error).message, active: null })
  }
}

export function showMoreHits(): Promise<void> {
  return runQuery(useSearch.getState().query, MOST_HITS)
}

/** The hits as they are shown, from top to bottom. */
export function shownHits(): readonly SearchHit[] {
  return hitsInOrder(useSearch.getState().result?.hits ?? [])
}

/** Moves to another hit; stops at the ends. @returns the hit, or null when there is none. */
export function moveToHit(step: number): SearchHit | null {
  const hits = shownHits()
  const { active } = useSearch.getState()
  const from = active ?? (step > 0 ? -1 : hits.length)
  const next = Math.min(hits.length - 1, Math.max(0, from + step))
  const hit = hits[next]
  if (hit === undefined) return null
  useSearch.setState({ active: next })
  return hit
}

/** Opens the reader where a hit stands. */
export function openHit(hit: SearchHit): void {
  const index = shownHits().indexOf(hit)
  rememberQuery(useSearch.getState().query)
  useSearch.setState({ active: index === -1 ? null : index })
  useWorkspace
    .getState()
    .goTo({ kind: 'reader', transcriptId: hit.transcriptId, at: { start: hit.start, end: hit.end } })
}

export function rememberQuery(query: string): void {
  const words = query.trim()
  if (words === '') return
  useSearch.setState((state) => ({
    recent: [words, ...state.recent.filter((known) => known !== words)].slice(0, RECENT),
  }))
}

// Back and forward lead to other queries: the box shows the one that is on screen.
useWorkspace.subscribe((state, before) => {
  if (state.place !== before.place && state.place.kind === 'search') {
    clearTimeout(pause)
    useSearch.setState({ text: state.place.query })
  }
})

// Transcripts came or went: what is shown is asked for again.
useLibrary.subscribe((state, before) => {
  const { place } = useWorkspace.getState()
  if (state.transcripts !== before.transcripts && place.kind === 'search') void runQuery(place.query)
})
