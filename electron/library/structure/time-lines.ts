import type { Label } from './convention.ts'
import type { Document, Line } from './document.ts'

const CLOCK = String.raw`(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?(?:[.,](\d{1,3}))?`
/** A time and nothing else: `00:01:12`, `[1:12]`, `0:1:2.5 --> 0:1:9.75`. */
const TIME_LINE = new RegExp(
  String.raw`^[[(]?${CLOCK}\s?(?:[ap]\.?m\.?)?[\])]?(?:\s?(?:-->|[-–—])\s?[[(]?${CLOCK}[\])]?)?$`,
  'i',
)

/**
 * Labels with the time that some recorders write on a line of its own, above the speaker's name or below it: the line
 * becomes part of the label, so that nobody seems to have said it.
 */
export function withTimeLines(document: Document, labels: readonly Label[]): readonly Label[] {
  if (labels.every(({ startMs }) => startMs !== null)) return labels
  const { lines } = document
  let index = 0
  return labels.map((label) => {
    if (label.length === 0) return label
    while (index < lines.length - 1 && (lines[index + 1]?.start ?? Infinity) <= label.at) index += 1
    const own = lines[index]
    if (own === undefined || own.start !== label.at) return label
    const above = lines[index - 1]
    const before = above === undefined ? null : timesOf(above)
    if (above !== undefined && before !== null) {
      return { ...label, ...before, at: above.start, length: label.length + label.at - above.start }
    }
    const end = label.at + label.length
    if (document.text.slice(end, own.end).trim() !== '') return label
    const below = lines[index + 1]
    const after = below === undefined ? null : timesOf(below)
    return below === undefined || after === null ? label : { ...label, ...after, length: below.end - label.at }
  })
}

/** Whether a line holds a time, or a span of time, and nothing else. */
export function isTimeLine(text: string): boolean {
  return text.length <= 40 && TIME_LINE.test(text)
}

/** Milliseconds a line of nothing but times gives, or null. */
export function timesOf({
  text,
}: Pick<Line, 'text'>): { readonly startMs: number; readonly endMs: number | null } | null {
  const match = text.length > 40 ? null : TIME_LINE.exec(text)
  if (match === null) return null
  const [, a, b, c, fraction, d, e, f, rest] = match
  return {
    startMs: milliseconds(a, b, c, fraction),
    endMs: d === undefined ? null : milliseconds(d, e, f, rest),
  }
}

/** Hours, minutes and seconds, or minutes and seconds, and a decimal fraction of the last. */
function milliseconds(a = '0', b = '0', c?: string, fraction = '0'): number {
  const seconds = c === undefined ? Number(a) * 60 + Number(b) : (Number(a) * 60 + Number(b)) * 60 + Number(c)
  return seconds * 1000 + Number(fraction.padEnd(3, '0'))
}
