import { memo, useMemo } from 'react'
import { usePaneView } from '#renderer/state/panes.ts'
import type { PaneSide } from '#renderer/state/workspace-store.ts'
import { TagColour } from '#shared/domain/codebook.ts'
import type { Mark } from './marks.ts'
import type { OverviewStop, VoiceRun, VoiceSide } from './overview-model.ts'
import type { OverviewScale } from './overview-scale.ts'

/** The strip is drawn on this many units of height and stretched to the pane. */
const UNITS = 1000
/** Units of width, which are CSS pixels: the lane of who speaks, then that of passages. */
const WIDTH = 20

interface OverviewTicksProps {
  readonly side: PaneSide
  readonly marks: readonly Mark[]
  readonly scale: OverviewScale
  readonly runs: readonly VoiceRun[]
  readonly stops: readonly OverviewStop[]
}

/** Where the lane of each side begins, and how wide it is: colour is not all that tells them apart. */
const LANES: Readonly<Record<VoiceSide, readonly [left: number, width: number]>> = {
  answers: [2, 4],
  asks: [0, 6],
  other: [3, 2],
}

/** What is drawn on the strip; only the frame moves over it. */
export const OverviewTicks = memo(function OverviewTicks({ side, marks, scale, runs, stops }: OverviewTicksProps) {
  const hits = usePaneView(side, (view) => view.find.hits)
  const paths = useMemo(() => pathsOf(marks, scale), [marks, scale])
  const found = useMemo(() => hits.map((hit) => tick(scale.fractionAt(hit.start), 8, WIDTH)).join(''), [hits, scale])
  const voices = useMemo(() => voicePaths(runs), [runs])
  const parts = useMemo(() => stopsPath(stops, 'part', scale), [stops, scale])
  const exchanges = useMemo(() => stopsPath(stops, 'exchange', scale), [stops, scale])
  return (
    <svg className="overview-ticks" viewBox={`0 0 ${WIDTH} ${UNITS}`} preserveAspectRatio="none" aria-hidden>
      {voices.map(([voice, path]) => (
        <path key={voice} className={`overview-voice overview-${voice}`} d={path} />
      ))}
      <path className="overview-exchanges" d={exchanges} />
      <path className="overview-parts" d={parts} />
      {paths.map(([colour, path]) => (
        <path key={colour} className="overview-mark" d={path} style={{ stroke: `var(--tag-${colour})` }} />
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
    paths.set(colour, (paths.get(colour) ?? '') + tick(scale.fractionAt(mark.start), 10, WIDTH - 2))
  }
  return [...TagColour.options, 'none'].flatMap((colour) => {
    const path = paths.get(colour)
    return path === undefined ? [] : [[colour, path] as const]
  })
}

function voicePaths(runs: readonly VoiceRun[]): readonly (readonly [VoiceSide, string])[] {
  return (['answers', 'asks', 'other'] as const).map((voice) => {
    const [left, width] = LANES[voice]
    const own = runs.filter((run) => run.side === voice)
    const path = own.map(({ from, to }) => `M${left} ${units(from)}h${width}V${units(to)}h${-width}z`)
    return [voice, path.join('')] as const
  })
}

function stopsPath(stops: readonly OverviewStop[], kind: OverviewStop['kind'], scale: OverviewScale): string {
  const right = kind === 'part' ? WIDTH : 10
  return stops
    .filter((stop) => stop.kind === kind && stop.start > 0)
    .map(({ start }) => tick(scale.fractionAt(start), kind === 'part' ? 0 : 7, right))
    .join('')
}

function tick(fraction: number, left: number, right: number): string {
  return `M${left} ${units(fraction)}H${right}`
}

function units(fraction: number): string {
  return (fraction * UNITS).toFixed(1)
}
