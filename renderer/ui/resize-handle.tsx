import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import './resize-handle.css'

interface ResizeHandleProps {
  readonly label: string
  /** Width of the panel it resizes, in CSS pixels. */
  readonly value: number
  readonly min: number
  readonly max: number
  /** 1 when dragging right makes the panel wider, -1 when dragging left does. */
  readonly direction: 1 | -1
  readonly onChange: (value: number) => void
  /** When the hand lets go: the time to remember it. */
  readonly onCommit: (value: number) => void
}

/** A vertical separator one can drag or move with the arrow keys (APG window splitter). */
export function ResizeHandle({ label, value, min, max, direction, onChange, onCommit }: ResizeHandleProps) {
  const drag = useRef<{ x: number; value: number } | null>(null)
  const clamp = (width: number): number => Math.min(max, Math.max(min, Math.round(width)))
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current !== null) onChange(clamp(drag.current.value + direction * (event.clientX - drag.current.x)))
  }
  const onPointerUp = (): void => {
    if (drag.current !== null) onCommit(value)
    drag.current = null
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0
    if (step === 0) return
    event.preventDefault()
    onCommit(clamp(value + direction * step))
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a focusable separator is interactive
    <div
      className="resize-handle"
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, value }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onKeyDown={onKeyDown}
    />
  )
}
