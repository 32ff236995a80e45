import { figuresOf, type StretchFigure } from '#library/figures/index.ts'
import type { LabelledSentence } from './labelled-figures.ts'

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly labelled: number
}

export interface FigureScores {
  /** Place and value, with scale, unit and currency. */
  readonly detection: Score
  /** Every attribute. */
  readonly whole: Score
  /** Each attribute that has something to say, at figures found in their place. */
  readonly attributes: Readonly<Record<string, Score>>
  /** Sentences that came out otherwise than labelled, in words. */
  readonly differences: readonly string[]
}

const attributes: Readonly<Record<string, (figure: StretchFigure) => unknown>> = {
  place: ({ start, end }) => [start, end],
  value: ({ low, high, scale }) => [low, high, scale],
  unit: ({ unit }) => unit,
  currency: ({ currency }) => currency,
  of: ({ of }) => of,
  period: ({ period }) => period,
  basis: ({ basis }) => (basis.length === 0 ? null : basis),
  hedge: ({ hedge }) => (hedge === null ? null : [hedge.words, hedge.kind]),
  stance: ({ stance }) => stance,
  direction: ({ direction }) => direction,
  superseded: ({ supersededBy }) => supersededBy,
}
const ofDetection: readonly string[] = ['place', 'value', 'unit', 'currency']

/** How well the extractor finds what the sentences are labelled with. */
export function scoreFigures(sentences: readonly LabelledSentence[]): FigureScores {
  const tally = new Map<string, { right: number; found: number; labelled: number }>()
  const count = (name: string, part: 'right' | 'found' | 'labelled'): void => {
    const counts = tally.get(name) ?? { right: 0, found: 0, labelled: 0 }
    tally.set(name, { ...counts, [part]: counts[part] + 1 })
  }
  const differences: string[] = []
  for (const { text, language, figures } of sentences) {
    const found = figuresOf(text, { start: 0, end: text.length }, language).map((figure) => ({
      ...figure,
      basis: figure.basis.toSorted(),
    }))
    for (const [part, list] of [
      ['found', found],
      ['labelled', figures],
    ] as const) {
      for (const figure of list) {
        const twin = (part === 'found' ? figures : found).find(({ start }) => start === figure.start)
        const isSame = (name: string): boolean =>
          twin !== undefined && JSON.stringify(attributes[name]?.(twin)) === JSON.stringify(attributes[name]?.(figure))
        const names = Object.keys(attributes)
        const isDetected = ofDetection.every(isSame)
        const isWhole = names.every(isSame)
        count('detection', part)
        count('whole', part)
        for (const name of names) if (attributes[name]?.(figure) !== null) count(name, part)
        if (part === 'labelled') {
          if (isDetected) count('detection', 'right')
          if (isWhole) count('whole', 'right')
          for (const name of names) if (attributes[name]?.(figure) !== null && isSame(name)) count(name, 'right')
          if (!isWhole) {
            const wrong = names
              .filter((name) => !isSame(name))
              .map(
                (name) =>
                  `${name} ${JSON.stringify(attributes[name]?.(figure))} → ${twin === undefined ? 'none' : JSON.stringify(attributes[name]?.(twin))}`,
              )
            differences.push(
              `${text}\n    [${text.slice(figure.start, figure.end)}] ${twin === undefined ? 'not found' : wrong.join('; ')}`,
            )
          }
        } else if (twin === undefined) {
          differences.push(
            `${text}\n    [${text.slice(figure.start, figure.end)}] too much: ${figure.unit} ${figure.of ?? ''}`,
          )
        }
      }
    }
  }
  const scoreOf = (name: string): Score => {
    const { right, found, labelled } = tally.get(name) ?? { right: 0, found: 0, labelled: 0 }
    const precision = found === 0 ? 1 : right / found
    const recall = labelled === 0 ? 1 : right / labelled
    return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall), labelled }
  }
  return {
    detection: scoreOf('detection'),
    whole: scoreOf('whole'),
    attributes: Object.fromEntries(Object.keys(attributes).map((name) => [name, scoreOf(name)])),
    differences,
  }
}
