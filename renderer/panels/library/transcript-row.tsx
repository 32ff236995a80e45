import { FlexRender } from '@tanstack/react-table'
import { Ellipsis } from 'lucide-react'
import { memo, type MouseEvent } from 'react'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { click, only } from '#renderer/state/list-selection.ts'
import type { ListViewStore } from '#renderer/state/list-view.ts'
import type { ListRow } from './library-columns.tsx'
import { openMenuAt } from './row-menu.tsx'

interface TranscriptRowProps {
  readonly row: ListRow
  readonly index: number
  readonly isSelected: boolean
  readonly isActive: boolean
  /** What a full bar in the list stands for. Cells look it up by themselves; a row must be drawn again when it changes. */
  readonly scale: number
  readonly view: ListViewStore
  readonly onOpen: (id: TranscriptId) => void
}

export const rowId = (id: TranscriptId): string => `transcript-${id}`

export const TranscriptRow = memo(function TranscriptRow({
  row,
  index,
  isSelected,
  isActive,
  view,
  onOpen,
}: TranscriptRowProps) {
  const { id, metadata } = row.original
  const onClick = (event: MouseEvent): void => {
    const { selection, order } = view.getState()
    const keys = { extend: event.shiftKey, toggle: event.ctrlKey || event.metaKey }
    view.setState({ selection: click(selection, order, id, keys) })
  }
  /** The menu is about the rows that are selected; a row outside them is selected first. */
  const onContextMenu = (): void => {
    if (!view.getState().selection.selected.has(id)) view.setState({ selection: only(id) })
  }
  return (
    // Keys are handled by the grid, which keeps the focus.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <tr
      id={rowId(id)}
      className={isActive ? 'list-row list-row-active' : 'list-row'}
      aria-selected={isSelected}
      aria-rowindex={index + 2}
      onClick={onClick}
      onDoubleClick={(event) => !event.ctrlKey && !event.shiftKey && onOpen(id)}
      onContextMenu={onContextMenu}
    >
      {row.getAllCells().map((cell) => {
        const meta = cell.column.columnDef.meta
        return (
          <td key={cell.id} className={`${meta?.className ?? ''} ${meta?.isNumber === true ? 'list-number' : ''}`}>
            <FlexRender cell={cell} />
          </td>
        )
      })}
      <td className="col-menu">
        <button
          type="button"
          className="list-more"
          tabIndex={-1}
          aria-label={`More for ${metadata.title}`}
          onClick={(event) => {
            event.stopPropagation()
            openMenuAt(event.currentTarget)
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      </td>
    </tr>
  )
}, isSameRow)

/** The table makes new rows whenever the list is read again; what stands in them is the same as long as their transcript is. */
function isSameRow(before: TranscriptRowProps, after: TranscriptRowProps): boolean {
  return (
    before.row.original === after.row.original &&
    before.index === after.index &&
    before.isSelected === after.isSelected &&
    before.isActive === after.isActive &&
    before.scale === after.scale &&
    before.view === after.view &&
    before.onOpen === after.onOpen
  )
}
