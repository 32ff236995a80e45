import type { Participant } from './convention.ts'
import { firstAndLast, nameKey, nearlySameName, shortKey } from './names.ts'

/** Finds people on a list by the spelling of a label, in the same time however long the list. */
export interface ParticipantIndex {
  /** By the name itself, or by the name without middle initials. */
  readonly exact: (name: string) => Participant | null
  /** As `exact`, else by a spelling that differs by a letter or two, when only one person fits. */
  readonly find: (name: string) => Participant | null
}

const MAX_CANDIDATES = 20

/** An index over a list of participants; of two people with one name the first counts. */
export function indexParticipants(participants: readonly Participant[]): ParticipantIndex {
  const byKey = new Map<string, Participant>()
  const byWord = new Map<string, Participant[]>()
  for (const participant of participants) {
    for (const key of [nameKey(participant.name), shortKey(participant.name)])
      if (!byKey.has(key)) byKey.set(key, participant)
    for (const word of new Set(firstAndLast(participant.name))) {
      const sharing = byWord.get(word)
      if (sharing === undefined) byWord.set(word, [participant])
      else if (sharing.length < MAX_CANDIDATES) sharing.push(participant)
    }
  }
  const exact = (name: string): Participant | null => byKey.get(nameKey(name)) ?? byKey.get(shortKey(name)) ?? null
  return {
    exact,
    find(name) {
      const found = exact(name)
      if (found !== null) return found
      const sharing = new Set(firstAndLast(name).flatMap((word) => byWord.get(word) ?? []))
      const near = [...sharing].filter((participant) => nearlySameName(participant.name, name))
      return near.length === 1 ? (near[0] ?? null) : null
    },
  }
}
