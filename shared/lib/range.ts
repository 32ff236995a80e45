import { z } from 'zod'

/** A UTF-16 offset into a transcript's canonical text. */
export const Offset = z.int().min(0)

/** A half-open stretch of canonical text: `start` is in, `end` is out; both are UTF-16 offsets. */
export const Range = z.object({ start: Offset, end: Offset }).readonly()
export type Range = z.infer<typeof Range>

/** True when the two ranges share at least one UTF-16 unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
