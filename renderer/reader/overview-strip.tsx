import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { enterPane, usePaneView, viewOf } from '#renderer/state/panes.ts'
import { readerOn } from '#renderer/state/reader-controller.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import type { TranscriptDocument } from '#shared/domain/transcript.ts'
import type { Mark } from './marks.ts'
import { overviewStops, placeOnStrip, stepStops, stopAt, stopWords, voiceRuns } from './overview-model.ts'
import type { OverviewScale } from './overview-scale.ts'
import { OverviewTicks } from './overview-ticks.tsx'
import { OverviewTip } from './overview-tip.tsx'
import type { ReadingModel } from './reading-model.ts'
import './overview-strip.css'

interface OverviewStripProps {
  readonly side: PaneSide
  readonly isPaired: boolean
  readonly document: TranscriptDocument
  readonly model: ReadingModel
  readonly marks: readonly Mark[]
  readonly scale: OverviewScale
}

/** Pointed at, or stepped to with the keyboard. */
type Cursor = { readonly by: 'pointer'; readonly fraction: number } | { readonly by: 'keys'; readonly stop: number }

/**
 * The whole transcript at a glance: parts, exchanges, who speaks, passages, what was found, and what is in view. Click or
 * drag to go there; from the keyboard it is a slider of parts and exchanges, and Enter goes.
 */
export function OverviewStrip({ side, isPaired, document: transcript, model, marks, scale }: OverviewStripProps) {
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const place = usePaneView(side, (view) => view.place)
  const placeEnd = usePaneView(side, (view) => view.placeEnd)
  const top = scale.fractionAt(place)
  const height = Math.max(0.012, scale.fractionAt(placeEnd) - top)
  const stops = useMemo(() => overviewStops(model, transcript), [model, transcript])
  const runs = useMemo(() => voiceRuns(model.blocks, scale), [model, scale])
  const at = cursor?.by === 'keys' ? cursor.stop : stopAt(stops, place + 1)
  const stop = stops[at]
  // Not at each step of the scroll: there may be thousands of passages.
  const words = useMemo(() => (stop === undefined ? 'Nothing' : stopWords(stop, marks)), [stop, marks])
  const fraction = cursor?.by === 'pointer' ? cursor.fraction : stop === undefined ? 0 : scale.fractionAt(stop.start)

  const goTo = (event: PointerEvent<HTMLDivElement>): void => {
    readerOn(side)?.scrollTo(scale.offsetAt(fractionOf(event) - height / 2))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepStops(stops, at, event.key)
    if (next !== null) setCursor({ by: 'keys', stop: next })
    else if ((event.key === 'Enter' || event.key === ' ') && stop !== undefined) {
      enterPane(side)
      readerOn(side)?.showBlock(stop.start)
    } else if (event.key === 'Escape') readerOn(side)?.focus()
    else return
    event.preventDefault()
  }
  return (
    <div
      className="overview"
      role="slider"
      aria-label={isPaired ? `Overview of the transcript on the ${side}` : 'Overview of the transcript'}
      aria-controls={`reader-text-${side}`}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={Math.max(1, stops.length)}
      aria-valuenow={at + 1}
      aria-valuetext={words}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible'))
          setCursor({ by: 'keys', stop: stopAt(stops, viewOf(side).place + 1) })
      }}
      onBlur={() => setCursor(null)}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={(event) => {
        setCursor({ by: 'pointer', fraction: fractionOf(event) })
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event)
      }}
      onPointerLeave={() => setCursor(null)}
    >
      <OverviewTicks side={side} marks={marks} scale={scale} runs={runs} stops={stops} />
      <div className="overview-frame" style={{ top: `${top * 100}%`, height: `${height * 100}%` }} />
      {cursor !== null && (
        <>
          <div className="overview-cursor" style={{ top: `${fraction * 100}%` }} />
          <OverviewTip
            fraction={fraction}
            stop={cursor.by === 'keys' ? (stop?.label ?? null) : null}
            place={placeOnStrip(model, marks, scale, fraction)}
            sides={new Set(runs.map((run) => run.side))}
          />
        </>
      )}
    </div>
  )
}

function fractionOf(event: PointerEvent<HTMLDivElement>): number {
  const box = event.currentTarget.getBoundingClientRect()
  return Math.min(1, Math.max(0, (event.clientY - box.top) / box.height))
}
