import type { PartMark } from './convention.ts'
import { announcements } from './firms.ts'
import { isOperator } from './roles.ts'
import type { DraftTurn } from './turns.ts'

const FIRST_QUESTION =
  /\b(?:first|opening) question\b|\bquestion (?:today )?(?:comes|will come|is coming|is from)\b|\bfirst (?:we hear|we have|up)\b|\bfrom the line of\b|\bdie (?:erste|nächste) frage (?:kommt|stellt|geht|ist)\b|\berste frage (?:kommt|stellt)\b/i
const QUESTIONS_OPEN =
  /\bquestion[\s-]and[\s-]answer (?:session|portion|segment|period)\b|\bq ?& ?a (?:session|portion)\b|\bopen (?:up )?(?:the |our )?(?:line|lines|call|floor|phone|phones|phone lines) (?:up )?(?:for|to)\b|\btake (?:the|your|our) (?:first )?questions?\b|\bfragerunde\b|\bfragen und antworten\b|\bfrage-und-antwort|\bfrage- und antwort/i
const LATER =
  /\b(?:after|following) (?:the|today's|management's|our|their|speakers'?|prepared)\b.{0,60}\b(?:presentation|remarks|presentations|prepared)\b/i
const SCAN = 2500

/**
 * Where questions begin in a call without a heading for it: the operator's announcement of the first question, else the
 * announcement by whoever leads the call. Null when nobody says so. Returns an index into `turns`.
 */
export function findQuestions(turns: readonly DraftTurn[], text: string): number | null {
  let opening: number | null = null
  let operators = false
  const heardFirst = firstHeard(turns)
  for (const [index, turn] of turns.entries()) {
    const said = words(turn, text)
    const operator = isOperator(turn.label.speaker)
    operators ||= operator
    const first = FIRST_QUESTION.test(said)
    if (
      operator &&
      (first || (index > 0 && QUESTIONS_OPEN.test(said))) &&
      !(index === 0 && !first) &&
      leadsToNewVoice(turns, index, heardFirst)
    )
      return index
    if (
      index > 0 &&
      opening === null &&
      !operator &&
      first &&
      QUESTIONS_OPEN.test(said) &&
      leadsToNewVoice(turns, index, heardFirst)
    )
      opening = index
  }
  if (opening !== null) return opening
  return operators ? null : firstAnnouncedByLeader(turns, text)
}

/** Beginning and end of a turn, where announcements stand; without what is only promised for later. */
function words(turn: DraftTurn, text: string): string {
  const length = turn.end - turn.start
  const said =
    length <= 2 * SCAN
      ? text.slice(turn.start, turn.end)
      : `${text.slice(turn.start, turn.start + SCAN)} ${text.slice(turn.end - SCAN, turn.end)}`
  return said
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !LATER.test(sentence.slice(0, 400)))
    .join(' ')
}

/** Whether one of the next speakers has not been heard before, as someone who asks has not. */
function leadsToNewVoice(turns: readonly DraftTurn[], index: number, heardFirst: ReadonlyMap<string, number>): boolean {
  return turns
    .slice(index + 1, index + 4)
    .some(({ label }) => (heardFirst.get(label.speaker) ?? 0) > index && !isOperator(label.speaker))
}

/** The index of the turn in which each speaker is heard first. */
function firstHeard(turns: readonly DraftTurn[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const [index, { label }] of turns.entries()) if (!first.has(label.speaker)) first.set(label.speaker, index)
  return first
}

/** A call without operator: its host names the next who asks, with a firm. */
function firstAnnouncedByLeader(turns: readonly DraftTurn[], text: string): number | null {
  const heardFirst = firstHeard(turns)
  const index = turns.findIndex((turn, at) => {
    if (at === 0) return false
    const said = words(turn, text)
    return (
      /\bquestion\b/i.test(said) &&
      FIRST_QUESTION.test(said) &&
      announcements(said).length > 0 &&
      leadsToNewVoice(turns, at, heardFirst)
    )
  })
  return index === -1 ? null : index
}

/** Marks with a beginning of the Q&A added, when none of them is one and the words give one away. */
export function withQuestions(
  marks: readonly PartMark[],
  turns: readonly DraftTurn[],
  text: string,
): readonly PartMark[] {
  if (marks.some(({ kind }) => kind === 'qa')) return marks
  const index = findQuestions(turns, text)
  const at = index === null ? undefined : turns[index]?.label.at
  return at === undefined ? marks : [...marks, { kind: 'qa', at, heading: null }]
}
