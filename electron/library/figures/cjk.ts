import type { FigureBasis, FigureHedge, FigureScale, FigureStance, FigureUnit } from '#shared/domain/figure.ts'
import type { Range } from '#shared/lib/range.ts'
import { tidy } from './scales.ts'
import type { SentenceFigure } from './sentence-figures.ts'

const NUMBER =
  /(?<hedge>约为|约|約|大约|近|超过|超過|至少|最多|不到)?(?<sign>US\$|[¥￥$€])?(?<number>\d[\d,]{0,20}(?:\.\d{1,6})?)\s?(?<scale>万亿|兆|億|亿|万|萬|百万|千)?\s?(?<unit>个百分点|百分点|ポイント|[%\uFF05]|美元|美金|米ドル|ドル|人民币|元|円|日元|欧元|ユーロ|港元|倍|年間|か月|个月|ヶ月|人|名|家|社|台|店)?/gu

/** How many, and which scale it is said in here: 億 is a hundred million. */
const SCALES: Readonly<Record<string, readonly [number, FigureScale]>> = {
  千: [1, 'thousand'],
  万: [10, 'thousand'],
  萬: [10, 'thousand'],
  百万: [1, 'million'],
  億: [100, 'million'],
  亿: [100, 'million'],
  万亿: [1, 'trillion'],
  兆: [1, 'trillion'],
}
const AMOUNTS: Readonly<Record<string, string>> = {
  美元: 'USD',
  美金: 'USD',
  米ドル: 'USD',
  ドル: 'USD',
  人民币: 'CNY',
  元: 'CNY',
  円: 'JPY',
  日元: 'JPY',
  欧元: 'EUR',
  ユーロ: 'EUR',
  港元: 'HKD',
  US$: 'USD',
  $: 'USD',
  '€': 'EUR',
}
const UNITS: Readonly<Record<string, FigureUnit>> = {
  '%': 'percent',
  '\uFF05': 'percent',
  个百分点: 'percentage-points',
  百分点: 'percentage-points',
  ポイント: 'percentage-points',
  倍: 'multiple',
  年間: 'years',
  か月: 'months',
  ヶ月: 'months',
  个月: 'months',
}
const HEDGES: Readonly<Record<string, FigureHedge['kind']>> = {
  超过: 'at-least',
  超過: 'at-least',
  至少: 'at-least',
  最多: 'at-most',
  不到: 'at-most',
}

/** The figures of a Japanese or Chinese sentence; fewer attributes are told than of an English one. */
export function cjkFigures(text: string, range: Range, language: string): SentenceFigure[] {
  const sentence = text.slice(range.start, range.end)
  const isGuided = /预计|預計|预期|予想|見込|見通し|计划|目标/u.test(sentence)
  const period = periodOf(sentence)
  return [...sentence.matchAll(NUMBER)].flatMap((match) => {
    const groups = match.groups ?? {}
    const [hedge, sign, number = '', scaleWord, unitWord] = ['hedge', 'sign', 'number', 'scale', 'unit'].map(
      (name) => groups[name],
    )
    const behind = sentence.slice(match.index + match[0].length)
    if (sign === undefined && scaleWord === undefined && unitWord === undefined) return []
    // "2031年", "第2", "3月"
    const before = sentence.slice(Math.max(0, match.index - 12), match.index)
    if (/第$|[A-Za-z-]$/u.test(before) || (scaleWord === undefined && unitWord === undefined && sign === undefined))
      return []
    const [times, scale] = scaled(Number(number.replaceAll(',', '')), scaleWord)
    const currency =
      AMOUNTS[unitWord ?? ''] ?? (sign === undefined ? null : (AMOUNTS[sign] ?? (language === 'zh' ? 'CNY' : 'JPY')))
    const from = range.start + match.index + (hedge?.length ?? 0)
    const isThing = unitWord !== undefined && UNITS[unitWord] === undefined && currency === null
    const end = range.start + match.index + match[0].trimEnd().length - (isThing ? unitWord.length : 0)
    const unit: FigureUnit = currency !== null ? 'amount' : (UNITS[unitWord ?? ''] ?? (isThing ? 'count' : 'number'))
    const comparison: readonly FigureBasis[] =
      unit === 'percent' || unit === 'percentage-points' ? comparisonOf(before) : []
    const stance: FigureStance = isGuided ? 'guided' : 'actual'
    return {
      start: from,
      end,
      low: times,
      high: times,
      scale,
      unit,
      currency,
      of: isThing ? unitWord : null,
      period,
      basis: comparison,
      hedge:
        hedge === undefined
          ? null
          : { words: hedge.replace('为', ''), kind: HEDGES[hedge] ?? ('approximate' as const) },
      stance,
      direction: directionOf(before.slice(-4), behind.slice(0, 2)),
    }
  })
}

function scaled(value: number, word: string | undefined): readonly [number, FigureScale] {
  const [times, scale] = SCALES[word ?? ''] ?? [1, 'one']
  const all = tidy(value * times)
  // 3,500億 is 350 billion rather than 350,000 million.
  return scale === 'million' && all >= 1000 ? [tidy(all / 1000), 'billion'] : [all, scale]
}

function comparisonOf(before: string): readonly FigureBasis[] {
  if (/同比|前年同期比|前年比/u.test(before)) return ['year-over-year']
  return /环比|環比|前四半期比/u.test(before) ? ['sequential'] : []
}

function directionOf(before: string, behind: string): 'up' | 'down' | null {
  if (/增长|增長|上升|提高|增加/u.test(before) || /^増|^上昇/u.test(behind)) return 'up'
  return /下降|减少|減少|下跌/u.test(before) || /^減|^低下/u.test(behind) ? 'down' : null
}

function periodOf(sentence: string): string | null {
  const quarter = /第?(?<n>[一二三四1-4])(?:季度|四半期)/u.exec(sentence)?.groups?.['n']
  if (quarter !== undefined) return `Q${'一二三四'.indexOf(quarter) + 1 || quarter}`
  return /全年|通期/u.test(sentence) ? 'full year' : null
}
