import type { SpeakerId } from '../domain/ids.ts'
import type { Speaker, Turn } from '../domain/transcript.ts'
import { partAt } from '../domain/transcript.ts'
import type { Alone, Link, LinkedText, Pair } from './link.ts'
import { officeOf, personKey } from './same-person.ts'

/**
 * The same person belongs to the same person, else whoever holds the same office. Within a kind of part their first
 * turn belongs to the first, the second to the second; turns beyond the other side's last have no counterpart.
 */
export function linkBySpeaker(left: LinkedText, right: LinkedText): Link {
  const counterparts = matchSpeakers(left.speakers, right.speakers)
  const pairs: Pair[] = []
  const alone = { left: [] as Alone[], right: [] as Alone[] }
  const turnsOnRight = turnsBySpeaker(right)
  const taken = new Set<Turn>()
  for (const [id, turns] of turnsBySpeaker(left)) {
    const speaker = left.speakers.find((candidate) => candidate.id === id)
    const counterpart = counterparts.get(id)
    if (speaker === undefined) continue
    if (counterpart === undefined) {
      alone.left.push(...turns.map((turn) => unspoken(turn, speaker)))
      continue
    }
    const theirs = turnsOnRight.get(counterpart.id) ?? []
    for (const { turn, other } of inStep(left, turns, right, theirs)) {
      if (other === undefined) alone.left.push(noFurther(turn, speaker))
      else {
        taken.add(other)
        pairs.push({ left: whole(turn), right: whole(other), label: labelOf(speaker, counterpart) })
      }
    }
  }
  for (const turn of right.turns) {
    const speaker = right.speakers.find((candidate) => candidate.id === turn.speakerId)
    if (speaker === undefined || taken.has(turn)) continue
    const isKnown = [...counterparts.values()].includes(speaker)
    alone.right.push(isKnown ? noFurther(turn, speaker) : unspoken(turn, speaker))
  }
  return { pairs, alone, elsewhere: 'Nobody is named here.', goesOn: false }
}

/** Which speaker of the right belongs to a speaker of the left: by name first, then by office. */
export function matchSpeakers(left: readonly Speaker[], right: readonly Speaker[]): ReadonlyMap<SpeakerId, Speaker> {
  const matched = new Map<SpeakerId, Speaker>()
  const free = new Set(right)
  const take = (speaker: Speaker, fits: (other: Speaker) => boolean): void => {
    const found = [...free].find(fits)
    if (found === undefined) return
    free.delete(found)
    matched.set(speaker.id, found)
  }
  for (const speaker of left) take(speaker, (other) => personKey(other.name) === personKey(speaker.name))
  for (const speaker of left) {
    const office = officeOf(speaker)
    if (!matched.has(speaker.id) && office !== null) take(speaker, (other) => officeOf(other) === office)
  }
  return matched
}

function turnsBySpeaker(text: LinkedText): ReadonlyMap<SpeakerId, readonly Turn[]> {
  const turns = new Map<SpeakerId, Turn[]>()
  for (const turn of text.turns) {
    if (turn.speakerId === null) continue
    const own = turns.get(turn.speakerId)
    if (own === undefined) turns.set(turn.speakerId, [turn])
    else own.push(turn)
  }
  return turns
}

/** Puts two people's turns side by side, those in the same kind of part together. */
function* inStep(
  left: LinkedText,
  turns: readonly Turn[],
  right: LinkedText,
  theirs: readonly Turn[],
): Generator<{ turn: Turn; other: Turn | undefined }, void> {
  const waiting = Map.groupBy(theirs, (turn) => partAt(right.parts, turn.start)?.kind ?? null)
  const seen = new Map<string | null, number>()
  for (const turn of turns) {
    const kind = partAt(left.parts, turn.start)?.kind ?? null
    const index = seen.get(kind) ?? 0
    seen.set(kind, index + 1)
    yield { turn, other: waiting.get(kind)?.[index] }
  }
}

function whole(turn: Turn): { start: number; end: number } {
  return { start: turn.labelStart ?? turn.start, end: turn.end }
}

function unspoken(turn: Turn, speaker: Speaker): Alone {
  return { ...whole(turn), reason: `${speaker.name} does not speak on the other side.` }
}

function noFurther(turn: Turn, speaker: Speaker): Alone {
  return { ...whole(turn), reason: `${speaker.name} has no further turn on the other side.` }
}

function labelOf(speaker: Speaker, counterpart: Speaker): string {
  return personKey(speaker.name) === personKey(counterpart.name)
    ? speaker.name
    : `${speaker.name} and ${counterpart.name}`
}
