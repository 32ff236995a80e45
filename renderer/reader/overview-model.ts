import type { RoleClass, TranscriptDocument } from '#shared/domain/transcript.ts'
import { counted } from '#shared/lib/counted.ts'
import type { Mark } from './marks.ts'
import { outlineOf } from './outline-model.ts'
import type { OverviewScale } from './overview-scale.ts'
import { firstEndingAfter } from './places.ts'
import type { Block, ReadingModel } from './reading-model.ts'

/** The side of a conversation someone is on: who answers, who asks, who leads over. */
export type VoiceSide = 'answers' | 'asks' | 'other'

const SIDES: Readonly<Record<RoleClass, VoiceSide>> = {
  management: 'answers',
  guest: 'answers',
  analyst: 'asks',
  interviewer: 'asks',
  operator: 'other',
  other: 'other',
  unknown: 'other',
}

/** A stretch of the strip where one side speaks; fractions of its height. */
export interface VoiceRun {
  readonly side: VoiceSide
  readonly from: number
  readonly to: number
}

/** Who speaks where, from top to bottom; turns of one side after another are one run. */
export function voiceRuns(blocks: readonly Block[], scale: OverviewScale): readonly VoiceRun[] {
  const runs: VoiceRun[] = []
  let before: VoiceSide | null = null
  for (const block of blocks) {
    const side = block.kind === 'turn' && block.speaker !== null ? SIDES[block.speaker.roleClass] : null
    const to = scale.fractionAt(block.end)
    const last = runs.at(-1)
    if (side !== null && side === before && last !== undefined) runs[runs.length - 1] = { ...last, to }
    else if (side !== null) runs.push({ side, from: scale.fractionAt(block.start), to })
    before = side
  }
  return runs
}

/** A place the keyboard can step to: a part, or an exchange or stretch of speaking in it. */
export interface OverviewStop {
  readonly kind: 'part' | 'exchange'
  readonly label: string
  readonly start: number
  readonly end: number
}

/** Parts and what stands in them, in order. Long conversations, which the outline lists by speaker, have parts only. */
export function overviewStops(model: ReadingModel, document: TranscriptDocument): readonly OverviewStop[] {
  return outlineOf(model, document.exchanges, []).flatMap((part): readonly OverviewStop[] => [
    { kind: 'part', label: part.label, start: part.start, end: part.end },
    ...part.children
      .filter(({ key }) => !key.startsWith('speaker-'))
      .map(({ key, label, hint, start, end }): OverviewStop => {
        const name = key.startsWith('exchange-') ? `Question ${label}` : label
        return { kind: 'exchange', label: hint === '' ? name : `${name} · ${hint}`, start, end }
      }),
  ])
}

/** The stop that holds a place: the last that begins at or before it; 0 above the first. */
export function stopAt(stops: readonly OverviewStop[], offset: number): number {
  return Math.max(
    0,
    stops.findLastIndex(({ start }) => start <= offset),
  )
}

/**
 * Where a key leads from a stop: arrows to the next or the one before, Page keys to the next part or the one before, Home
 * and End to the first and last. Null when the key does not move.
 */
export function stepStops(stops: readonly OverviewStop[], at: number, key: string): number | null {
  const last = stops.length - 1
  if (last < 0) return null
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(at + 1, last)
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(at - 1, 0)
    case 'PageDown': {
      const next = stops.findIndex(({ kind }, index) => index > at && kind === 'part')
      return next === -1 ? last : next
    }
    case 'PageUp':
      return Math.max(
        0,
        stops.findLastIndex(({ kind }, index) => index < at && kind === 'part'),
      )
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** What a screen reader hears of a stop: "Question 3 · Nair, Halden Research · When do you…, 2 passages". */
export function stopWords(stop: OverviewStop, marks: readonly Mark[]): string {
  const count = marks.filter(({ start }) => start >= stop.start && start < stop.end).length
  return count === 0 ? stop.label : `${stop.label}, ${counted(count, 'passage')}`
}

/** What stands at a place of the strip. */
export interface OverviewPlace {
  readonly who: string
  /** Role and firm, or where in the exchange. */
  readonly where: string
  /** Passages close to the place, at most three. */
  readonly marks: readonly Mark[]
}

/** Passages this close (fraction of the strip's height) are meant when one points at it. */
const NEAR = 0.008
const MOST_NAMED = 3

/** Who speaks at a height of the strip, in which part, and what is marked close by. */
export function placeOnStrip(
  model: ReadingModel,
  marks: readonly Mark[],
  scale: OverviewScale,
  fraction: number,
): OverviewPlace | null {
  const offset = scale.offsetAt(fraction)
  const block = model.blocks[firstEndingAfter(model.blocks, offset)] ?? model.blocks.at(-1)
  if (block === undefined) return null
  const part = model.sections.findLast(({ start }) => start <= block.start)?.title ?? ''
  const speaker = block.kind === 'turn' ? block.speaker : null
  const place = block.kind === 'turn' ? block.place : null
  return {
    who: speaker === null ? part : speaker.name,
    where: [speaker?.affiliation ?? speaker?.role ?? null, place, speaker === null ? null : part]
      .filter((words) => words !== null)
      .join(' · '),
    marks: marks.filter((mark) => Math.abs(scale.fractionAt(mark.start) - fraction) < NEAR).slice(0, MOST_NAMED),
  }
}
