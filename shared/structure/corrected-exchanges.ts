import { type Exchange, partAt } from '../domain/transcript.ts'
import { exchangesOf } from './exchanges.ts'
import type { Structure } from './corrected.ts'

/** As much of a turn as the closing words of an operator are looked for in, in UTF-16 units. */
const READ_UNITS = 1500

/**
 * Who asked and who answered once turns, speakers or parts have been put right: by the parser's rule, except that what a
 * person took out of the questions and answers answers nobody.
 */
export function correctedExchanges(text: string, parsed: Structure, corrected: Structure): Exchange[] {
  const questionsAt = corrected.parts.find(({ kind }) => kind === 'qa')?.start ?? Infinity
  const places = new Map(corrected.speakers.map(({ id }, index) => [id, index]))
  const isAsked = (start: number): boolean => {
    if (start < questionsAt) return false
    const kind = partAt(corrected.parts, start)?.kind
    return kind === 'qa' || kind === partAt(parsed.parts, start)?.kind
  }
  const turns = corrected.turns.map(({ start, end, speakerId }) => ({
    speaker: speakerId === null ? null : (places.get(speakerId) ?? null),
    text: text.slice(start, Math.min(end, start + READ_UNITS)),
    inQuestions: isAsked(start),
  }))
  return exchangesOf(turns, corrected.speakers)
}
