import type { Figure } from '#shared/domain/figure.ts'
import type { Part } from '#shared/domain/transcript.ts'
import type { Range } from '#shared/lib/range.ts'
import { figuresOf } from './index.ts'

export interface FigureSource {
  readonly text: string
  readonly language: string | null
  readonly parts: readonly Part[]
  readonly turns: readonly Range[]
}

/** Lists of people and the publisher's own lines have no figures anyone looks for. */
const WITHOUT_FIGURES: ReadonlySet<Part['kind']> = new Set(['front', 'participants', 'boilerplate'])

/**
 * The figures of a transcript in reading order: of each turn, and of prose outside turns (an article, key points).
 * Offsets are UTF-16 into its text.
 */
export function transcriptFigures({ text, language, parts, turns }: FigureSource): Figure[] {
  const figures: Figure[] = []
  for (const { range, turn } of stretches(text, parts, turns)) {
    const before = figures.length
    for (const figure of figuresOf(text, range, language)) {
      const supersededBy = figure.supersededBy === null ? null : figure.supersededBy + before
      figures.push({ ...figure, supersededBy, turn })
    }
  }
  return figures
}

interface Stretch {
  readonly range: Range
  readonly turn: number | null
}

/** Turns, and what parts hold besides turns; a text without any structure is one stretch. */
function stretches(text: string, parts: readonly Part[], turns: readonly Range[]): Stretch[] {
  if (parts.length === 0 && turns.length === 0) return [{ range: { start: 0, end: text.length }, turn: null }]
  const skipped = parts.filter(({ kind }) => WITHOUT_FIGURES.has(kind))
  const isSkipped = (offset: number): boolean => skipped.some(({ start, end }) => start <= offset && offset < end)
  const spoken = turns.map((range, turn): Stretch => ({ range, turn })).filter(({ range }) => !isSkipped(range.start))
  const prose = parts
    .filter(
      (part) => !WITHOUT_FIGURES.has(part.kind) && !turns.some(({ start }) => part.start <= start && start < part.end),
    )
    .map(({ start, end }): Stretch => ({ range: { start, end }, turn: null }))
  return [...spoken, ...prose].toSorted((a, b) => a.range.start - b.range.start)
}
