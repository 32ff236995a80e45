import { useCallback, useEffect, useState, type RefObject } from 'react'
import { useWorkspace } from '#renderer/state/workspace-store.ts'
import type { PassageId } from '#shared/domain/ids.ts'
import { markLabel, type MarkSegment } from './marks.ts'
import { useIsNear } from './reader-context.ts'
import { createTextMap } from './selection.ts'
import './margin-brackets.css'

interface MarginBracketsProps {
  readonly block: RefObject<HTMLElement | null>
  readonly segments: readonly MarkSegment[]
  readonly speaker: string | null
  readonly text: string
}

/** The margin is this many lanes wide; deeper overlaps begin again at the text. */
const LANES_SHOWN = 6

/** A segment's place in its block, in CSS pixels from the block's top. */
interface Placed {
  readonly segment: MarkSegment
  readonly top: number
  readonly height: number
  /** True when no other bracket stands beside it, so that it can be hit from further away. */
  readonly isAlone: boolean
}

/** Brackets beside the lines of each passage, laid out only while the block is near the view. */
export function MarginBrackets({ block, segments, speaker, text }: MarginBracketsProps) {
  const isNear = useIsNear(block)
  const [placed, setPlaced] = useState<readonly Placed[]>([])
  const layOut = useCallback(() => {
    if (block.current !== null) setPlaced(place(block.current, segments))
  }, [block, segments])

  useEffect(() => {
    if (!isNear || block.current === null) return
    // Tells at once, and again whenever type size, column or window change the block's size.
    const observer = new ResizeObserver(layOut)
    observer.observe(block.current)
    return () => observer.disconnect()
  }, [isNear, block, layOut])

  return placed.map(({ segment, top, height, isAlone }) => (
    <Bracket
      key={segment.mark.passageId}
      segment={segment}
      top={top}
      height={height}
      isAlone={isAlone}
      label={markLabel(segment.mark, speaker, text)}
    />
  ))
}

function place(block: HTMLElement, segments: readonly MarkSegment[]): readonly Placed[] {
  const map = createTextMap(block)
  const origin = block.getBoundingClientRect().top
  const boxes = segments.flatMap((segment) => {
    const box = map.boxOf(segment)
    return box === null ? [] : [{ segment, top: box.top - origin, height: box.height }]
  })
  return boxes.map((box) => ({
    ...box,
    isAlone: !boxes.some(
      (other) => other !== box && other.top < box.top + box.height && box.top < other.top + other.height,
    ),
  }))
}

interface BracketProps {
  readonly segment: MarkSegment
  readonly top: number
  readonly height: number
  readonly isAlone: boolean
  readonly label: string
}

function Bracket({ segment, top, height, isAlone, label }: BracketProps) {
  const { mark, isFirst } = segment
  const isSelected = useWorkspace((state) => state.selectedPassageId === mark.passageId)
  return (
    <button
      type="button"
      className={isAlone ? 'bracket bracket-alone' : 'bracket'}
      style={{
        top,
        height,
        right: `calc(100% - var(--reader-left) + var(--reader-gap) + ${mark.lane % LANES_SHOWN} * var(--reader-lane))`,
      }}
      // Reached with n and Shift+N: thousands of tab stops would bury the rest of the page.
      tabIndex={-1}
      aria-pressed={isSelected}
      aria-label={isFirst ? label : `${label}, continued`}
      title={mark.tagNames.length === 0 ? 'No tag' : mark.tagNames.join(', ')}
      onClick={() => selectPassage(mark.passageId)}
    >
      {mark.stripes.map((stripe, index) => (
        <span
          // eslint-disable-next-line react/no-array-index-key -- stripes have no identity but their place
          key={index}
          className={`bracket-stripe bracket-${stripe.pattern}`}
          style={{ borderColor: `var(--tag-${stripe.colour ?? 'none'})` }}
        />
      ))}
    </button>
  )
}

function selectPassage(id: PassageId): void {
  useWorkspace.getState().select(null)
  useWorkspace.getState().selectPassage(id)
}
