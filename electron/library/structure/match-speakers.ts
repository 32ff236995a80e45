import type { ParsedTurn } from '#shared/domain/transcript.ts'
import { nameKey } from '#shared/lib/name-key.ts'

/** A speaker as known before, with the places where their turns begin. */
export interface KnownSpeaker {
  readonly name: string
  readonly turns: ReadonlySet<number>
}

/**
 * Finds out which of the speakers known before each newly parsed one is: by name, else by who speaks most of their
 * turns. Nobody is two people.
 * @returns for each parsed speaker an index into `known`, or null for somebody new.
 */
export function matchSpeakers(
  known: readonly KnownSpeaker[],
  parsed: readonly { readonly name: string }[],
  turns: readonly Pick<ParsedTurn, 'speaker' | 'start'>[],
): (number | null)[] {
  const matches: (number | null)[] = parsed.map(() => null)
  const free = new Set(known.keys())
  const take = (speaker: number, index: number): void => {
    matches[speaker] = index
    free.delete(index)
  }
  for (const fold of [(name: string) => name, folded]) {
    parsed.forEach(({ name }, speaker) => {
      if (matches[speaker] !== null) return
      const index = [...free].find((candidate) => fold(known[candidate]?.name ?? '') === fold(name))
      if (index !== undefined) take(speaker, index)
    })
  }
  parsed.forEach((_, speaker) => {
    if (matches[speaker] !== null) return
    const own = turns.filter((turn) => turn.speaker === speaker).map(({ start }) => start)
    const shared = (index: number): number => own.filter((start) => known[index]?.turns.has(start) === true).length
    const best = [...free].toSorted((a, b) => shared(b) - shared(a))[0]
    if (best !== undefined && shared(best) * 2 > own.length) take(speaker, best)
  })
  return matches
}

/** Full stops after initials come and go. */
const folded = (name: string): string => nameKey(name.replaceAll('.', ' '))
