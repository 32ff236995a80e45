import { ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Tag } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { runById } from '#renderer/commands/registry.ts'
import { tagOrList } from '#renderer/commands/tag-here.ts'
import { NO_PASSAGES, useLibrary } from '#renderer/state/library-store.ts'
import { usePassageFilter } from '#renderer/state/passage-filter-store.ts'
import { countsByTag } from '#renderer/state/passage-facts.ts'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import { TallyBar } from '#renderer/ui/tally-bar.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { TagSwatch } from '#renderer/ui/tag-swatch.tsx'
import { counted } from '#renderer/state/wording.ts'
import { listSections, type ListSection } from './list-sections.ts'
import './codebook-list.css'

/** The codebook in the left panel of the reader: tags with keys and counts. A click tags what is selected, or lists. */
export function CodebookList() {
  const tags = useLibrary((state) => state.tags)
  const transcriptId = useWorkspace((state) => (state.place.kind === 'reader' ? state.place.transcriptId : null))
  const passages = useLibrary((state) =>
    transcriptId === null ? NO_PASSAGES : (state.passages[transcriptId] ?? NO_PASSAGES),
  )
  const isSelecting = useWorkspace((state) => state.selection !== null)
  const [showsAll, setShowsAll] = useState(false)
  const counts = countsByTag(passages)
  const sections = useMemo(() => listSections(tags, counts, showsAll), [tags, counts, showsAll])
  const most = Math.max(0, ...counts.values())
  const total = useMemo(() => tags.filter((tag) => tag.isCodable).length, [tags])
  const shown = sections.reduce((sum, section) => sum + section.tags.length, 0)

  return (
    <section className="codebook-list" aria-labelledby="codebook-list-title">
      <header className="codebook-list-head">
        <h2 id="codebook-list-title">Codebook</h2>
        <span>{total}</span>
      </header>
      {total === 0 ? (
        <p className="codebook-list-note">
          No tags yet. Select words and press <KeyHint keys="T" /> to make one, or{' '}
          <button type="button" className="codebook-list-link" onClick={() => runById('codebook.addStarter')}>
            add the starter codebook
          </button>
          .
        </p>
      ) : (
        <p className="codebook-list-note">
          {isSelecting ? 'Choose a tag for what is selected.' : 'Choose a tag to list its passages.'}
        </p>
      )}
      {sections.map((section) => (
        <Section
          key={section.group?.id ?? 'top'}
          section={section}
          counts={counts}
          most={most}
          isSelecting={isSelecting}
        />
      ))}
      {(showsAll || shown < total) && (
        <button type="button" className="codebook-list-link" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show only tags with a key or used here' : `Show all ${total} tags`}
        </button>
      )}
    </section>
  )
}

interface SectionProps {
  readonly section: ListSection
  readonly counts: ReadonlyMap<TagId, number>
  readonly most: number
  readonly isSelecting: boolean
}

function Section({ section, counts, most, isSelecting }: SectionProps) {
  const [isOpen, setIsOpen] = useState(true)
  const { group, tags } = section
  return (
    <div className="codebook-list-section">
      {group !== null && (
        <h3>
          <button
            type="button"
            className="codebook-list-group"
            aria-expanded={isOpen}
            title={group.description}
            onClick={() => setIsOpen(!isOpen)}
          >
            <ChevronRight size={12} aria-hidden />
            {group.name}
          </button>
        </h3>
      )}
      {isOpen && (
        <ul>
          {tags.map(({ tag, depth }) => (
            <li key={tag.id} style={{ paddingInlineStart: depth * 14 }}>
              <TagButton tag={tag} here={counts.get(tag.id) ?? 0} most={most} isSelecting={isSelecting} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface TagButtonProps {
  readonly tag: Tag
  readonly here: number
  readonly most: number
  readonly isSelecting: boolean
}

function TagButton({ tag, here, most, isSelecting }: TagButtonProps) {
  const isFilter = usePassageFilter((state) => state.tag === tag.id)
  const known = `${here} here, ${tag.passageCount} in the library`
  return (
    <button
      type="button"
      className="codebook-list-tag"
      aria-pressed={isSelecting ? undefined : isFilter}
      title={tag.description === '' ? known : `${known}\n${tag.description}`}
      // The selection in the text must outlive the press.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void tagOrList(tag.id)}
    >
      <TagSwatch colour={tag.colour} pattern={tag.pattern} />
      <span className="codebook-list-name">{tag.name}</span>
      <span className="visually-hidden">
        {tag.shortcut !== null && `key ${tag.shortcut}, `}
        {counted(here, 'passage')} here
      </span>
      <span className="codebook-list-figures" aria-hidden="true">
        {tag.shortcut !== null && <KeyHint keys={tag.shortcut} />}
        <TallyBar count={here} most={most} colour={tag.colour} />
      </span>
    </button>
  )
}
