import { z } from 'zod'
import { Offset } from '../lib/range.ts'

/**
 * Where a passage stands, said in two of the selectors of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors). Positions here are UTF-16 units, not code points;
 * exporters convert.
 */
export const TextPositionSelector = z.object({ start: Offset, end: Offset }).readonly()
export type TextPositionSelector = z.infer<typeof TextPositionSelector>

/** The words themselves with up to 32 characters of what stands before and after. */
export const TextQuoteSelector = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }).readonly()
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>

export const Anchor = z.object({ position: TextPositionSelector, quote: TextQuoteSelector }).readonly()
export type Anchor = z.infer<typeof Anchor>

/** How many characters of context a quote selector keeps on either side. */
export const CONTEXT_LENGTH = 32
