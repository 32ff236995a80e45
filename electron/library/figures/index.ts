import type { Figure } from '#shared/domain/figure.ts'
import type { Range } from '#shared/lib/range.ts'
import { cjkFigures } from './cjk.ts'
import { corrected, isCorrection, isDenied } from './corrections.ts'
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
    const between = withoutNoun(text.slice(first.end, second.start), first.of)
    if (isDenied(between) && corrected(first, second) !== null && first.supersededBy === null) {
      result[index] = { ...second, supersededBy: index - 1 }
      continue
    }
    if (!isCorrection(between)) continue
    const ends = corrected(first, second)
    if (ends === null) continue
    // "100, actually 150 basis points": the second says the unit of both.
    const isPlain = first.unit === 'number' && first.scale === 'one' && second.currency === null
    result[index - 1] = {
      ...first,
      unit: isPlain ? second.unit : first.unit,
      supersededBy: index,
      period: first.period ?? second.period,
      direction: first.direction ?? second.direction,
      stance: first.stance === 'actual' ? second.stance : first.stance,
    }
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

/** " plants, or wait, ": what is counted says nothing of a correction. */
function withoutNoun(between: string, noun: string | null): string {
  return noun !== null && between.toLowerCase().startsWith(` ${noun.toLowerCase()}`)
    ? between.slice(noun.length + 1)
    : between
}
