import { endsInAbbreviation } from '#shared/anchoring/abbreviations.ts'
import type { Range } from '#shared/lib/range.ts'

/** No sentence is looked at in longer pieces than this many UTF-16 units: hostile text costs no more than other text. */
const LONGEST = 2000
const OWN_ABBREVIATION = /(?:^|[\s(])(?:rs|mio|mrd|approx|appr|ca|incl|excl|vs)\.$/iu
const END = /(?<=[\p{Ll}%)])\.(?=\p{Lu}\p{Ll})|[.!?]["'”’)\]]*(?=\s)|[。！？]|\n/gu

/** The sentences of a stretch of text. Offsets are UTF-16 into `text`. */
export function sentencesOf(text: string, { start, end }: Range): Range[] {
  const sentences: Range[] = []
  const stretch = text.slice(start, end)
  let from = 0
  const push = (to: number): void => {
    for (; to - from > LONGEST; from += LONGEST) sentences.push({ start: start + from, end: start + from + LONGEST })
    if (to > from) sentences.push({ start: start + from, end: start + to })
    from = to
  }
  for (const match of stretch.matchAll(END)) {
    const to = match.index + match[0].length
    if (match[0].startsWith('.') && isInside(stretch, to)) continue
    push(to)
  }
  push(stretch.length)
  return sentences
}

function isInside(stretch: string, end: number): boolean {
  const next = stretch.slice(end, end + 24)
  if (/^\s+\p{Ll}/u.test(next)) return true
  const before = stretch.slice(Math.max(0, end - 24), end)
  return OWN_ABBREVIATION.test(before) || endsInAbbreviation(before, next)
}
