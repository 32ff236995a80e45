import type { TagId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { Exchange, Speaker, TranscriptDocument, Turn } from '#shared/domain/transcript.ts'
import { countWords } from './count-words.ts'
import { firstWords } from './marks.ts'
import { countSubQuestions } from './sub-questions.ts'

/** Who answered a question, and how much of the answer is theirs. */
export interface Answerer {
  readonly name: string
  /** Of the words of the answer, from 0 to 1. */
  readonly share: number
}

/** A question with its answer, as the list of questions shows it. */
export interface QuestionEntry {
  /** From 1, in the order of the transcript. */
  readonly number: number
  /** Where the first question turn begins, UTF-16. */
  readonly start: number
  readonly analyst: Speaker | null
  readonly words: string
  readonly subQuestions: number
  /** Who says most first. */
  readonly answeredBy: readonly Answerer[]
  /** Tags of passages in question and answer, the most used first. */
  readonly tagIds: readonly TagId[]
}

/** How many words of a question a row shows. */
const WORDS_SHOWN = 24

/** Openings that say nothing: "Good morning. Thanks for taking my question." */
const GREETING =
  /^(?:(?:yes|yeah|hi|hey|hello|good (?:morning|afternoon|evening|day)|thanks?|thank you|great|ok(?:ay)?|congrat\w*|perfect)\b[^.?!]{0,90}[.?!,]+\s*)+/iu

/** Every exchange of a transcript. */
export function questionEntries(document: TranscriptDocument, passages: readonly Passage[]): readonly QuestionEntry[] {
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]))
  const speakerOf = ({ speakerId }: Turn): Speaker | null =>
    speakerId === null ? null : (speakers.get(speakerId) ?? null)
  return document.exchanges.flatMap((exchange, index): readonly QuestionEntry[] => {
    const questions = turnsAt(document, exchange.questions)
    const [first] = questions
    if (first === undefined) return []
    const said = questions.map(({ start, end }) => document.text.slice(start, end))
    return [
      {
        number: index + 1,
        start: first.start,
        analyst: speakerOf(first),
        words: openingOf(said[0] ?? ''),
        subQuestions: countSubQuestions(said),
        answeredBy: answerers(document, turnsAt(document, exchange.answers), speakerOf),
        tagIds: tagsWithin(document, exchange, passages),
      },
    ]
  })
}

function turnsAt(document: TranscriptDocument, indexes: readonly number[]): readonly Turn[] {
  return indexes.flatMap((index) => document.turns[index] ?? [])
}

/** The first words, after what is said for politeness only. */
function openingOf(question: string): string {
  const plain = question.replaceAll(/\s+/gu, ' ').trim()
  const bare = plain.replace(GREETING, '')
  const text = bare.length < 20 ? plain : bare
  return firstWords(text, { start: 0, end: text.length }, WORDS_SHOWN)
}

function answerers(
  document: TranscriptDocument,
  turns: readonly Turn[],
  speakerOf: (turn: Turn) => Speaker | null,
): readonly Answerer[] {
  const words = new Map<string, number>()
  for (const turn of turns) {
    const name = speakerOf(turn)?.name ?? 'Not named'
    words.set(name, (words.get(name) ?? 0) + countWords(document.text.slice(turn.start, turn.end)))
  }
  const total = [...words.values()].reduce((sum, count) => sum + count, 0)
  return [...words]
    .map(([name, count]) => ({ name, share: total === 0 ? 0 : count / total }))
    .sort((a, b) => b.share - a.share)
}

function tagsWithin(document: TranscriptDocument, exchange: Exchange, passages: readonly Passage[]): readonly TagId[] {
  const turns = turnsAt(document, [...exchange.questions, ...exchange.answers])
  const counts = new Map<TagId, number>()
  for (const { anchor, tagIds } of passages) {
    const { start, end } = anchor.position
    if (!turns.some((turn) => turn.start < end && start < turn.end)) continue
    for (const id of tagIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}

/** Which questions are listed, and in what order. */
export interface QuestionFilter {
  readonly text: string
  readonly analyst: string | null
  readonly firm: string | null
  readonly tag: TagId | null
}

export const EVERY_QUESTION: QuestionFilter = { text: '', analyst: null, firm: null, tag: null }

export type QuestionOrder = 'number' | 'analyst' | 'firm' | 'subQuestions'

/** The questions by analyst, firm and tag, that hold all the typed words somewhere in their row. */
export function filterQuestions(entries: readonly QuestionEntry[], filter: QuestionFilter): readonly QuestionEntry[] {
  const wanted = filter.text
    .toLocaleLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  return entries.filter(({ analyst, words, answeredBy, tagIds }) => {
    if (filter.analyst !== null && analyst?.name !== filter.analyst) return false
    if (filter.firm !== null && analyst?.affiliation !== filter.firm) return false
    if (filter.tag !== null && !tagIds.includes(filter.tag)) return false
    const row = [analyst?.name, analyst?.affiliation, words, ...answeredBy.map(({ name }) => name)]
      .join(' ')
      .toLocaleLowerCase()
    return wanted.every((word) => row.includes(word))
  })
}

/** Sorted by a column; what is equal there stays in the order of the transcript. */
export function sortQuestions(
  entries: readonly QuestionEntry[],
  order: QuestionOrder,
  isDescending: boolean,
): readonly QuestionEntry[] {
  const sign = isDescending ? -1 : 1
  return entries.toSorted((a, b) => sign * compare(a, b, order) || a.number - b.number)
}

function compare(a: QuestionEntry, b: QuestionEntry, order: QuestionOrder): number {
  switch (order) {
    case 'number':
      return a.number - b.number
    case 'subQuestions':
      return a.subQuestions - b.subQuestions
    case 'analyst':
      return (a.analyst?.name ?? '').localeCompare(b.analyst?.name ?? '')
    case 'firm':
      return (a.analyst?.affiliation ?? '').localeCompare(b.analyst?.affiliation ?? '')
  }
}
