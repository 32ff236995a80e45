import { useEffect, useState, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { useReader } from '#renderer/state/reader-store.ts'
import { isNarrow, NARROW } from '#renderer/state/window-width.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { ResizeHandle } from '#renderer/ui/resize-handle.tsx'
import './side-panel.css'

interface SidePanelProps {
  readonly side: 'left' | 'right'
  readonly label: string
  readonly isOpen: boolean
  /** Widths in CSS pixels. */
  readonly width: number
  readonly min: number
  readonly max: number
  readonly onWidth: (width: number) => void
  readonly children: ReactNode
}

/** A column beside the text; on narrow windows a drawer over it that opens only when asked for. */
export function SidePanel({ side, label, isOpen, width, min, max, onWidth, children }: SidePanelProps) {
  const narrow = useIsNarrow(side)
  const isDrawn = useReader((state) => state.drawer === side)
  const [dragged, setDragged] = useState<number | null>(null)
  if (narrow ? !isDrawn : !isOpen) return null
  const shownWidth = dragged ?? width
  const handle = (
    <ResizeHandle
      label={`Width of ${label.toLowerCase()}`}
      value={shownWidth}
      min={min}
      max={max}
      direction={side === 'left' ? 1 : -1}
      onChange={setDragged}
      onCommit={(value) => {
        setDragged(null)
        onWidth(value)
      }}
    />
  )
  return (
    <>
      {side === 'right' && !narrow && handle}
      <aside
        className={narrow ? `side-panel side-drawer side-drawer-${side}` : 'side-panel'}
        aria-label={label}
        style={{ width: shownWidth }}
      >
        {narrow && (
          <IconButton label={`Close ${label.toLowerCase()}`} className="side-close" onClick={closeDrawer}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
        {children}
      </aside>
      {side === 'left' && !narrow && handle}
    </>
  )
}

function closeDrawer(): void {
  useReader.setState({ drawer: null })
}

function useIsNarrow(side: 'left' | 'right'): boolean {
  const [narrow, setNarrow] = useState(() => isNarrow(side))
  useEffect(() => {
    const query = matchMedia(NARROW[side])
    const follow = (): void => setNarrow(query.matches)
    follow()
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [side])
  return narrow
}
