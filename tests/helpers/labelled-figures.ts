import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FigureBasis, FigureHedge, FigureScale, FigureUnit } from '#shared/domain/figure.ts'
import type { StretchFigure } from '#library/figures/index.ts'

/** A sentence of tests/fixtures/figures with its figures, written as GUIDE.md there says. */
export interface LabelledSentence {
  readonly text: string
  readonly language: string
  readonly figures: readonly StretchFigure[]
}

const folder = join(import.meta.dirname, '../fixtures/figures')
const scales: Readonly<Record<string, FigureScale>> = {
  th: 'thousand',
  mn: 'million',
  bn: 'billion',
  tn: 'trillion',
  lakh: 'lakh',
  crore: 'crore',
}
const units: Readonly<Record<string, FigureUnit>> = {
  '%': 'percent',
  pp: 'percentage-points',
  bp: 'basis-points',
  x: 'multiple',
  frac: 'fraction',
  num: 'number',
  yr: 'years',
  qtr: 'quarters',
  mo: 'months',
  wk: 'weeks',
  day: 'days',
  hr: 'hours',
  min: 'minutes',
  sec: 'seconds',
}
const bases: Readonly<Record<string, FigureBasis>> = {
  YoY: 'year-over-year',
  QoQ: 'sequential',
  cc: 'constant-currency',
  organic: 'organic',
  lfl: 'like-for-like',
  GAAP: 'gaap',
  nonGAAP: 'non-gaap',
  annualised: 'annualised',
}
const hedges: Readonly<Record<string, FigureHedge['kind']>> = { '~': 'approximate', '>': 'at-least', '<': 'at-most' }
const words = (token: string) => token.replaceAll('_', ' ')

export function labelledSentences(fileName: string): LabelledSentence[] {
  const lines = readFileSync(join(folder, fileName), 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (line === '' || line.startsWith('=') || line.startsWith('//')) return []
    const [, language = 'en', marked = ''] = /^(?:lang:(\w+) )?(.*)$/u.exec(line) ?? []
    const next = lines[index + 1] ?? ''
    const labels = next.startsWith('=') ? next.slice(1).split(' ; ') : []
    return [{ language, ...sentence(marked, labels) }]
  })
}

function sentence(marked: string, labels: readonly string[]): Pick<LabelledSentence, 'text' | 'figures'> {
  const places: { start: number; end: number }[] = []
  let text = ''
  for (const piece of marked.split(/(?<mark>[[\]])/u)) {
    if (piece === '[') places.push({ start: text.length, end: 0 })
    else if (piece === ']') places.splice(-1, 1, { start: places.at(-1)?.start ?? 0, end: text.length })
    else text += piece
  }
  if (places.length !== labels.length) throw new Error(`Labels and brackets differ in number: ${marked}`)
  return { text, figures: places.map((place, index) => ({ ...place, ...labelled(labels[index] ?? '') })) }
}

function labelled(label: string): Omit<StretchFigure, 'start' | 'end'> {
  const [value = '', ...tokens] = label.trim().split(/\s+/u)
  const [low = NaN, high = low] = value.split('..').map(Number)
  let figure: Omit<StretchFigure, 'start' | 'end'> = {
    low,
    high,
    scale: 'one',
    unit: 'number',
    currency: null,
    of: null,
    period: null,
    basis: [],
    hedge: null,
    stance: 'unknown',
    direction: null,
    supersededBy: null,
  }
  for (const token of tokens) figure = { ...figure, ...attribute(token, label) }
  if (figure.of !== null && figure.currency === null) figure = { ...figure, unit: 'count' }
  return { ...figure, basis: figure.basis.toSorted() }

  function attribute(token: string, whole: string): Partial<StretchFigure> {
    const scale = scales[token]
    const unit = units[token]
    const basis = bases[token]
    const kind = hedges[token.slice(0, 1)]
    const money = /^(?<currency>[A-Z]{3})(?<share>\/sh)?(?:#(?<of>\w+))?$/u.exec(token)?.groups
    if (scale !== undefined) return { scale }
    if (unit !== undefined) return { unit }
    if (basis !== undefined) return { basis: [...figure.basis, basis] }
    if (kind !== undefined) return { hedge: { kind, words: words(token.slice(1)) } }
    if (token === 'A') return { stance: 'actual' }
    if (token === 'G') return { stance: 'guided' }
    if (token === '?') return { stance: 'unknown' }
    if (token === 'up' || token === 'dn') return { direction: token === 'up' ? 'up' : 'down' }
    if (token.startsWith('@')) return { period: words(token.slice(1)) }
    if (token.startsWith('#')) return { of: words(token.slice(1)) }
    if (token.startsWith('sup=')) return { supersededBy: Number(token.slice(4)) - 1 }
    if (money !== undefined) {
      return {
        currency: money['currency'] ?? null,
        unit: money['share'] === undefined ? 'amount' : 'amount-per-share',
        of: money['of'] === undefined ? null : words(money['of']),
      }
    }
    throw new Error(`A label that the guide does not know: ${token} in ${whole}`)
  }
}
