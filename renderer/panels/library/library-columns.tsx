import {
  createColumnHelper,
  createSortedRowModel,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
  type Row,
} from '@tanstack/react-table'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import { periodKey } from '#renderer/state/transcript-filter.ts'
import { formatDate, formatMoment, KIND_NAMES } from '#renderer/state/wording.ts'
import { CountBar } from './count-bar.tsx'
import { TitleCell } from './title-cell.tsx'

interface ColumnMeta {
  /** Decides the column's width, and at which width of the list it goes. */
  readonly className: string
  /** Numbers stand at the right, under their heading. */
  readonly isNumber: boolean
}

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnMeta: metaHelper<ColumnMeta>(),
})
export type ListRow = Row<typeof features, TranscriptSummary>

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const byText = (a: ListRow, b: ListRow, column: string): number =>
  collator.compare(String(a.getValue(column)), String(b.getValue(column)))
const byNumber = (a: ListRow, b: ListRow, column: string): number =>
  Number(a.getValue(column)) - Number(b.getValue(column))
/** The order transcripts came in; their times are only for show. */
const byArrival = (a: ListRow, b: ListRow): number => a.index - b.index

const helper = createColumnHelper<typeof features, TranscriptSummary>()
const unknownLast = { sortUndefined: 'last' } as const

const title = helper.accessor((row) => row.metadata.title, {
  id: 'title',
  header: 'Title',
  sortFn: byText,
  meta: { className: 'col-title', isNumber: false },
  cell: ({ row }) => <TitleCell transcript={row.original} />,
})

const company = helper.accessor((row) => row.metadata.company ?? row.metadata.ticker ?? undefined, {
  id: 'company',
  header: 'Company',
  sortFn: byText,
  ...unknownLast,
  meta: { className: 'col-company', isNumber: false },
  cell: ({ row }) => {
    const { company, ticker } = row.original.metadata
    return (
      <>
        {company}
        {ticker !== null && <span className="list-ticker">{ticker}</span>}
      </>
    )
  },
})

const period = helper.accessor((row) => row.metadata.period ?? undefined, {
  id: 'period',
  header: 'Period',
  sortFn: (a, b, column) => byPlain(periodKey(String(a.getValue(column))), periodKey(String(b.getValue(column)))),
  ...unknownLast,
  sortDescFirst: true,
  meta: { className: 'col-period', isNumber: false },
})

const date = helper.accessor((row) => row.metadata.date ?? undefined, {
  id: 'date',
  header: 'Date',
  sortFn: (a, b, column) => byPlain(String(a.getValue(column)), String(b.getValue(column))),
  ...unknownLast,
  sortDescFirst: true,
  meta: { className: 'col-date', isNumber: false },
  cell: ({ getValue }) => {
    const value = getValue()
    return value === undefined ? null : <time dateTime={value}>{formatDate(value)}</time>
  },
})

const kind = helper.accessor((row) => KIND_NAMES[row.metadata.kind], {
  id: 'kind',
  header: 'Kind',
  sortFn: byText,
  meta: { className: 'col-kind', isNumber: false },
})

const turns = helper.accessor('turnCount', {
  id: 'turns',
  header: 'Turns',
  sortFn: byNumber,
  sortDescFirst: true,
  meta: { className: 'col-turns', isNumber: true },
})

const passages = helper.accessor('passageCount', {
  id: 'passages',
  header: 'Passages',
  sortFn: byNumber,
  sortDescFirst: true,
  meta: { className: 'col-passages', isNumber: true },
  cell: ({ getValue, table }) => <CountBar count={getValue()} most={mostPassages(table.options.data)} />,
})

const imported = helper.accessor('importedAt', {
  id: 'imported',
  header: 'Imported',
  sortFn: byArrival,
  sortDescFirst: true,
  meta: { className: 'col-imported', isNumber: false },
  cell: ({ getValue }) => formatMoment(getValue()),
})

const binned = helper.accessor((row) => row.binnedAt ?? 0, {
  id: 'binned',
  header: 'Moved here',
  sortFn: byNumber,
  sortDescFirst: true,
  meta: { className: 'col-imported', isNumber: false },
  cell: ({ getValue }) => formatMoment(getValue()),
})

export const libraryColumns = helper.columns([title, company, period, date, kind, turns, passages, imported])
export const binColumns = helper.columns([title, company, period, date, kind, turns, passages, binned])
export type ListColumns = typeof libraryColumns | typeof binColumns

const most = new WeakMap<readonly TranscriptSummary[], number>()

/** Counted once for each list, not once for each of its rows. */
export function mostPassages(transcripts: readonly TranscriptSummary[]): number {
  const known = most.get(transcripts)
  if (known !== undefined) return known
  const found = transcripts.reduce((sofar, { passageCount }) => Math.max(sofar, passageCount), 0)
  most.set(transcripts, found)
  return found
}

function byPlain(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
