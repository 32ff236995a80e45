import type { TagId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { partNames } from '#shared/domain/part-names.ts'
import { numberParagraphs, paragraphNumberAt, type Paragraph } from '#shared/domain/paragraphs.ts'
import { partAt, turnIndexAt, type Speaker, type TranscriptDocument } from '#shared/domain/transcript.ts'

/** What the transcript says about the place of a passage. */
export interface PassageFacts {
  readonly quote: string
  /** Who speaks where the passage begins; null outside turns or when no one is named. */
  readonly speaker: Speaker | null
  /** How many more people speak before it ends. */
  readonly otherSpeakers: number
  readonly part: string | null
  /** Number of the paragraph it begins in, from 1. */
  readonly paragraph: number | null
  /** "Question 3" or "Answer 3"; null outside exchanges. */
  readonly exchange: string | null
}

/** Where a passage stands in its transcript. */
export function passageFacts(document: TranscriptDocument, passage: Passage): PassageFacts {
  const { start, end } = passage.anchor.position
  const turnIndex = turnIndexAt(document.turns, start) ?? firstTurnWithin(document, start, end)
  const lastIndex = turnIndexAt(document.turns, end - 1) ?? turnIndex
  const part = partAt(document.parts, start)
  const ids = new Set(
    turnIndex === null || lastIndex === null
      ? []
      : document.turns.slice(turnIndex, lastIndex + 1).map((turn) => turn.speakerId),
  )
  const speakerId = turnIndex === null ? null : (document.turns[turnIndex]?.speakerId ?? null)
  return {
    quote: document.text.slice(start, end),
    speaker: document.speakers.find((speaker) => speaker.id === speakerId) ?? null,
    otherSpeakers: Math.max(0, ids.size - 1),
    part: part === null ? null : partNames[part.kind],
    paragraph: paragraphNumberAt(paragraphsOf(document), start),
    exchange: turnIndex === null ? null : exchangeOf(document, turnIndex),
  }
}

/** A passage may begin in the blank space or the label before the turn it quotes. */
function firstTurnWithin(document: TranscriptDocument, start: number, end: number): number | null {
  const index = document.turns.findIndex((turn) => turn.start < end && start < turn.end)
  return index === -1 ? null : index
}

function exchangeOf(document: TranscriptDocument, turnIndex: number): string | null {
  for (const [index, exchange] of document.exchanges.entries()) {
    if (exchange.questions.includes(turnIndex)) return `Question ${index + 1}`
    if (exchange.answers.includes(turnIndex)) return `Answer ${index + 1}`
  }
  return null
}

const paragraphIndex = new WeakMap<TranscriptDocument, readonly Paragraph[]>()

/** A transcript's text never changes, so its paragraphs are numbered once. */
function paragraphsOf(document: TranscriptDocument): readonly Paragraph[] {
  const known = paragraphIndex.get(document)
  if (known !== undefined) return known
  const made = numberParagraphs(document.text, document.parts, document.turns)
  paragraphIndex.set(document, made)
  return made
}

const countIndex = new WeakMap<readonly Passage[], ReadonlyMap<TagId, number>>()

/** How many of these passages carry each tag; remade only when the passages change. */
export function countsByTag(passages: readonly Passage[]): ReadonlyMap<TagId, number> {
  const known = countIndex.get(passages)
  if (known !== undefined) return known
  const counts = new Map<TagId, number>()
  for (const passage of passages) for (const id of passage.tagIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  countIndex.set(passages, counts)
  return counts
}
