import type { ParsedSpeaker, ParseWarning, RoleClass } from '#shared/domain/transcript.ts'
import type { Participant } from './convention.ts'
import { firstAndLast, nameKey, shortKey } from './names.ts'
import { indexParticipants } from './participant-index.ts'
import { isOperator, isRoleLabel, roleClassOf } from './roles.ts'
import type { DraftTurn } from './turns.ts'

export interface Cast {
  readonly speakers: ParsedSpeaker[]
  /** For each turn, the index of its speaker. */
  readonly speakerOf: readonly number[]
  readonly warnings: readonly ParseWarning[]
  /** For each speaker, whether they stand on one of the document's lists. */
  readonly listed: readonly boolean[]
}

interface Entry {
  readonly spellings: Map<string, number>
  readonly participant: Participant | null
  role: string | null
  affiliation: string | null
  side: RoleClass | null
}

/** The people behind the labels: spellings of one name joined, roles and firms from labels and lists. In order of speaking. */
export function castOf(turns: readonly DraftTurn[], participants: readonly Participant[]): Cast {
  const { find } = indexParticipants(participants)
  const entries: Entry[] = []
  const byKey = new Map<string, number>()
  const byParticipant = new Map<Participant, number>()
  const fullNames = participants.length === 0 ? fullNamesOf(turns) : new Map<string, string>()
  const speakerOf = turns.map(({ label }) => {
    const plain = nameKey(label.speaker) || label.speaker
    const key = fullNames.get(plain) ?? plain
    let index = byKey.get(key) ?? byKey.get(shortKey(label.speaker))
    if (index === undefined) {
      const participant = find(label.speaker)
      index = participant === null ? undefined : byParticipant.get(participant)
      if (index === undefined) {
        index = entries.push({ spellings: new Map(), participant, role: null, affiliation: null, side: null }) - 1
        if (participant !== null) byParticipant.set(participant, index)
      }
      byKey.set(key, index)
      byKey.set(shortKey(label.speaker), index)
    }
    const entry = entries[index]
    if (entry !== undefined) {
      const spelling = spellingOf(label.speaker, entry.participant)
      entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1)
      entry.role ??= label.role
      entry.affiliation ??= label.affiliation
      if (label.side === 'question') entry.side = 'analyst'
      else if (label.side === 'press') entry.side = 'interviewer'
    }
    return index
  })
  const warnings: ParseWarning[] = []
  const speakers = entries.map((entry) => toSpeaker(entry, warnings))
  return { speakers, speakerOf, warnings, listed: entries.map(({ participant }) => participant !== null) }
}

/** The name of a label; the firm in parentheses behind it is none of a listed person's name. */
function spellingOf(name: string, participant: Participant | null): string {
  if (participant === null || !name.endsWith(')') || participant.name.endsWith(')')) return name
  return name.slice(0, name.lastIndexOf('(')).trim() || name
}

/**
 * First names that stand for a full one: in a talk without operator or lists, "Dan" after "Dan Ott" is that Dan, unless
 * two people of the talk share the first name. From keys of first names to keys of full names.
 */
function fullNamesOf(turns: readonly DraftTurn[]): Map<string, string> {
  const names = new Set(turns.map(({ label }) => label.speaker))
  const fulls = new Map<string, string | null>()
  for (const name of names) {
    if (isOperator(name)) return new Map()
    const [first, last] = firstAndLast(name)
    if (first === last || first.length < 2 || isRoleLabel(name)) continue
    const key = nameKey(name)
    const known = fulls.get(first)
    fulls.set(first, known === undefined || known === key ? key : null)
  }
  const joined = new Map<string, string>()
  for (const [first, full] of fulls) if (full !== null) joined.set(first, full)
  return joined
}

function toSpeaker(entry: Entry, warnings: ParseWarning[]): ParsedSpeaker {
  const spellings = [...entry.spellings]
    .sort((a, b) => Number(b[0].includes(' ')) - Number(a[0].includes(' ')) || b[1] - a[1] || b[0].length - a[0].length)
    .map(([spelling]) => spelling)
  const name = (spellings[0] ?? entry.participant?.name ?? 'Unknown').slice(0, 300)
  const others = spellings.slice(1)
  if (others.length > 0) {
    warnings.push({
      code: 'joined-spellings',
      message: `“${name}” is also written ${others.map((other) => `“${other}”`).join(', ')}.`,
    })
  }
  const { participant } = entry
  const role = (participant?.role ?? entry.role)?.slice(0, 500) ?? null
  const affiliation = (participant?.affiliation ?? entry.affiliation)?.slice(0, 500) ?? null
  const plain = roleClassOf(name, role, participant?.group ?? null)
  const roleClass = plain === 'unknown' ? (entry.side ?? plain) : plain
  return { name, role: isOperator(name) ? null : role, affiliation, roleClass }
}
