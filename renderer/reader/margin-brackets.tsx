import { useCallback, useContext, useEffect, useState } from 'react'
import { enterPane, usePaneMemory } from '#renderer/state/panes.ts'
import { type PaneSide, useWorkspace } from '#renderer/state/workspace-store.ts'
import type { PassageId } from '#shared/domain/ids.ts'
import { overlaps } from '#shared/lib/range.ts'
import { assignLanes } from './lanes.ts'
import { markLabel, type Mark, type MarkSegment } from './marks.ts'
import { PaneSideContext, useIsNear } from './reader-context.ts'
import type { Block } from './reading-model.ts'
import { createTextMap } from './selection.ts'
import './margin-brackets.css'

interface MarginBracketsProps {
  readonly block: Block
  readonly segments: readonly MarkSegment[]
  readonly text: string
}

/** The margin is this many lanes wide; deeper overlaps begin again at the text. */
const LANES_SHOWN = 6

/** A segment's place in its block, in CSS pixels from the block's top. */
interface Placed {
  readonly segment: MarkSegment
  readonly start: number
  readonly end: number
  readonly lane: number
  readonly width: number
  /** True when no other bracket stands beside it, so that it can be hit from further away. */
  readonly isAlone: boolean
}

/** Brackets beside the lines of each passage, laid out only while the block is near the view. */
export function MarginBrackets({ block, segments, text }: MarginBracketsProps) {
  const [layer, setLayer] = useState<HTMLElement | null>(null)
  const element = layer?.parentElement ?? null
  const isNear = useIsNear(element)
  const [placed, setPlaced] = useState<readonly Placed[]>([])
  const layOut = useCallback(() => {
    if (element !== null) setPlaced(place(element, block, segments))
  }, [element, block, segments])

  useEffect(() => {
    if (!isNear || element === null) return
    // Tells at once, and again whenever type size, column or window change the block's size.
    const observer = new ResizeObserver(layOut)
    observer.observe(element)
    return () => observer.disconnect()
  }, [isNear, element, layOut])

  const speaker = block.kind === 'turn' ? (block.speaker?.name ?? null) : null
  return (
    <div ref={setLayer} className="brackets">
      {placed.map((bracket) => (
        <Bracket
          key={bracket.segment.mark.passageId}
          placed={bracket}
          label={markLabel(bracket.segment.mark, speaker, text)}
        />
      ))}
    </div>
  )
}

function place(element: HTMLElement, block: Block, segments: readonly MarkSegment[]): readonly Placed[] {
  const map = createTextMap(element, block.paragraphs)
  const origin = element.getBoundingClientRect().top
  const boxes = segments.flatMap((segment) => {
    const box = map.boxOf(segment)
    if (box === null) return []
    return [{ segment, start: box.top - origin, end: box.bottom - origin, width: segment.mark.stripes.length }]
  })
  return assignLanes(boxes.toSorted((a, b) => a.start - b.start || b.end - a.end)).map((box) => ({
    ...box,
    isAlone: !boxes.some((other) => other.segment !== box.segment && overlaps(other, box)),
  }))
}

function Bracket({ placed, label }: { readonly placed: Placed; readonly label: string }) {
  const { segment, start, end, lane, isAlone } = placed
  const { mark, isFirst } = segment
  const side = useContext(PaneSideContext)
  const isSelected = usePaneMemory(side, (memory) => memory.selectedPassageId === mark.passageId)
  return (
    <button
      type="button"
      className={isAlone ? 'bracket bracket-alone' : 'bracket'}
      style={{
        top: start,
        height: end - start,
        insetInlineEnd: `calc(100% - var(--reader-left) + var(--reader-gap) + ${lane % LANES_SHOWN} * var(--reader-lane))`,
      }}
      // Reached with n and Shift+N: thousands of tab stops would bury the rest of the page.
      tabIndex={-1}
      aria-pressed={isSelected}
      aria-label={isFirst ? label : `${label}, continued`}
      title={titleOf(mark)}
      onClick={() => selectPassage(side, mark.passageId)}
    >
      {mark.hasMemo && isFirst && <span className="bracket-memo" />}
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

function titleOf({ tagNames, hasMemo }: Mark): string {
  const tags = tagNames.length === 0 ? 'No tag' : tagNames.join(', ')
  return hasMemo ? `${tags}, with memo` : tags
}

function selectPassage(side: PaneSide, id: PassageId): void {
  enterPane(side)
  useWorkspace.getState().select(null)
  useWorkspace.getState().selectPassage(id)
}
