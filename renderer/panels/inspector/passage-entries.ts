import type { SpeakerId, TagId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import { turnIndexAt, type Speaker, type TranscriptDocument } from '#shared/domain/transcript.ts'
import type { PassageFilter } from '#renderer/state/passage-filter-store.ts'

/** A passage as the list shows it. */
export interface PassageEntry {
  readonly passage: Passage
  readonly speaker: Speaker | null
  /** Its first words, in one line. */
  readonly words: string
}

/** How much of a passage a row of the list can show, in UTF-16 units. */
const WORDS_SHOWN = 160

/** The passages of a transcript with who says them, in reading order. */
export function passageEntries(document: TranscriptDocument, passages: readonly Passage[]): readonly PassageEntry[] {
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]))
  return passages.map((passage) => {
    const { start, end } = passage.anchor.position
    // A passage may begin in the label or blank space before the turn it quotes.
    const index = turnIndexAt(document.turns, start) ?? turnIndexAt(document.turns, end - 1)
    const speakerId = index === null ? null : (document.turns[index]?.speakerId ?? null)
    const words = document.text
      .slice(start, Math.min(end, start + WORDS_SHOWN))
      .replaceAll(/\s+/gu, ' ')
      .trim()
    return {
      passage,
      speaker: speakerId === null ? null : (speakers.get(speakerId) ?? null),
      words: end - start > WORDS_SHOWN ? `${words}…` : words,
    }
  })
}

/** Those that carry the tag, are said by the speaker and hold all the typed words, in the quote or in the memo. */
export function filterEntries(
  entries: readonly PassageEntry[],
  text: string,
  filter: PassageFilter,
): readonly PassageEntry[] {
  const words = filter.text
    .toLocaleLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (filter.tag === null && filter.speaker === null && words.length === 0) return entries
  return entries.filter(({ passage, speaker }) => {
    if (
      filter.tag === 'untagged'
        ? passage.tagIds.length > 0
        : filter.tag !== null && !passage.tagIds.includes(filter.tag)
    )
      return false
    if (filter.speaker !== null && speaker?.id !== filter.speaker) return false
    if (words.length === 0) return true
    const { start, end } = passage.anchor.position
    const said = `${text.slice(start, end)} ${passage.memo ?? ''}`.toLocaleLowerCase()
    return words.every((word) => said.includes(word))
  })
}

/** The speakers who say any of these passages, in the transcript's order. */
export function speakersOf(document: TranscriptDocument, entries: readonly PassageEntry[]): readonly Speaker[] {
  const heard = new Set<SpeakerId>()
  for (const { speaker } of entries) if (speaker !== null) heard.add(speaker.id)
  return document.speakers.filter((speaker) => heard.has(speaker.id))
}

/** A tag's part of all codings of some passages. */
export interface TagShare {
  /** Null for passages without a tag. */
  readonly tagId: TagId | null
  readonly count: number
}

/** How the passages fall upon tags, the most used first; a passage with two tags counts for both. */
export function distribution(entries: readonly PassageEntry[]): readonly TagShare[] {
  const counts = new Map<TagId | null, number>()
  for (const { passage } of entries) {
    const ids: readonly (TagId | null)[] = passage.tagIds.length === 0 ? [null] : passage.tagIds
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].map(([tagId, count]) => ({ tagId, count })).sort((a, b) => b.count - a.count)
}
