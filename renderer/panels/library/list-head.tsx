import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactTable } from '@tanstack/react-table'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import type { features } from './library-columns.tsx'

/** The headings; each sorts the list by its column, and turns the order round the second time. */
export function ListHead({ table }: { readonly table: ReactTable<typeof features, TranscriptSummary> }) {
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1}>
          {group.headers.map((header) => {
            const { column } = header
            const meta = column.columnDef.meta
            const sorted = column.getIsSorted()
            return (
              <th
                key={header.id}
                scope="col"
                className={`${meta?.className ?? ''} ${meta?.isNumber === true ? 'list-number' : ''}`}
                aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
              >
                <button type="button" className="list-sort" onClick={column.getToggleSortingHandler()}>
                  <span>
                    <table.FlexRender header={header} />
                  </span>
                  {sorted === 'asc' && <ArrowUp size={12} aria-hidden />}
                  {sorted === 'desc' && <ArrowDown size={12} aria-hidden />}
                </button>
              </th>
            )
          })}
          <th className="col-menu">
            <span className="visually-hidden">More</span>
          </th>
        </tr>
      ))}
    </thead>
  )
}
