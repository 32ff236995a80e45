import { z } from 'zod'
import { firstIndex } from '#shared/lib/first-index.ts'
import type { Range } from '../lib/range.ts'
import { Offset } from '../lib/range.ts'

/** The most UTF-16 units of a page's label that are kept. */
export const LONGEST_PAGE_LABEL = 20

/** A page of the imported document, in the order of the pages. Pages without text of their own are left out. */
export const Page = z
  .object({
    /** Where the page's first text stands, as a UTF-16 offset into the text. It lasts until the next page's. */
    offset: Offset,
    /** The page's own label, such as "iv" or "A-3", else its number from 1. */
    label: z.string().min(1).max(LONGEST_PAGE_LABEL),
  })
  .readonly()
export type Page = z.infer<typeof Page>

/** The page a place stands on, or null above the first page's text and in documents without pages. Takes log n steps. */
export function pageAt(pages: readonly Page[], offset: number): Page | null {
  const after = firstIndex(pages.length, (index) => (pages[index]?.offset ?? Infinity) > offset)
  return pages[after - 1] ?? null
}

/** Labels of the first and the last page of a range, half-open, or null where there are no pages. */
export function pagesOf(
  pages: readonly Page[],
  range: Range,
): { readonly first: string; readonly last: string } | null {
  const first = pageAt(pages, range.start)
  const last = pageAt(pages, Math.max(range.start, range.end - 1))
  return first === null || last === null ? null : { first: first.label, last: last.label }
}
