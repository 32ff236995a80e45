import type { Line } from './document.ts'
import { looksLikeName } from './names.ts'
import { isRoleLabel, looksLikeRole } from './roles.ts'
import { roleAndFirm } from './participants.ts'

/** A line that may begin with a speaker's label and a colon. Whether it does is decided over the whole document. */
export interface ColonCandidate {
  readonly line: Line
  /** The name as written, without role, number of seconds or marks. */
  readonly name: string
  readonly role: string | null
  readonly affiliation: string | null
  readonly group: 'management' | 'analyst' | null
  readonly at: number
  readonly length: number
  /** Whether the label has its line to itself. */
  readonly alone: boolean
  readonly startMs: number | null
}

const TIME = /^[[(]?(\d{1,3}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,3}))?[\])]?(?!\d)/
const TRAILING_TIME = /[\s[(]+(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]?$/
/** Recorders write when it was, and how long, as they write names: `Tue, Mar 3, 2031 3:04PM • 32:10`. */
const DAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s\d|$)/i
const ADDRESS = /^\s*(?:<?[a-z]{2,6}:|\/\/|<?www\.)/i
const MAX_LABEL = 120
/** Captions mark a new speaker so: `>> Ada Holm: Good day`. */
const CHEVRONS = /^>{2,3}/
/** Where a name ends and its role or firm begins; "Ada Holm, Jr." and "Adelaide (Ada) Holm" go on. */
const CUT =
  /,\s+(?!\s|(?:Jr|Sr|II|III|IV|Ph\.?D|M\.D|CFA|CPA|Esq)\.?(?:,|\s?[(（]|$))|\s+[-–—|]+\s+|--|\s*[(（](?=[^()（）]*[)）]?$)/

/** Milliseconds of a time stamp at the beginning of `text` and its length, or null. */
function readTime(text: string): { ms: number; length: number } | null {
  const match = TIME.exec(text)
  if (match === null) return null
  const [whole, a, b, c, fraction] = match
  const seconds = c === undefined ? Number(a) * 60 + Number(b) : (Number(a) * 60 + Number(b)) * 60 + Number(c)
  return { ms: seconds * 1000 + Number((fraction ?? '0').padEnd(3, '0')), length: whole.length }
}

/**
 * Reads a line as `Name: text`, `Name, Title:`, `Name (Title): text`, `Name: 00:01:02`, `[00:01] Name: text`, `姓名：…`.
 * Null when its beginning cannot be a label.
 */
export function readColonCandidate(line: Line, isCaption = false): ColonCandidate | null {
  const head = line.text.slice(0, MAX_LABEL + 20)
  const lead = readTime(head)
  const marked = lead === null ? (CHEVRONS.exec(head)?.[0].length ?? 0) : lead.length
  const skipped = marked === 0 ? 0 : marked + spaces(head, marked)
  const colon = labelColon(head, skipped)
  if (colon === -1) return readTimedName(line)
  let startMs = lead?.ms ?? null
  let labelText = head.slice(skipped, colon).trim()
  const stamp = TRAILING_TIME.exec(labelText)
  if (stamp !== null) {
    startMs = readTime(stamp[1] ?? '')?.ms ?? startMs
    labelText = labelText.slice(0, stamp.index).trim()
  }
  // Terminals put codes and angle brackets around names: `<Q - Ada Holm>:`, `Q - Ada Holm:`, `Ada Holm {BIO 1234567 <GO>}:`.
  labelText = labelText
    .replace(/\s?\{BIO\s[^{}]{0,30}\}/, '')
    .replace(/^<(.*)>$/, '$1')
    .replace(/^[QA]\s[-–]\s(?=\p{Lu}\S*\s)/u, '')
    .replace(/^\*{1,2}|\*{1,2}$/g, '')
    .trim()
  let after = colon + 1
  const rest = line.text.slice(after, after + 40)
  if (ADDRESS.test(rest)) return null
  const tail = readTime(rest.trimStart())
  const tailEnd = tail === null ? 0 : after + spaces(rest, 0) + tail.length
  if (tail !== null && line.text.slice(tailEnd, tailEnd + 2).trim() === '') {
    startMs = tail.ms
    after = tailEnd
  }
  const alone = after >= line.text.length
  const parts = splitLabel(labelText, alone, isCaption)
  if (parts === null) return null
  return { line, ...parts, at: line.start, length: after, alone, startMs }
}

/** `Name  0:12`, `Name - 0:12` or `[0:12] - Name (Firm)` alone on its line, as recorders write it. */
function readTimedName(line: Line): ColonCandidate | null {
  if (line.text.length > 80) return null
  const lead = readTime(line.text)
  const stamp = lead === null ? TRAILING_TIME.exec(line.text) : null
  if (lead === null && stamp === null) return null
  const named = lead === null ? line.text.slice(0, stamp?.index) : line.text.slice(lead.length)
  const parts = splitLabel(named.replace(/^[\s–—[<-]+|[\s–—\]>-]+$/g, ''), true)
  if (parts === null || DAY.test(parts.name) || !(looksLikeName(parts.name) || isRoleLabel(parts.name))) return null
  const startMs = lead?.ms ?? readTime(stamp?.[1] ?? '')?.ms ?? null
  return { line, ...parts, at: line.start, length: line.text.length, alone: true, startMs }
}

/** Index of the colon that ends the label; colons inside times or addresses do not. */
function labelColon(head: string, from: number): number {
  for (let index = from; index < head.length; index += 1) {
    const character = head[index]
    if (character === '：') return index
    if (character === ':' && !(isDigit(head[index - 1]) && isDigit(head[index + 1]) && isDigit(head[index + 2])))
      return index
  }
  return -1
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

function spaces(text: string, from: number): number {
  let index = from
  while (text[index] === ' ' || text[index] === '\t') index += 1
  return index - from
}

/** Name, role and firm of a label. A role must be one, unless the label stands alone. */
function splitLabel(
  text: string,
  alone: boolean,
  isCaption = false,
): Pick<ColonCandidate, 'name' | 'role' | 'affiliation' | 'group'> | null {
  const none = { role: null, affiliation: null, group: null }
  if (text === '' || text.length > MAX_LABEL) return null
  if (isRoleLabel(text)) return { name: text, ...none }
  const cut = CUT.exec(text)
  if (cut !== null && cut.index > 0) {
    const name = text.slice(0, cut.index).trim()
    const detail = text
      .slice(cut.index + cut[0].length)
      .replace(/[)）]$/, '')
      .trim()
    if (
      (looksLikeName(name) || isRoleLabel(name)) &&
      detail !== '' &&
      (alone || looksLikeRole(detail) || (!isCaption && isFirmIn(cut[0], detail)))
    ) {
      return { name, ...roleAndFirm(detail, null) }
    }
  }
  return text.length <= 60 ? { name: text, ...none } : null
}

/** Whether what stands in parentheses names a firm: more than one word, with a capital; a handle is one word. */
function isFirmIn(cut: string, detail: string): boolean {
  return /[(（]/.test(cut) && (/^[\p{Lu}\d]\S*\s\S/u.test(detail) || /^\p{Lu}{2,8}$/u.test(detail))
}
