import { useMemo } from 'react'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import { useLibrary } from '#renderer/state/library-store.ts'
import { usePassageFilter } from '#renderer/state/passage-filter-store.ts'
import { Select, TextInput } from '#renderer/ui/field.tsx'
import { distribution, speakersOf, type PassageEntry } from './passage-entries.ts'
import './passage-filters.css'

interface PassageFiltersProps {
  readonly document: TranscriptDocument
  /** All passages of the transcript, so that a choice never makes the others vanish from the boxes. */
  readonly entries: readonly PassageEntry[]
}

export function PassageFilters({ document, entries }: PassageFiltersProps) {
  const { tag, speaker, text, set } = usePassageFilter()
  const tags = useLibrary((state) => state.tags)
  const counts = useMemo(() => new Map(distribution(entries).map((share) => [share.tagId, share.count])), [entries])
  const speakers = useMemo(() => speakersOf(document, entries), [document, entries])
  const used = tags.filter((candidate) => counts.has(candidate.id) || candidate.id === tag)
  return (
    <div className="passage-filters">
      <TextInput
        type="search"
        className="passage-filters-text"
        aria-label="Words in the passage or its memo"
        placeholder="Words"
        value={text}
        onChange={(event) => set({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return
          event.preventDefault()
          set({ text: '' })
        }}
      />
      <Select
        aria-label="Tag"
        value={tag ?? ''}
        onChange={({ target }) =>
          set({
            tag:
              target.value === 'untagged'
                ? 'untagged'
                : (used.find((candidate) => candidate.id === target.value)?.id ?? null),
          })
        }
      >
        <option value="">Any tag</option>
        {counts.has(null) && <option value="untagged">Without a tag ({counts.get(null)})</option>}
        {used.map((candidate) => (
          <option key={candidate.id} value={candidate.id}>
            {candidate.name} ({counts.get(candidate.id) ?? 0})
          </option>
        ))}
      </Select>
      <Select
        aria-label="Speaker"
        value={speaker ?? ''}
        onChange={({ target }) =>
          set({ speaker: speakers.find((candidate) => candidate.id === target.value)?.id ?? null })
        }
      >
        <option value="">Any speaker</option>
        {speakers.map((candidate) => (
          <option key={candidate.id} value={candidate.id}>
            {candidate.name}
          </option>
        ))}
      </Select>
    </div>
  )
}
