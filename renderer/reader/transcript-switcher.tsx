import { useMemo, useState } from 'react'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useLibrary } from '#renderer/state/library-store.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import './transcript-switcher.css'

interface Company {
  readonly name: string
  readonly transcripts: readonly TranscriptSummary[]
}

const NO_COMPANY = 'Other'

/** The library as a short list to switch by: this transcript's company open, the others a click away. */
export function TranscriptSwitcher({ current }: { readonly current: TranscriptId }) {
  const transcripts = useLibrary((state) => state.transcripts)
  const companies = useMemo(
    () => byCompany(transcripts.filter(({ id, version }) => id === current || (version?.newerId ?? null) === null)),
    [transcripts, current],
  )
  const own = companies.find((company) => company.transcripts.some((transcript) => transcript.id === current))
  return (
    <nav className="switcher" aria-label="Transcripts">
      {own !== undefined && <CompanyGroup company={own} current={current} isOwn />}
      {companies
        .filter((company) => company !== own)
        .map((company) => (
          <CompanyGroup key={company.name} company={company} current={current} isOwn={false} />
        ))}
    </nav>
  )
}

interface CompanyGroupProps {
  readonly company: Company
  readonly current: TranscriptId
  readonly isOwn: boolean
}

/** Nothing is returned: newer browsers answer with a promise, which React would take for the way to clean up. */
function intoView(item: HTMLButtonElement | null): void {
  item?.scrollIntoView({ block: 'nearest' })
}

function CompanyGroup({ company, current, isOwn }: CompanyGroupProps) {
  const [isOpen, setIsOpen] = useState(isOwn)
  const count = company.transcripts.length
  return (
    <section>
      <h2 className="left-heading">
        <button type="button" className="switcher-company" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          <bdi className="switcher-name">{company.name}</bdi>
          <span className="left-count">{count === 1 ? '1 transcript' : `${count} transcripts`}</span>
        </button>
      </h2>
      {isOpen && (
        <ul>
          {company.transcripts.map((transcript) => (
            <li key={transcript.id}>
              <button
                type="button"
                className="left-item"
                ref={transcript.id === current ? intoView : undefined}
                aria-current={transcript.id === current ? 'page' : undefined}
                title={transcript.metadata.title}
                onClick={() => open(transcript.id, current)}
              >
                <bdi className="left-label">{shortTitle(transcript)}</bdi>
                <Count value={transcript.passageCount} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export function Count({ value }: { readonly value: number }) {
  if (value === 0) return null
  return (
    <span className="left-count">
      {value}
      <span className="visually-hidden">{value === 1 ? ' passage' : ' passages'}</span>
    </span>
  )
}

function open(id: TranscriptId, current: TranscriptId): void {
  if (id !== current) useWorkspace.getState().goTo({ kind: 'reader', transcriptId: id, at: null })
}

function byCompany(transcripts: readonly TranscriptSummary[]): readonly Company[] {
  const groups = Map.groupBy(transcripts, (transcript) => transcript.metadata.company ?? NO_COMPANY)
  return [...groups]
    .map(([name, list]) => ({ name, transcripts: list.toSorted(latestFirst) }))
    .sort((a, b) => Number(a.name === NO_COMPANY) - Number(b.name === NO_COMPANY) || a.name.localeCompare(b.name))
}

function latestFirst(a: TranscriptSummary, b: TranscriptSummary): number {
  return (b.metadata.date ?? '').localeCompare(a.metadata.date ?? '')
}

/** The title without the company it stands under. */
function shortTitle(transcript: TranscriptSummary): string {
  const { version } = transcript
  const title = shortestTitle(transcript)
  return version !== null && version.newerId !== null ? `${title}, version ${version.number}` : title
}

function shortestTitle({ metadata }: TranscriptSummary): string {
  const { title, company } = metadata
  if (metadata.kind === 'article') return `Article: ${title}`
  const full = metadata.event ?? title
  return company !== null && full.startsWith(company) && full.length > company.length + 2
    ? full.slice(company.length).replace(/^[\s:,–-]+/u, '')
    : full
}
