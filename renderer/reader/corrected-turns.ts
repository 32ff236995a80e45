import type { CorrectionNote } from '#shared/domain/correction.ts'
import type { Turn } from '#shared/domain/transcript.ts'

/** For each turn (by where its words start) that was put right by hand, what was done, in sentences. */
export function correctedTurns(
  turns: readonly Turn[],
  notes: readonly CorrectionNote[],
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  for (const { at, state, sentence } of notes) {
    if (at === null || state === 'waiting') continue
    const turn = turns.find(({ start, labelStart, end }) => (labelStart ?? start) <= at && at < end)
    if (turn === undefined) continue
    found.set(turn.start, [...(found.get(turn.start) ?? []), sentence])
  }
  return found
}
