import type { Figure, FigureBasis, FigureStance } from '#shared/domain/figure.ts'
import { unitName } from '#shared/domain/figure-words.ts'
import type { Speaker, TranscriptDocument } from '#shared/domain/transcript.ts'
import type { FigureFilter } from '#renderer/state/figures-store.ts'

/** A figure as the list shows it. */
export interface FigureEntry {
  readonly figure: Figure
  /** Its place among all figures of the transcript. */
  readonly index: number
  readonly speaker: Speaker | null
  readonly unit: string
  /** The words around it, in one line. */
  readonly before: string
  readonly words: string
  readonly behind: string
  /** Small labels: hedge, stance, period, basis. */
  readonly labels: readonly string[]
}

/** How much of the sentence is shown on each side, in UTF-16 units. */
const BEFORE = 60
const BEHIND = 40

const BASES: Readonly<Record<FigureBasis, string>> = {
  'year-over-year': 'year over year',
  sequential: 'on the quarter before',
  'constant-currency': 'constant currency',
  organic: 'organic',
  'like-for-like': 'like for like',
  gaap: 'GAAP',
  'non-gaap': 'non-GAAP',
  annualised: 'annualised',
}

export const STANCES: Readonly<Record<FigureStance, string>> = {
  actual: 'Actual',
  guided: 'Guided',
  unknown: 'Supposed',
}

/** The figures of a transcript with who says them, in reading order. */
export function figureEntries(document: TranscriptDocument, figures: readonly Figure[]): readonly FigureEntry[] {
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]))
  const { text, turns } = document
  return figures.map((figure, index) => {
    const speakerId = figure.turn === null ? null : (turns[figure.turn]?.speakerId ?? null)
    return {
      figure,
      index,
      speaker: speakerId === null ? null : (speakers.get(speakerId) ?? null),
      unit: unitName(figure),
      before: lineBefore(text, figure.start),
      words: inLine(text.slice(figure.start, figure.end)),
      behind: lineBehind(text, figure.end),
      labels: labelsOf(figure),
    }
  })
}

const inLine = (text: string): string => text.replaceAll(/\s+/gu, ' ')

function lineBefore(text: string, start: number): string {
  const piece = text.slice(Math.max(0, start - BEFORE), start)
  const line = piece.slice(piece.lastIndexOf('\n') + 1)
  const isCut = line.length === piece.length && start > BEFORE
  return inLine(isCut ? `… ${line.slice(line.indexOf(' ') + 1)}` : line)
}

function lineBehind(text: string, end: number): string {
  return inLine(text.slice(end, end + BEHIND).split('\n', 1)[0] ?? '')
}

function labelsOf({ hedge, stance, period, basis, supersededBy }: Figure): string[] {
  return [
    supersededBy === null ? null : 'corrected',
    stance === 'actual' ? null : STANCES[stance].toLowerCase(),
    hedge?.words ?? null,
    period,
    ...basis.map((name) => BASES[name]),
  ].filter((label) => label !== null)
}

export function filterFigures(entries: readonly FigureEntry[], filter: FigureFilter): readonly FigureEntry[] {
  return entries.filter(
    ({ figure, unit, speaker }) =>
      (filter.stance === null || figure.stance === filter.stance) &&
      (filter.unit === null || unit === filter.unit) &&
      (filter.speaker === null || speaker?.id === filter.speaker),
  )
}

/** The units of some figures with how many have each, the most used first. */
export function unitsOf(entries: readonly FigureEntry[]): readonly { readonly unit: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { unit } of entries) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].map(([unit, count]) => ({ unit, count })).sort((a, b) => b.count - a.count)
}

/** Where a guided figure lies among the guided figures of its unit: shares of the widest of them, from 0 to 1. */
export interface RangeBar {
  readonly from: number
  readonly to: number
}

/**
 * Bars for guided figures that share unit and scale with others (revenue in billions says nothing about a charge in
 * millions), by their place in the transcript. Corrected ones have none.
 */
export function rangeBars(entries: readonly FigureEntry[]): ReadonlyMap<number, RangeBar> {
  const groups = Map.groupBy(
    entries.filter(({ figure }) => figure.stance === 'guided' && figure.supersededBy === null && figure.low >= 0),
    ({ unit, figure }) => `${unit} ${figure.scale}`,
  )
  const bars = new Map<number, RangeBar>()
  for (const group of groups.values()) {
    const top = group.reduce((most, { figure }) => Math.max(most, figure.high), 0)
    if (group.length < 2 || top <= 0) continue
    for (const { figure, index } of group) {
      bars.set(index, { from: figure.low / top, to: figure.high / top })
    }
  }
  return bars
}
