import type { ParsedSpeaker } from '#shared/domain/transcript.ts'
import { isOperator, looksLikeRole } from './roles.ts'
import type { Cast } from './speakers.ts'
import type { DraftTurn } from './turns.ts'

const OPENING_TURNS = 3
const SCAN = 3000
/** Up to the end of what is said of a person: the next comma, full stop, semicolon or "and" before another name. */
const ROLE_AFTER =
  /^,\s(?:our\s|the\s|who is\s|[A-Z][\w.'’&]{0,30}['’]s?\s)?([^,.;:\n]{2,80}?)(?=[,.;:\n]|\sand\s\p{Lu}\p{L}+\s\p{Lu}|$)/u
const ROLE_BEFORE =
  /(?:\b(?:our|the|by|is|and|are|['’]s)\s|,\s)((?:\p{Lu}[\p{L}&.-]*|of|and|the|for|&)(?:\s(?:\p{Lu}[\p{L}&.-]*|of|and|the|for|&)){0,8}),?\s$/u

/**
 * Completes people without a role from the words that introduce them at the beginning of a call ("our CEO, Ada Holm"),
 * and counts those who speak before the questions of such a call as the company's own.
 */
export function withIntroductions(
  cast: Cast,
  speakers: readonly ParsedSpeaker[],
  turns: readonly DraftTurn[],
  text: string,
  questionsAt: number,
): ParsedSpeaker[] {
  const isCall =
    questionsAt !== Infinity && speakers.some(({ roleClass }) => roleClass === 'analyst' || roleClass === 'operator')
  if (!isCall) return [...speakers]
  const opening = turns
    .slice(0, OPENING_TURNS)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + SCAN)))
    .join('\n')
  const early = new Set(turns.flatMap(({ label }, index) => (label.at < questionsAt ? [cast.speakerOf[index]] : [])))
  return speakers.map((speaker, index) => {
    if (speaker.roleClass !== 'unknown' || isOperator(speaker.name)) return speaker
    const role = speaker.role ?? introducedRole(opening, speaker.name)
    if (role === null && !early.has(index)) return speaker
    return { ...speaker, role, roleClass: 'management' }
  })
}

function introducedRole(opening: string, name: string): string | null {
  for (let at = opening.indexOf(name); at !== -1; at = opening.indexOf(name, at + name.length)) {
    const after = ROLE_AFTER.exec(opening.slice(at + name.length, at + name.length + 120))?.[1]?.trim()
    if (after !== undefined && /^\p{Lu}/u.test(after) && looksLikeRole(after)) return after
    const before = ROLE_BEFORE.exec(opening.slice(Math.max(0, at - 120), at))?.[1]
      ?.replace(/^(?:and|the|of|for)\s/i, '')
      .trim()
    if (before !== undefined && /^\p{Lu}/u.test(before) && looksLikeRole(before)) return before
  }
  return null
}
