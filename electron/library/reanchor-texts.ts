import { reanchorAll, type Reanchoring } from '#shared/anchoring/reanchor.ts'
import type { Anchor } from '#shared/anchoring/selectors.ts'

/** Texts that were revised, and the new text. */
export interface RevisedTexts {
  readonly newText: string
  readonly sources: readonly { readonly oldText: string; readonly anchors: readonly Anchor[] }[]
  /** Where a person stood in an older text, as a UTF-16 offset. */
  readonly place: { readonly oldText: string; readonly offset: number } | null
}

export interface FoundAgain {
  /** For each source, for each anchor, in their order. */
  readonly found: readonly (readonly Reanchoring[])[]
  /** Where a person stands in the new text. */
  readonly place: number
}

/** Looks for anchors of older texts in a newer one. Pure and slow: it runs in a parser worker. */
export function reanchorTexts({ newText, sources, place }: RevisedTexts): FoundAgain {
  return {
    found: sources.map(({ oldText, anchors }) => reanchorAll(oldText, newText, anchors)),
    place: place === null ? 0 : carriedPlace(place.oldText, newText, place.offset),
  }
}

/** How many UTF-16 units of the text make one sample, and how far apart samples are. */
const SAMPLE = 60
/** How many samples are looked for on either side of the place. */
const SAMPLES = 40

/** Where a place in the old text stands in the new one: told by the nearest words that stand in both just once. */
export function carriedPlace(oldText: string, newText: string, offset: number): number {
  if (offset === 0) return 0
  for (let step = 0; step <= SAMPLES; step += 1) {
    for (const start of [offset + step * SAMPLE, offset - step * SAMPLE]) {
      const sample = oldText.slice(Math.max(0, start), Math.max(0, start) + SAMPLE)
      if (start < 0 || sample.trim().length < SAMPLE / 2) continue
      const at = newText.indexOf(sample)
      if (at !== -1 && newText.indexOf(sample, at + 1) === -1) return at
    }
  }
  return 0
}
