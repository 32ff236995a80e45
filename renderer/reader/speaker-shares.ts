import type { SpeakerId } from '#shared/domain/ids.ts'
import type { Speaker, TranscriptDocument } from '#shared/domain/transcript.ts'
import { countWords } from './count-words.ts'
import type { Mark } from './marks.ts'

/** How much of a transcript one person says. */
export interface SpeakerShare {
  readonly speaker: Speaker
  readonly words: number
  /** Of all words that anyone named says, from 0 to 1. */
  readonly share: number
  /** Where each of their turns begins, UTF-16, in order. */
  readonly turns: readonly number[]
}

const known = new WeakMap<TranscriptDocument, readonly SpeakerShare[]>()

/** The people who speak, who says most first; counted once for a transcript. */
export function speakerShares(document: TranscriptDocument): readonly SpeakerShare[] {
  const before = known.get(document)
  if (before !== undefined) return before
  const said = new Map<SpeakerId, { words: number; turns: number[] }>()
  for (const { speakerId, start, end } of document.turns) {
    if (speakerId === null) continue
    const own = said.get(speakerId) ?? { words: 0, turns: [] }
    own.words += countWords(document.text.slice(start, end))
    own.turns.push(start)
    said.set(speakerId, own)
  }
  const total = [...said.values()].reduce((sum, { words }) => sum + words, 0)
  const shares = document.speakers
    .flatMap((speaker): readonly SpeakerShare[] => {
      const own = said.get(speaker.id)
      return own === undefined ? [] : [{ speaker, ...own, share: total === 0 ? 0 : own.words / total }]
    })
    .sort((a, b) => b.words - a.words)
  known.set(document, shares)
  return shares
}

/** How many passages begin in what each person says. */
export function passagesBySpeaker(
  document: Pick<TranscriptDocument, 'turns'>,
  marks: readonly Mark[],
): ReadonlyMap<SpeakerId, number> {
  const counts = new Map<SpeakerId, number>()
  let at = 0
  for (const mark of marks) {
    while ((document.turns[at]?.end ?? Number.POSITIVE_INFINITY) <= mark.start) at += 1
    const turn = document.turns[at]
    // A passage may begin in the label before the turn it quotes.
    if (turn === undefined || turn.speakerId === null || turn.start >= mark.end) continue
    counts.set(turn.speakerId, (counts.get(turn.speakerId) ?? 0) + 1)
  }
  return counts
}
