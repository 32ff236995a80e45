import type { Exchange, ParsedSpeaker } from '../domain/transcript.ts'

const CLOSING =
  /\b(?:closing (?:remarks|comments|statement)|no (?:further|more|other) questions|(?:concludes|conclude|end of) (?:our|the|today's|this) (?:q ?& ?a|question|call|conference)|final remarks)\b/i

/** A turn as the exchanges see it. */
export interface SpokenTurn {
  readonly speaker: number | null
  readonly text: string
  readonly inQuestions: boolean
}

/**
 * Who asked what and who answered: the turns of one questioner up to the next questioner, with all answers between.
 * Operators are in none; after an operator's closing words, remarks answer nobody.
 */
export function exchangesOf(turns: readonly SpokenTurn[], speakers: readonly ParsedSpeaker[]): Exchange[] {
  const exchanges: { questioner: number; questions: number[]; answers: number[] }[] = []
  let open: (typeof exchanges)[number] | null = null
  for (const [index, turn] of turns.entries()) {
    if (!turn.inQuestions || turn.speaker === null) continue
    const roleClass = speakers[turn.speaker]?.roleClass
    if (roleClass === 'operator') {
      if (CLOSING.test(turn.text.slice(0, 1500))) open = null
    } else if (roleClass === 'analyst' || roleClass === 'interviewer') {
      if (open === null || open.questioner !== turn.speaker) {
        open = { questioner: turn.speaker, questions: [], answers: [] }
        exchanges.push(open)
      }
      if (roleClass === 'interviewer' && open.answers.length > 0) {
        open = { questioner: turn.speaker, questions: [], answers: [] }
        exchanges.push(open)
      }
      open.questions.push(index)
    } else if (open !== null) {
      open.answers.push(index)
    }
  }
  return exchanges.map(({ questions, answers }) => ({ questions, answers }))
}
