import type { ReactNode } from 'react'
import { runById } from '#renderer/commands/registry.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { otherQueries } from '#renderer/state/search-hits.ts'
import { showQuery, useSearch } from '#renderer/state/search-store.ts'
import { quoted } from '#renderer/state/wording.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import './search-help.css'

/** What can be searched, while nothing is. */
export function SearchHelp() {
  const recent = useSearch((state) => state.recent)
  const isEmpty = useLibrary((state) => state.transcripts.length === 0)
  const company = useLibrary(
    (state) => state.transcripts.find((transcript) => transcript.metadata.company !== null)?.metadata.company ?? null,
  )
  if (isEmpty)
    return (
      <EmptyState
        title="There is nothing to search yet"
        actions={<Button onClick={() => runById('go.library')}>Go to the library</Button>}
      >
        Bring in a transcript first; its words can be found as soon as it is stored.
      </EmptyState>
    )
  return (
    <div className="search-help">
      <h2 className="search-help-title reading">Search everything that was said</h2>
      <dl className="search-help-list">
        <Way example="margin freight">both words in one transcript; turns that hold both come first</Way>
        <Way example="“lead times”">these words side by side, as they stand</Way>
        <Way example="transf">the last word may be a beginning: transformer, transferred</Way>
        {company !== null && (
          <Way example={`${company.toLowerCase()} margin`}>a company’s name beside a word looks in its transcripts</Way>
        )}
      </dl>
      {recent.length > 0 && (
        <div className="search-help-recent">
          <h3 id="search-recent">Recent searches</h3>
          <ul aria-labelledby="search-recent">
            {recent.map((query) => (
              <li key={query}>
                <Button onClick={() => again(query)}>{query}</Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Way({ example, children }: { readonly example: string; readonly children: ReactNode }) {
  return (
    <div className="search-help-way">
      <dt className="reading">{example}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Says so, and offers searches that ask for less. */
export function NothingFound({ query }: { readonly query: string }) {
  const others = otherQueries(query)
  return (
    <div role="status">
      <EmptyState
        title={`Nothing found for ${/["“]/u.test(query) ? query.trim() : quoted(query.trim())}`}
        actions={
          others.length > 0 &&
          others.map((other) => (
            <Button key={other} onClick={() => again(other)}>
              {other}
            </Button>
          ))
        }
      >
        {others.length > 0
          ? 'All the words must stand in one transcript, and words in quotes side by side. Ask for less:'
          : 'Try the beginning of a word, or another word for it. Transcripts in the bin are not searched.'}
      </EmptyState>
    </div>
  )
}

function again(query: string): void {
  showQuery(query)
  document.querySelector<HTMLInputElement>('#library-search')?.focus()
}
