import type { Speaker, Turn } from '#shared/domain/transcript.ts'
import { nameKey, tidyName } from '#shared/lib/name-key.ts'

export interface RankedSpeaker {
  readonly speaker: Speaker
  /** How many turns they speak. */
  readonly turns: number
}

/** The speakers whose name, role or firm holds all typed words: names that begin so first, then who speaks most. */
export function rankSpeakers(
  speakers: readonly Speaker[],
  turns: readonly Turn[],
  query: string,
): readonly RankedSpeaker[] {
  const words = folded(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
  const counts = new Map<string, number>()
  for (const { speakerId } of turns) {
    if (speakerId !== null) counts.set(speakerId, (counts.get(speakerId) ?? 0) + 1)
  }
  const begins = ({ name }: Speaker): boolean =>
    words[0] !== undefined &&
    folded(name)
      .split(/\s+/u)
      .some((part) => part.startsWith(words[0] ?? ''))
  return speakers
    .filter((speaker) => {
      const line = folded([speaker.name, speaker.role, speaker.affiliation].join(' '))
      return words.every((word) => line.includes(word))
    })
    .map((speaker) => ({ speaker, turns: counts.get(speaker.id) ?? 0 }))
    .toSorted((a, b) => Number(begins(b.speaker)) - Number(begins(a.speaker)) || b.turns - a.turns)
}

/** The name of a new person that the typed words would make; null when they are empty or somebody's name already. */
export function newPerson(speakers: readonly Speaker[], query: string): string | null {
  const name = tidyName(query)
  return name === '' || speakers.some((speaker) => nameKey(speaker.name) === nameKey(name)) ? null : name
}

function folded(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()
}
