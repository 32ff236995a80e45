import type { ParsedSpeaker } from '#shared/domain/transcript.ts'
import { announcements, fitOf } from './firms.ts'
import { isOperator, isUnnamed } from './roles.ts'
import type { Cast } from './speakers.ts'
import type { DraftTurn } from './turns.ts'

const SCAN = 3000

/**
 * Completes analysts from what the operator says before they speak: their firm, and that they are analysts at all.
 * Someone not on any list who is first heard right after the operator, in the Q&A, is the one who asks.
 */
export function withAnnouncements(
  cast: Cast,
  turns: readonly DraftTurn[],
  text: string,
  questionsAt: number,
): ParsedSpeaker[] {
  const speakers = [...cast.speakers]
  const heard = new Set<number>()
  const listed = cast.listed.some(Boolean)
  for (const [index, turn] of turns.entries()) {
    const speaker = cast.speakerOf[index] ?? -1
    const before = turns[index - 1]
    const isNew = !heard.has(speaker)
    heard.add(speaker)
    const own = speakers[speaker]
    if (
      own === undefined ||
      before === undefined ||
      isOperator(own.name) ||
      !announces(before, speakers, cast.speakerOf[index - 1] ?? -1)
    )
      continue
    const said = text.slice(Math.max(before.start, before.end - SCAN), before.end)
    const fits = announcements(said).filter(({ name }) => fitOf(name, own.name) > 0)
    const announced = fits.find(({ firm }) => firm !== null) ?? fits[0]
    const inQuestions = turn.label.at >= questionsAt
    if (announced !== undefined && inQuestions && isOperator(before.label.speaker)) {
      speakers[speaker] = asAnalyst(own, announced.firm)
    } else if (announced?.firm !== undefined && announced.firm !== null && inQuestions && own.roleClass === 'analyst') {
      speakers[speaker] = asAnalyst(own, announced.firm)
    } else if (
      isNew &&
      inQuestions &&
      isOperator(before.label.speaker) &&
      listed &&
      cast.listed[speaker] === false &&
      !isUnnamed(own.name)
    ) {
      speakers[speaker] = asAnalyst(own, null)
    }
  }
  return speakers
}

function announces(turn: DraftTurn, speakers: readonly ParsedSpeaker[], speaker: number): boolean {
  return isOperator(turn.label.speaker) || speakers[speaker]?.roleClass === 'management'
}

function asAnalyst(speaker: ParsedSpeaker, firm: string | null): ParsedSpeaker {
  if (speaker.roleClass !== 'analyst' && speaker.roleClass !== 'unknown') return speaker
  return { ...speaker, roleClass: 'analyst', affiliation: speaker.affiliation ?? firm }
}
