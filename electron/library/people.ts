import type { SpeakerId } from '#shared/domain/ids.ts'
import type { Speaker } from '#shared/domain/transcript.ts'
import { nameKey } from '#shared/lib/name-key.ts'

type Named = Pick<Speaker, 'id' | 'name'>

/** Who the people of an older version are in the newer one. */
export interface People {
  /** Whom the newer version has in the place of someone of the older one, or null. */
  find(person: Named): SpeakerId | null
  /** The same; one who is new to it gets an id, and keeps it. */
  bring(person: Named): SpeakerId
}

/**
 * People are told by their names once; from then on by their ids, so that they stay themselves when they are renamed,
 * and nobody who speaks in many turns becomes many people.
 * @param older and `newer`: whom the parser found in each.
 */
export function peopleOf(older: readonly Named[], newer: readonly Named[], newId: () => SpeakerId): People {
  const known = new Map<SpeakerId, SpeakerId>()
  const find = ({ id, name }: Named): SpeakerId | null => {
    const here = known.get(id) ?? (exactly(newer, name) ?? alike(newer, name))?.id ?? null
    if (here !== null) known.set(id, here)
    return here
  }
  // Under the names the parser gave them, before corrections call them by others.
  for (const person of older) find(person)
  return {
    find,
    bring: (person) => {
      const here = find(person) ?? newId()
      known.set(person.id, here)
      return here
    },
  }
}

const exactly = (people: readonly Named[], name: string) => people.find((person) => person.name === name)

const alike = (people: readonly Named[], name: string) =>
  people.find((person) => nameKey(person.name) === nameKey(name))
