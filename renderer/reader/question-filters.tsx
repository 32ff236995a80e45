import { tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { Select, TextInput } from '#renderer/ui/field.tsx'
import type { QuestionEntry, QuestionFilter } from './question-entries.ts'

interface QuestionFiltersProps {
  readonly entries: readonly QuestionEntry[]
  readonly filter: QuestionFilter
  readonly onChange: (filter: QuestionFilter) => void
}

/** The list of questions by words, analyst, firm and tag. The arrow leads into the list. */
export function QuestionFilters({ entries, filter, onChange }: QuestionFiltersProps) {
  const tags = useLibrary((state) => state.tags)
  const analysts = namesOf(entries.map(({ analyst }) => analyst?.name ?? null))
  const firms = namesOf(entries.map(({ analyst }) => analyst?.affiliation ?? null))
  const tagIds = [...new Set(entries.flatMap((entry) => entry.tagIds))]
  return (
    <div className="question-filters">
      <TextInput
        type="search"
        data-initial-focus
        aria-label="Words in the question, who asks or answers"
        placeholder="Words or names"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
        onKeyDown={(event) => {
          const rows = event.currentTarget.closest('.question-list')?.querySelector<HTMLElement>('.question-go')
          if (event.key === 'ArrowDown') rows?.focus()
          else if (event.key === 'Enter') rows?.click()
          else return
          event.preventDefault()
        }}
      />
      <Select
        aria-label="Analyst"
        value={filter.analyst ?? ''}
        onChange={({ target }) => onChange({ ...filter, analyst: target.value === '' ? null : target.value })}
      >
        <option value="">Any analyst</option>
        {analysts.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
      <Select
        aria-label="Firm"
        value={filter.firm ?? ''}
        onChange={({ target }) => onChange({ ...filter, firm: target.value === '' ? null : target.value })}
      >
        <option value="">Any firm</option>
        {firms.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
      <Select
        aria-label="Tag"
        value={filter.tag ?? ''}
        onChange={({ target }) => onChange({ ...filter, tag: tagIds.find((id) => id === target.value) ?? null })}
      >
        <option value="">Any tag</option>
        {tagIds.map((id) => (
          <option key={id} value={id}>
            {tagsById(tags).get(id)?.name ?? ''}
          </option>
        ))}
      </Select>
    </div>
  )
}

function namesOf(names: readonly (string | null)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== null))].sort((a, b) => a.localeCompare(b))
}
