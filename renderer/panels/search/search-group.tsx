import { memo } from 'react'
import { partNames } from '#shared/domain/part-names.ts'
import type { SearchHit } from '#shared/domain/search.ts'
import { snippetRuns, type HitGroup } from '#renderer/state/search-hits.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { openHit } from '#renderer/state/search-store.ts'
import { formatDate } from '#renderer/state/wording.ts'
import { hitId } from './hit-id.ts'
import './search-group.css'

interface SearchGroupProps {
  readonly group: HitGroup
  readonly active: number | null
}

/** The hits of one transcript under its name. */
export function SearchGroup({ group, active }: SearchGroupProps) {
  const version = useLibrary((state) => state.transcripts.find(({ id }) => id === group.transcriptId)?.version ?? null)
  const [first] = group.hits
  if (first === undefined) return null
  const { title, company, event, date } = first.hit
  const about = [company, event, date === null ? null : formatDate(date)].filter(
    (said) => said !== null && !title.toLowerCase().includes(said.toLowerCase()),
  )
  const headId = `search-group-${group.transcriptId}`
  return (
    // A group of options needs no role of its own for its heading.
    <div className="search-group" role="group" aria-labelledby={headId}>
      <p id={headId} className="search-group-head" role="presentation">
        <span className="search-group-title">{title}</span>
        <span className="search-group-about">{about.join(', ')}</span>
        {version !== null && version.newerId !== null && (
          <span className="search-group-version">Older version ({version.number})</span>
        )}
        <span className="search-group-count">{group.hits.length}</span>
      </p>
      {group.hits.map(({ hit, index }) => (
        <Hit key={index} hit={hit} index={index} isActive={index === active} />
      ))}
    </div>
  )
}

interface HitProps {
  readonly hit: SearchHit
  readonly index: number
  readonly isActive: boolean
}

const Hit = memo(function Hit({ hit, index, isActive }: HitProps) {
  const role = [hit.role, hit.affiliation].filter((said) => said !== null).join(', ')
  return (
    // Keys are handled by the box and the list, which keep the focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={hitId(index)}
      role="option"
      aria-selected={isActive}
      className={isActive ? 'search-hit search-hit-active' : 'search-hit'}
      onClick={() => openHit(hit)}
    >
      <p className="search-hit-who">
        {hit.speaker !== null && <bdi className="search-hit-speaker">{hit.speaker}</bdi>}
        {role !== '' && <bdi>{role}</bdi>}
        {hit.part !== null && (
          <span className={hit.speaker === null ? undefined : 'search-hit-part'}>{partNames[hit.part]}</span>
        )}
      </p>
      <p className="search-hit-snippet reading" dir="auto">
        {snippetRuns(hit.snippet, hit.matches).map((run) =>
          run.isMatch ? <mark key={run.start}>{run.text}</mark> : <span key={run.start}>{run.text}</span>,
        )}
      </p>
    </div>
  )
})
