import type { ParsedSpeaker } from '#shared/domain/transcript.ts'
import { announcements, fitOf } from './firms.ts'
import { isOperator, isUnnamed } from './roles.ts'
import type { Cast } from './speakers.ts'
import type { DraftTurn } from './turns.ts'

const SCAN = 3000
const ASKS = /\b(?:question|line|queue|go ahead|proceed|next (?:is|up|we have)|we have|comes from|hear from)\b/i

/**
 * Completes the people who ask from what is said before they speak: their firm, and that they are analysts at all.
 * Someone first heard in the Q&A, right after the operator called them or, where the document lists the company's own
 * people, right after the operator and not on that list, is the one who asks.
 */
export function withAnnouncements(
  cast: Cast,
  turns: readonly DraftTurn[],
  text: string,
  questionsAt: number,
): ParsedSpeaker[] {
  const speakers = [...cast.speakers]
  const listed = cast.listed.some(Boolean)
  const firstHeard = new Map<number, number>()
  for (const [index, turn] of turns.entries()) {
    const speaker = cast.speakerOf[index] ?? -1
    const isNew = !firstHeard.has(speaker)
    if (isNew) firstHeard.set(speaker, turn.label.at)
    const own = speakers[speaker]
    const before = turns[index - 1]
    if (own === undefined || before === undefined || turn.label.at < questionsAt || isOperator(own.name)) continue
    const isAnalyst = own.roleClass === 'analyst'
    const mayAsk = own.roleClass === 'unknown' && (firstHeard.get(speaker) ?? 0) >= questionsAt
    if (!isAnalyst && !mayAsk) continue
    const byOperator = isOperator(before.label.speaker)
    if (!byOperator && !isAnalyst) continue
    const said = text.slice(Math.max(before.start, before.end - SCAN), before.end)
    const fits = announcements(said).filter(({ name }) => fitOf(name, own.name) > 0)
    const called = fits.find(({ firm }) => firm !== null) ?? fits[0]
    const isCalled = called !== undefined && (called.firm !== null || ASKS.test(said))
    const isStranger = isNew && byOperator && listed && cast.listed[speaker] === false && !isUnnamed(own.name)
    if (isAnalyst || isCalled || isStranger) {
      speakers[speaker] = { ...own, roleClass: 'analyst', affiliation: own.affiliation ?? called?.firm ?? null }
    }
  }
  return speakers
}
