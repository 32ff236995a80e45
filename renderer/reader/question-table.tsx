import { ArrowDown, ArrowUp } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { tagsById, useLibrary } from '#renderer/state/library-store.ts'
import { TagSwatch } from '#renderer/ui/tag-swatch.tsx'
import type { QuestionEntry, QuestionOrder } from './question-entries.ts'

interface Sorting {
  readonly by: QuestionOrder
  readonly isDescending: boolean
}

interface QuestionTableProps {
  readonly entries: readonly QuestionEntry[]
  readonly sorting: Sorting
  readonly onSort: (by: QuestionOrder) => void
  readonly onGo: (entry: QuestionEntry) => void
}

/** A row for each question; arrows walk from one to the next, Enter goes there. */
export function QuestionTable({ entries, sorting, onSort, onGo }: QuestionTableProps) {
  const tags = tagsById(useLibrary((state) => state.tags))
  const heading = (by: QuestionOrder, label: ReactNode) => (
    <SortButton by={by} sorting={sorting} onSort={onSort}>
      {label}
    </SortButton>
  )
  const sortOf = (...orders: readonly QuestionOrder[]) =>
    orders.includes(sorting.by) ? (sorting.isDescending ? 'descending' : 'ascending') : undefined
  return (
    <table className="question-table">
      <thead>
        <tr>
          <th scope="col" aria-sort={sortOf('number')}>
            {heading('number', 'No.')}
          </th>
          <th scope="col" aria-sort={sortOf('analyst')}>
            {heading('analyst', 'Analyst')}
          </th>
          <th scope="col" aria-sort={sortOf('firm')}>
            {heading('firm', 'Firm')}
          </th>
          <th scope="col" aria-sort={sortOf('subQuestions')}>
            {heading('subQuestions', 'Asks')}
          </th>
          <th scope="col" className="question-wide">
            Question
          </th>
          <th scope="col">Answered by</th>
          <th scope="col">Tags</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.number}>
            <td className="question-number">{entry.number}</td>
            <td>
              <bdi>{entry.analyst?.name ?? 'Not named'}</bdi>
            </td>
            <td className="question-second">
              <bdi>{entry.analyst?.affiliation ?? ''}</bdi>
            </td>
            <td className="question-number">
              {entry.subQuestions}
              <span className="visually-hidden"> questions in one</span>
            </td>
            <td>
              <button
                type="button"
                className="question-go reading"
                dir="auto"
                onClick={() => onGo(entry)}
                onKeyDown={walk}
              >
                {entry.words}
              </button>
            </td>
            <td className="question-second">
              {entry.answeredBy.map(({ name, share }) => (
                <div key={name}>
                  <bdi>{name}</bdi>
                  {entry.answeredBy.length > 1 && ` ${Math.round(share * 100)}\u00A0%`}
                </div>
              ))}
            </td>
            <td className="question-second">
              {entry.tagIds.map((id) => {
                const tag = tags.get(id)
                return (
                  tag !== undefined && (
                    <div key={id} className="question-tag">
                      <TagSwatch colour={tag.colour} pattern={tag.pattern} />
                      {tag.name}
                    </div>
                  )
                )
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SortButtonProps {
  readonly by: QuestionOrder
  readonly sorting: Sorting
  readonly onSort: (by: QuestionOrder) => void
  readonly children: ReactNode
}

function SortButton({ by, sorting, onSort, children }: SortButtonProps) {
  return (
    <button type="button" className="question-sort" onClick={() => onSort(by)}>
      {children}
      {sorting.by === by &&
        (sorting.isDescending ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />)}
    </button>
  )
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget.closest('.question-list')
  const all = [...(list?.querySelectorAll<HTMLElement>('.question-go') ?? [])]
  const at = all.findIndex((button) => button === event.target)
  if (at === -1) return
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  const field = list?.querySelector<HTMLElement>('input')
  const target = to < 0 ? field : all[to]
  target?.focus()
}
