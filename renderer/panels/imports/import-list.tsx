import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ImportItem } from '#renderer/state/imports-store.ts'
import { ImportRow } from './import-row.tsx'
import './import-list.css'

/** The least height of a row, in pixels; a long sentence makes it higher. */
const ROW_HEIGHT = 57

/** The files of an import. Only those in sight are drawn, so that a thousand of them cost what ten do. */
export function ImportList({ items }: { readonly items: readonly ImportItem[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react/incompatible-library -- it only costs this component its memoising
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => items[index]?.importId ?? index,
    overscan: 6,
  })
  return (
    // A scrolled list must be reached by keyboard also while its rows hold no button.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="import-list" ref={scroller} tabIndex={0} role="group" aria-label="What became of each file">
      <ul className="import-list-rows" aria-label="Files" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index]
          return item === undefined ? null : (
            <ImportRow
              key={key}
              item={item}
              place={index + 1}
              count={items.length}
              start={start}
              measure={virtualizer.measureElement}
            />
          )
        })}
      </ul>
    </div>
  )
}
