import { memo, useMemo, type PointerEvent } from 'react'
import { usePaneView } from '#renderer/state/panes.ts'
import { readerOn } from '#renderer/state/reader-controller.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import { TagColour } from '#shared/domain/codebook.ts'
import type { Mark } from './marks.ts'
import type { OverviewScale } from './overview-scale.ts'
import './overview-strip.css'

/** The strip is drawn on this many units of height and stretched to the pane. */
const UNITS = 1000

interface OverviewStripProps {
  readonly side: PaneSide
  readonly marks: readonly Mark[]
  readonly scale: OverviewScale
}

/** Where in the transcript its passages and find hits stand, and what is in view. Click or drag to go there. */
export function OverviewStrip({ side, marks, scale }: OverviewStripProps) {
  const place = usePaneView(side, (view) => view.place)
  const placeEnd = usePaneView(side, (view) => view.placeEnd)
  const top = scale.fractionAt(place)
  const height = Math.max(0.012, scale.fractionAt(placeEnd) - top)

  const goTo = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const fraction = (event.clientY - box.top) / box.height
    const offset = scale.offsetAt(fraction - height / 2)
    readerOn(side)?.scrollTo(offset)
  }
  return (
    <div
      className="overview"
      role="scrollbar"
      aria-label="Overview of the transcript"
      aria-controls={`reader-text-${side}`}
      aria-orientation="vertical"
      aria-valuenow={Math.round(top * 100)}
      aria-valuemin={0}
      aria-valuemax={100}
      tabIndex={-1}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event)
      }}
    >
      <Ticks side={side} marks={marks} scale={scale} />
      <div className="overview-frame" style={{ top: `${top * 100}%`, height: `${height * 100}%` }} />
    </div>
  )
}

const Ticks = memo(function Ticks({ side, marks, scale }: OverviewStripProps) {
  const hits = usePaneView(side, (view) => view.find.hits)
  const paths = useMemo(() => pathsOf(marks, scale), [marks, scale])
  const found = useMemo(() => hits.map((hit) => tick(scale.fractionAt(hit.start))).join(''), [hits, scale])
  return (
    <svg className="overview-ticks" viewBox={`0 0 10 ${UNITS}`} preserveAspectRatio="none" aria-hidden>
      {paths.map(([colour, path]) => (
        <path key={colour} d={path} style={{ stroke: `var(--tag-${colour})` }} />
      ))}
      {found !== '' && <path className="overview-found" d={found} />}
    </svg>
  )
})

/** One path a colour, however many passages there are. */
function pathsOf(marks: readonly Mark[], scale: OverviewScale): readonly (readonly [string, string])[] {
  const paths = new Map<string, string>()
  for (const mark of marks) {
    const colour = mark.stripes[0].colour ?? 'none'
    paths.set(colour, (paths.get(colour) ?? '') + tick(scale.fractionAt(mark.start)))
  }
  return [...TagColour.options, 'none'].flatMap((colour) => {
    const path = paths.get(colour)
    return path === undefined ? [] : [[colour, path] as const]
  })
}

function tick(fraction: number): string {
  return `M1 ${(fraction * UNITS).toFixed(1)}H9`
}
