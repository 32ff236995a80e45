import { useVirtualizer } from '@tanstack/react-virtual'
import { useTable, type SortingState } from '@tanstack/react-table'
import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import type { ListViewStore } from '#renderer/state/list-view.ts'
import { LIST_ID } from './focus-list.ts'
import { features, mostPassages, type ListColumns } from './library-columns.tsx'
import { ListHead } from './list-head.tsx'
import { listKeys } from './list-keys.ts'
import { rowId, TranscriptRow } from './transcript-row.tsx'
import { RowMenu } from './row-menu.tsx'
import './transcript-list.css'

interface TranscriptListProps {
  readonly label: string
  readonly transcripts: readonly TranscriptSummary[]
  readonly columns: ListColumns
  readonly view: ListViewStore
  /** Enter and double click. */
  readonly onOpen: (id: TranscriptId) => void
  /** Entries of the context menu. */
  readonly menu: ReactNode
}

const ROW_HEIGHT = 34
/** Below this all rows are drawn, so that the browser's own find sees them. */
const ALL_AT_ONCE = 200

/**
 * A list of transcripts as a grid: sortable headings, rows selected as in a file manager. The grid itself keeps the
 * focus and names its active row, so that nothing is lost when rows come and go.
 */
export function TranscriptList({ label, transcripts, columns, view, onOpen, menu }: TranscriptListProps) {
  const sortedBy = useStore(view, (state) => state.sortedBy)
  const descending = useStore(view, (state) => state.descending)
  const selection = useStore(view, (state) => state.selection)
  const sorting = useMemo<SortingState>(() => [{ id: sortedBy, desc: descending }], [sortedBy, descending])
  const table = useTable({
    features,
    columns,
    data: transcripts,
    getRowId: (transcript) => transcript.id,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (updater) => {
      const [first] = typeof updater === 'function' ? updater(sorting) : updater
      if (first !== undefined) view.setState({ sortedBy: first.id, descending: first.desc })
    },
  })
  const { rows } = table.getRowModel()
  const order = useMemo(() => rows.map((row) => row.original.id), [rows])
  useLayoutEffect(() => view.setState({ order }), [view, order])

  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const isLong = rows.length > ALL_AT_ONCE
  // eslint-disable-next-line react/incompatible-library -- it only costs this component its memoising
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  })
  const shown = isLong ? virtualizer.getVirtualItems() : null
  const first = shown?.[0]?.index ?? 0
  const last = shown === null ? rows.length - 1 : (shown.at(-1)?.index ?? -1)
  const before = first * ROW_HEIGHT
  const after = isLong ? (rows.length - 1 - last) * ROW_HEIGHT : 0

  const active = selection.active !== null && order.includes(selection.active) ? selection.active : null
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = view.getState().scrollTop
    // Come here by key from the search box, the keyboard would otherwise stay in the box.
    if (document.activeElement === document.body || document.activeElement?.id === 'library-search')
      grid.current?.focus({ preventScroll: true })
  }, [view])
  useEffect(() => {
    if (active === null) return
    if (isLong) virtualizer.scrollToIndex(view.getState().order.indexOf(active))
    else document.getElementById(rowId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active, isLong, view, virtualizer])

  return (
    <RowMenu view={view} grid={grid} items={menu}>
      <div
        className="transcript-list"
        ref={scroller}
        onScroll={(event) => view.setState({ scrollTop: event.currentTarget.scrollTop })}
      >
        {/* The focus stays on the grid; aria-activedescendant says which row it means (APG grid). */}
        <table
          ref={grid}
          id={LIST_ID}
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is a table one moves in (APG)
          role="grid"
          aria-label={label}
          aria-multiselectable
          aria-rowcount={rows.length + 1}
          aria-activedescendant={active === null ? undefined : rowId(active)}
          tabIndex={0}
          onKeyDown={(event) => listKeys(event, view, onOpen)}
        >
          <ListHead table={table} />
          <tbody>
            {before > 0 && <Space height={before} />}
            {rows.slice(first, last + 1).map((row, index) => (
              <TranscriptRow
                key={row.id}
                row={row}
                index={first + index}
                isSelected={selection.selected.has(row.original.id)}
                isActive={row.original.id === active}
                scale={mostPassages(transcripts)}
                view={view}
                onOpen={onOpen}
              />
            ))}
            {after > 0 && <Space height={after} />}
          </tbody>
        </table>
      </div>
    </RowMenu>
  )
}

/** Stands for the rows above and below those that are drawn. */
function Space({ height }: { readonly height: number }) {
  return <tr aria-hidden style={{ height }} />
}
