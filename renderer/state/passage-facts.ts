import type { TagId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { partAt, turnIndexAt, type PartKind, type Speaker, type TranscriptDocument } from '#shared/domain/transcript.ts'

/** What the transcript says about the place of a passage. */
export interface PassageFacts {
  readonly quote: string
  /** Who speaks where the passage begins; null outside turns or when no one is named. */
  readonly speaker: Speaker | null
  /** How many more people speak before it ends. */
  readonly otherSpeakers: number
  readonly part: string | null
  /** "Question 3" or "Answer 3"; null outside exchanges. */
  readonly exchange: string | null
}

const PART_NAMES: Readonly<Record<PartKind, string>> = {
  front: 'Front matter',
  article: 'Article',
  keypoints: 'Key points',
  participants: 'Participants',
  prepared: 'Prepared remarks',
  qa: 'Questions and answers',
  boilerplate: 'Boilerplate',
}

export function partName(kind: PartKind): string {
  return PART_NAMES[kind]
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
    part: part === null ? null : partName(part.kind),
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

/** The speaker as a person says it: name, role, firm; parts that are unknown are left out. */
export function speakerLine(speaker: Speaker): string {
  return [speaker.name, speaker.role, speaker.affiliation].filter((part) => part !== null && part !== '').join(', ')
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
