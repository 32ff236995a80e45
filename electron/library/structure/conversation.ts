import type { ParsedSpeaker } from '#shared/domain/transcript.ts'
import type { PartMark } from './convention.ts'
import { indexParticipants } from './participant-index.ts'
import { isRoleLabel } from './roles.ts'

/**
 * Guests and interviewer of a conversation, where the format lists its guests but not its host: those listed are guests,
 * the only other one interviews. With more others than one, nothing is said of anyone.
 */
export function withHosts(speakers: readonly ParsedSpeaker[], people: readonly string[]): ParsedSpeaker[] {
  const unknown = speakers.filter(({ roleClass }) => roleClass === 'unknown')
  if (people.length === 0 || unknown.length !== speakers.length) return [...speakers]
  const guests = indexParticipants(people.map((name) => ({ name, role: null, affiliation: null, group: null })))
  const firstNames = new Set(people.map((name) => name.split(/\s/, 1)[0]?.toLowerCase() ?? ''))
  const isGuest = ({ name }: ParsedSpeaker): boolean => guests.find(name) !== null || firstNames.has(name.toLowerCase())
  const hosts = speakers.filter((speaker) => !isGuest(speaker) && !isRoleLabel(speaker.name))
  const listed = speakers.filter((speaker) => isGuest(speaker))
  if (listed.length === 0 || hosts.length !== 1) return [...speakers]
  return speakers.map((speaker) => {
    if (isGuest(speaker)) return { ...speaker, roleClass: 'guest' as const }
    return hosts.includes(speaker) ? { ...speaker, roleClass: 'interviewer' as const } : speaker
  })
}

/** An interview is all questions and answers: its opening mark becomes one of those, unless a heading says otherwise. */
export function asInterview(marks: readonly PartMark[], speakers: readonly ParsedSpeaker[]): readonly PartMark[] {
  const isInterview =
    speakers.some(({ roleClass }) => roleClass === 'interviewer') &&
    !speakers.some(({ roleClass }) => roleClass === 'operator' || roleClass === 'analyst' || roleClass === 'management')
  if (!isInterview || marks.some(({ kind }) => kind === 'qa')) return marks
  return marks.map((mark) => (mark.kind === 'prepared' ? { ...mark, kind: 'qa' as const } : mark))
}
