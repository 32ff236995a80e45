import { z } from 'zod'
import { Offset } from '../lib/range.ts'

/** What a number is a number of. `number` where the text does not say. */
export const FigureUnit = z.enum([
  'percent',
  'percentage-points',
  'basis-points',
  'amount',
  'amount-per-share',
  'multiple',
  'fraction',
  'count',
  'number',
  'years',
  'quarters',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
])
export type FigureUnit = z.infer<typeof FigureUnit>

/** The scale as spoken: "3.5 lakh" is 3.5 and `lakh`. */
export const FigureScale = z.enum(['one', 'thousand', 'lakh', 'million', 'crore', 'billion', 'trillion'])
export type FigureScale = z.infer<typeof FigureScale>

/** What each scale multiplies by. */
export const SCALE_FACTORS: Readonly<Record<FigureScale, number>> = {
  one: 1,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
}

/** What a figure is compared with or cleared of. A figure may have several: organic, year over year. */
export const FigureBasis = z.enum([
  'year-over-year',
  'sequential',
  'constant-currency',
  'organic',
  'like-for-like',
  'gaap',
  'non-gaap',
  'annualised',
])
export type FigureBasis = z.infer<typeof FigureBasis>

export const FigureHedge = z
  .object({
    /** As spoken, lower case: "about", "north of", "+". */
    words: z.string(),
    kind: z.enum(['approximate', 'at-least', 'at-most']),
  })
  .readonly()
export type FigureHedge = z.infer<typeof FigureHedge>

/** `guided` is what someone expects, plans or aims at; `unknown` what is supposed or asked about as possible. */
export const FigureStance = z.enum(['actual', 'guided', 'unknown'])
export type FigureStance = z.infer<typeof FigureStance>

/** A number in the text. Offsets are UTF-16 into the canonical text, half-open. */
export const Figure = z
  .object({
    /** The number with its sign, currency, scale and unit of measure; for a range both ends. Not the hedge. */
    start: Offset,
    end: Offset,
    /** In `scale`; for a single value both are equal. "mid single digits" is 4 to 6. */
    low: z.number(),
    high: z.number(),
    scale: FigureScale,
    unit: FigureUnit,
    /** ISO 4217, of an amount. */
    currency: z.string().nullable(),
    /** The thing counted ("stores"), or what an amount is paid for ("barrel"). */
    of: z.string().nullable(),
    /** "Q2 2025", "H1", "FY 2026", "full year", "this quarter", "last year" …, when said nearby. */
    period: z.string().nullable(),
    basis: z.array(FigureBasis).readonly(),
    hedge: FigureHedge.nullable(),
    stance: FigureStance,
    /** The direction of a change; null for a level. */
    direction: z.enum(['up', 'down']).nullable(),
    /** Index, in the same list, of the figure that the speaker put in this one's place. */
    supersededBy: z.int().min(0).nullable(),
    /** Index of the turn it stands in; null outside turns. */
    turn: z.int().min(0).nullable(),
  })
  .readonly()
export type Figure = z.infer<typeof Figure>
