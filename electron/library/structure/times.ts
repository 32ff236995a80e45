import type { DraftCue } from '../importers/draft.ts'
import { firstIndex } from '#shared/lib/first-index.ts'

/**
 * When a stretch of the text was said: from the cue it begins in to the cue it ends in. A turn that begins in the midst
 * of a cue has that cue's time: no finer one is known. Null before the first cue.
 */
export function timesOf(
  cues: readonly DraftCue[],
  start: number,
  end: number,
): { readonly startMs: number; readonly endMs: number } | null {
  const first = cues[lastAtOrBefore(cues, start)]
  const last = cues[lastAtOrBefore(cues, end - 1)]
  if (first === undefined || last === undefined) return null
  return { startMs: first.startMs, endMs: Math.max(first.startMs, last.endMs) }
}

/** Index of the last cue that begins at a place or before it, or -1. */
function lastAtOrBefore(cues: readonly DraftCue[], at: number): number {
  return firstIndex(cues.length, (index) => (cues[index]?.at ?? Infinity) > at) - 1
}
