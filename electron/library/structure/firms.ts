import { firstAndLast, looksLikeName, nameKey, nearlySameName, shortKey } from './names.ts'

/** Someone an operator announced, with the firm when it was said. */
export interface Announcement {
  readonly name: string
  readonly firm: string | null
}

const CONNECTORS = new Set(['of', 'with', 'from', 'at', 'representing', 'for'])
const LEADS = new Set([
  'from',
  'of',
  'to',
  'with',
  'is',
  'for',
  'by',
  'have',
  'comes',
  'come',
  'take',
  'line',
  'welcome',
  'and',
  "that's",
  'be',
  'over',
  'hear',
  'mr',
  'mr.',
  'ms',
  'ms.',
  'mrs.',
  'dr.',
])
const FIRM_GLUE = new Set(['and', '&', 'of', 'the', 'de', 'du', 'la', '-', '–', '+'])
const COURTESIES = new Set([
  'please',
  'your',
  'you',
  'go',
  'thank',
  'thanks',
  'sir',
  "ma'am",
  'madam',
  'our',
  'the',
  'we',
  'operator',
  'good',
  'and',
  'hello',
  'hi',
  'line',
])
const ABBREVIATION = /^(?:\p{Lu}\.)+$|^(?:st|inc|co|corp|ltd|bros|wm|j\.p)\.$/iu
const COMPANY_TAIL = /^(?:inc|llc|l\.l\.c|ltd|plc|lp|corp|co|n\.a)\b/i
const NAME_WORD = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’‘.-]*$/u
const PARTICLE = /^(?:de|da|di|del|van|von|der|den|la|le|el|al|bin|dos|du|ter|ten)$/
const SCAN = 6000

/** Names an operator's words announce, e.g. in "from the line of Ada Holm with Norrvik Bank. Please go ahead." */
export function announcements(text: string): Announcement[] {
  const words = text
    .slice(0, SCAN)
    .split(/\s+/)
    .filter((word) => word !== '')
  const found: Announcement[] = []
  for (let index = 0; index < words.length; index += 1) {
    if (!LEADS.has((words[index - 1] ?? '').toLowerCase())) continue
    const name = readName(words, index)
    if (name === null) continue
    const { firm, next } = readFirm(words, name.next, name.endsWithComma)
    found.push({ name: name.text, firm })
    index = next - 1
  }
  return found
}

export function announcedNames(text: string): string[] {
  return announcements(text).map(({ name }) => name)
}

/** Two to five name words from `from` on. Stops after a comma or a full stop. */
function readName(
  words: readonly string[],
  from: number,
): { text: string; next: number; endsWithComma: boolean } | null {
  const parts: string[] = []
  let endsWithComma = false
  let index = from
  for (; index < words.length && parts.length < 5; index += 1) {
    const word = words[index] ?? ''
    const bare = word.replace(/[,.;:!?]+$/, '')
    const isInitial = /^\p{Lu}\.?$/u.test(word)
    if (!(NAME_WORD.test(bare) || (parts.length > 0 && PARTICLE.test(bare)))) break
    parts.push(isInitial ? word : bare)
    if (word !== bare && !isInitial) {
      endsWithComma = word.endsWith(',')
      index += 1
      break
    }
  }
  const text = parts.join(' ')
  return parts.length >= 2 && looksLikeName(text) ? { text, next: index, endsWithComma } : null
}

/** The firm after a name: "of Norrvik Bank", "with Hale & Co.", or ", Norrvik Bank". */
function readFirm(words: readonly string[], from: number, afterComma: boolean): { firm: string | null; next: number } {
  let index = from
  const connector = (words[index] ?? '').toLowerCase()
  if (CONNECTORS.has(connector)) index += 1
  else if (!afterComma) return { firm: null, next: from }
  const parts: string[] = []
  for (; index < words.length && parts.length < 8; index += 1) {
    const word = words[index] ?? ''
    const bare = word.replace(/[,.;:!?]+$/, '')
    const lower = bare.toLowerCase()
    const next = words[index + 1] ?? ''
    if (FIRM_GLUE.has(lower)) {
      const beyond = FIRM_GLUE.has(next.toLowerCase()) ? (words[index + 2] ?? '') : next
      if (parts.length > 0 && !/^[\p{Lu}\d]/u.test(beyond)) break
      if (lower === 'and' && COURTESIES.has(next.toLowerCase().replace(/[,.]$/, ''))) break
      parts.push(bare)
      continue
    }
    if (!/^[\p{Lu}\p{Lo}\d]/u.test(bare) || (COURTESIES.has(lower) && parts.length > 0)) break
    const ends =
      word !== bare &&
      !(word.endsWith('.') && ABBREVIATION.test(word)) &&
      !(word.endsWith(',') && (COMPANY_TAIL.test(next) || isPartnersComma(words, index)))
    parts.push(ends ? bare : word)
    if (ends) break
  }
  while (parts.length > 0 && FIRM_GLUE.has((parts.at(-1) ?? '').toLowerCase())) parts.pop()
  const firm = parts.join(' ').replace(/['’]s$/, '')
  return firm === '' || looksLikeSentence(firm) ? { firm: null, next: from } : { firm, next: index }
}

/** The comma in "Stone, Pike & Co.": a name with an ampersand after it follows. */
function isPartnersComma(words: readonly string[], index: number): boolean {
  const [next = '', after = ''] = [words[index + 1], words[index + 2]]
  return after === '&' && NAME_WORD.test(next) && !COURTESIES.has(next.toLowerCase())
}

function looksLikeSentence(firm: string): boolean {
  return COURTESIES.has(firm.toLowerCase().split(' ')[0] ?? '')
}

/** How well an announced name fits a speaker: 2 the same, 1 near enough for the speaker who comes right after, 0 not. */
export function fitOf(announced: string, speaker: string): 0 | 1 | 2 {
  if (nameKey(announced) === nameKey(speaker) || shortKey(announced) === shortKey(speaker)) return 2
  if (nearlySameName(announced, speaker)) return 2
  const [first, last] = firstAndLast(announced)
  const [speakerFirst, speakerLast] = firstAndLast(speaker)
  return last === speakerLast || (first === speakerFirst && first.length > 2) ? 1 : 0
}
