import type { Speaker } from '../domain/transcript.ts'

/** What stays of a name when case, accents, initials and titles do not count: first and last word. */
export function personKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !TITLES.has(word))
  const first = words[0] ?? name.toLowerCase()
  const last = words.at(-1) ?? first
  return first === last ? first : `${first} ${last}`
}

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'sir',
  'dame',
  'senator',
  'jr',
  'sr',
  'ii',
  'iii',
  'phd',
  'cfa',
])

/** Offices that pass from one person to the next, by how people write them. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/\bCFO\b|chief financial|finance director|head of finance/iu, 'finance chief'],
  [/\bCEO\b|chief executive/iu, 'chief executive'],
  [/\bCOO\b|chief operating/iu, 'operations chief'],
  [/\bCTO\b|chief technology|chief technical/iu, 'technology chief'],
  [/investor relations|\bIR\b/iu, 'investor relations'],
  [/\bchair(?:man|woman|person)?\b/iu, 'chair'],
]

/** The office a person holds, where another may hold it on the other side; null when there is no such office. */
export function officeOf(speaker: Pick<Speaker, 'role' | 'roleClass'>): string | null {
  if (speaker.roleClass === 'operator') return 'operator'
  if (speaker.roleClass === 'interviewer') return 'interviewer'
  const { role } = speaker
  if (role === null) return null
  return OFFICES.find(([pattern]) => pattern.test(role))?.[1] ?? null
}

/** What stays of a firm's name when case, spaces and legal forms do not count; null when none is known. */
export function firmKey(affiliation: string | null): string | null {
  if (affiliation === null) return null
  const words = affiliation
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FORMS.has(word))
  return words.length === 0 ? null : words.join('')
}

const FORMS = new Set(
  'inc ltd llc llp plc corp co company group securities research capital markets the and'.split(' '),
)
