export { counted } from '#shared/lib/counted.ts'
import type { Confidentiality, RoleClass, TranscriptKind } from '#shared/domain/transcript.ts'

/** What the closed lists of the domain are called on screen, in the order people choose from. */
export const KIND_NAMES: Readonly<Record<TranscriptKind, string>> = {
  'earnings-call': 'Earnings call',
  conference: 'Conference',
  'expert-call': 'Expert call',
  interview: 'Interview',
  hearing: 'Hearing',
  article: 'Article',
  other: 'Other',
}

export const CONFIDENTIALITY_NAMES: Readonly<Record<Confidentiality, string>> = {
  unknown: 'Not stated',
  public: 'Public',
  licensed: 'Licensed',
  internal: 'Internal',
  'expert-call': 'Expert call',
}

/** True where a reader must be told before passing the words on. */
export function isRestricted(confidentiality: Confidentiality): boolean {
  return confidentiality !== 'public' && confidentiality !== 'unknown'
}

export const ROLE_CLASS_NAMES: Readonly<Record<RoleClass, string>> = {
  management: 'Management',
  analyst: 'Analyst',
  operator: 'Operator',
  interviewer: 'Interviewer',
  guest: 'Guest',
  other: 'Other',
  unknown: 'Not known',
}

/** The names of a closed list as value and name, for select boxes. */
export function choices<Key extends string>(names: Readonly<Record<Key, string>>): readonly (readonly [Key, string])[] {
  return Object.entries(names) as [Key, string][]
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const localDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const localTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** An ISO calendar date as people write it, e.g. "31 Jul 2025". */
export function formatDate(iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) ? iso : day.format(time)
}

/** A moment (milliseconds since the epoch): the time of day when it is today, else the day. */
export function formatMoment(milliseconds: number, now = Date.now()): string {
  const sameDay = localDay.format(milliseconds) === localDay.format(now)
  return sameDay ? `Today ${localTime.format(milliseconds)}` : localDay.format(milliseconds)
}

/** A name in running text. A long one is cut at its end: the start is what people know it by. */
export function quoted(name: string): string {
  return `“${name.length > 80 ? `${name.slice(0, 79)}…` : name}”`
}
