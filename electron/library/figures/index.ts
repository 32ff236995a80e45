import type { Figure } from '#shared/domain/figure.ts'
import type { Range } from '#shared/lib/range.ts'
import { cjkFigures } from './cjk.ts'
import { corrected, isCorrection } from './corrections.ts'
import { announcedPeriod } from './periods.ts'
import { sentenceFigures, type SentenceFigure } from './sentence-figures.ts'
import { sentencesOf } from './sentences.ts'

/** A figure of one stretch of text; `supersededBy` is an index into the same list. */
export type StretchFigure = Omit<Figure, 'turn'>

/**
 * The figures of one stretch of text (a turn, or prose outside turns), in order. Pure, and linear in the length of the
 * stretch. Offsets are UTF-16 into `text`.
 * @param language BCP 47, or null when nobody has said it
 */
export function figuresOf(text: string, stretch: Range, language: string | null): StretchFigure[] {
  const primary = language?.toLowerCase().split('-', 1)[0] ?? 'en'
  const isCjk = primary === 'ja' || primary === 'zh'
  const hasDecimalComma =
    primary === 'de' || primary === 'fr' || primary === 'es' || primary === 'it' || primary === 'pt'
  const found: SentenceFigure[] = []
  let given: string | null = null
  for (const range of sentencesOf(text, stretch)) {
    const figures = isCjk
      ? cjkFigures(text, range, primary)
      : sentenceFigures(text, range, { language: primary, hasDecimalComma, given })
    found.push(...figures)
    if (figures.length === 0 && !isCjk) given = announcedPeriod(text.slice(range.start, range.end)) ?? given
  }
  return withCorrections(text, found)
}

function withCorrections(text: string, figures: readonly SentenceFigure[]): StretchFigure[] {
  const result: StretchFigure[] = figures.map((figure) => ({ ...figure, supersededBy: null }))
  for (let index = 1; index < result.length; index++) {
    const first = result[index - 1]
    const second = result[index]
    if (first === undefined || second === undefined) continue
    if (!isCorrection(text.slice(first.end, second.start))) continue
    const ends = corrected(first, second)
    if (ends === null) continue
    result[index - 1] = { ...first, supersededBy: index, period: first.period ?? second.period }
    result[index] = {
      ...ends,
      of: second.of ?? first.of,
      period: second.period ?? first.period,
      basis: second.basis.length > 0 ? second.basis : first.basis,
      direction: second.direction ?? first.direction,
      stance: second.stance === 'actual' ? first.stance : second.stance,
    }
  }
  return result
}
