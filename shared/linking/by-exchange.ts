import type { Exchange, Speaker } from '../domain/transcript.ts'
import type { Range } from '../lib/range.ts'
import type { Alone, Link, LinkedText, Pair } from './link.ts'
import { firmKey, personKey } from './same-person.ts'

/** An exchange with where its question and its answer stand. */
interface Placed {
  readonly number: number
  readonly questioner: Speaker | null
  readonly question: Range
  readonly answer: Range | null
}

/**
 * Question by question: exchanges of the same person belong together, then those of the same firm. Two readings of one
 * call (a translation, a correction) have the same number of questions in the same order, whoever the names say asked.
 */
export function linkByExchange(left: LinkedText, right: LinkedText): Link {
  const onLeft = left.exchanges.flatMap((exchange, index) => place(left, exchange, index))
  const onRight = right.exchanges.flatMap((exchange, index) => place(right, exchange, index))
  const pairs: Pair[] = []
  const alone = { left: [] as Alone[], right: [] as Alone[] }
  const partners = match(onLeft, onRight)
  for (const exchange of onLeft) {
    const partner = partners.get(exchange)
    if (partner === undefined) alone.left.push(unasked(exchange))
    else pairs.push(...sideBySide(exchange, partner))
  }
  const taken = new Set(partners.values())
  alone.right.push(...onRight.filter((exchange) => !taken.has(exchange)).map(unasked))
  return { pairs, alone, elsewhere: 'No question stands here.', goesOn: false }
}

function match(left: readonly Placed[], right: readonly Placed[]): ReadonlyMap<Placed, Placed> {
  const matched = new Map<Placed, Placed>()
  const free = new Set(right)
  const matchBy = (keyOf: (placed: Placed) => string | null): void => {
    for (const exchange of left) {
      const key = keyOf(exchange)
      if (key === null || matched.has(exchange)) continue
      const partner = [...free].find((other) => keyOf(other) === key)
      if (partner === undefined) continue
      free.delete(partner)
      matched.set(exchange, partner)
    }
  }
  matchBy(({ questioner }) => (questioner === null ? null : personKey(questioner.name)))
  const isSameCall = left.length === right.length && (matched.size * 2 >= left.length || left.every(isUnnamed))
  if (isSameCall) matchBy(({ number }) => String(number))
  else matchBy(({ questioner }) => firmKey(questioner?.affiliation ?? null))
  return matched
}

function isUnnamed({ questioner }: Placed): boolean {
  return questioner === null
}

function place(text: LinkedText, exchange: Exchange, index: number): readonly Placed[] {
  const question = stretchOf(text, exchange.questions)
  if (question === null) return []
  const answer = stretchOf(
    text,
    exchange.answers.filter((turn) => (text.turns[turn]?.start ?? 0) >= question.start),
  )
  const first = text.turns[exchange.questions[0] ?? -1]
  const end = answer === null ? question.end : Math.max(question.start, answer.start)
  return [
    {
      number: index + 1,
      questioner: text.speakers.find((speaker) => speaker.id === first?.speakerId) ?? null,
      // Follow-up questions stand among the answers: the question is what comes before the first answer.
      question: { start: question.start, end },
      answer: answer === null ? null : { start: answer.start, end: Math.max(answer.end, question.end) },
    },
  ]
}

function stretchOf(text: LinkedText, indexes: readonly number[]): Range | null {
  const turns = indexes.flatMap((index) => text.turns[index] ?? [])
  if (turns.length === 0) return null
  return {
    start: Math.min(...turns.map((turn) => turn.labelStart ?? turn.start)),
    end: Math.max(...turns.map((turn) => turn.end)),
  }
}

/** Question beside question and answer beside answer; an answer that is missing leaves the whole beside the question. */
function sideBySide(a: Placed, b: Placed): readonly Pair[] {
  const label = a.questioner?.name ?? `Question ${a.number}`
  if (a.answer === null || b.answer === null) {
    return [{ left: wholeOf(a), right: wholeOf(b), label }]
  }
  return [
    { left: a.question, right: b.question, label },
    { left: a.answer, right: b.answer, label },
  ]
}

function wholeOf({ question, answer }: Placed): Range {
  return { start: question.start, end: answer?.end ?? question.end }
}

function unasked(exchange: Placed): Alone {
  const who = exchange.questioner
  const reason =
    who === null
      ? `Question ${exchange.number} has no counterpart on the other side.`
      : `The other side has no question by ${[who.name, who.affiliation].filter((fact) => fact !== null).join(', ')}.`
  return { ...wholeOf(exchange), reason }
}
