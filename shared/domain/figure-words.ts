import type { Figure, FigureScale, FigureUnit } from './figure.ts'

const SCALES: Readonly<Record<FigureScale, string>> = {
  one: '',
  thousand: 'k',
  lakh: 'lakh',
  million: 'm',
  crore: 'crore',
  billion: 'bn',
  trillion: 'tn',
}

/** A unit as it stands behind a number; amounts and counts say theirs themselves. */
const UNITS: Readonly<Record<FigureUnit, string>> = {
  percent: '%',
  'percentage-points': 'pp',
  'basis-points': 'bp',
  amount: '',
  'amount-per-share': '',
  multiple: '×',
  fraction: '',
  count: '',
  number: '',
  years: 'years',
  quarters: 'quarters',
  months: 'months',
  weeks: 'weeks',
  days: 'days',
  hours: 'hours',
  minutes: 'minutes',
  seconds: 'seconds',
}

const FRACTIONS: Readonly<Record<string, string>> = {
  '0.5': '1/2',
  '0.3333': '1/3',
  '0.6667': '2/3',
  '0.25': '1/4',
  '0.75': '3/4',
  '0.2': '1/5',
  '0.4': '2/5',
  '0.6': '3/5',
  '0.8': '4/5',
  '0.125': '1/8',
  '0.1': '1/10',
}

type Value = Pick<Figure, 'low' | 'high' | 'scale' | 'unit' | 'currency' | 'of'>

/** A figure's value in one way of writing: "174–179.5 bn USD", "3–5 %", "1,412 stores". */
export function figureWords(figure: Value): string {
  const number = numberWords(figure)
  const scale = SCALES[figure.scale]
  const unit = figure.currency ?? (UNITS[figure.unit] || (figure.unit === 'count' ? (figure.of ?? '') : ''))
  const share = figure.unit === 'amount-per-share' ? 'per share' : ''
  const paidFor = figure.currency !== null && figure.of !== null ? `per ${figure.of}` : ''
  return [number, scale, unit, share, paidFor]
    .filter((word) => word !== '')
    .join(' ')
    .replaceAll(' ', '\u00A0')
}

function numberWords({ low, high, unit }: Value): string {
  const one = (value: number): string =>
    unit === 'fraction'
      ? (FRACTIONS[String(value)] ?? String(value))
      : value.toLocaleString('en-GB', { maximumFractionDigits: 6 }).replace('-', '−')
  return low === high ? one(low) : `${one(low)}–${one(high)}`
}

/** What a unit is called in a filter: "USD", "percent", "stores". */
export function unitName({ unit, currency, of }: Pick<Figure, 'unit' | 'currency' | 'of'>): string {
  if (unit === 'amount-per-share') return `${currency ?? ''} per share`.trim()
  if (currency !== null) return currency
  if (unit === 'count') return of ?? 'counted'
  if (unit === 'number') return 'no unit'
  return unit.replace('-', ' ')
}
