import { type ColonCandidate, readColonCandidate } from './colon-label.ts'
import { type Label, label } from './convention.ts'
import type { Line } from './document.ts'
import { looksLikeName, nameKey } from './names.ts'
import { isRoleLabel, looksLikeRole } from './roles.ts'
import { WordSearch } from './colon-words.ts'

/** Words before a colon that introduce something, but never someone. */
const NEVER = new Set(
  (
    'source date event title topic agenda subject note notes nb ps url link links http https ticker company quarter time location venue duration place ' +
    'participants speakers speaker attendees present transcript summary example examples media tags podcast episode website email phone tel fax ' +
    'disclaimer warning update correction conclusion background overview introduction contents references reference footnote figure table chapter part ' +
    'caution important reminder remember tip hint pros cons step thesis however therefore first second third finally also ' +
    'scraped characters backend paragraphs translated copyright editor published updated by from to cc re ' +
    '例如 比如 首先 其次 最后 因此 所以 总之 注意 此外 另外 但是 原文 注 译注 主题 位置 地点 时间 日期 幻灯片 来源 作者 译者 链接 视频'
  ).split(' '),
)
const HANDLE = /^[\p{L}_][\p{L}\p{N}_.|()-]{1,30}$/u
const INITIALS = /^\p{Lu}{1,4}$/u
const GREETING = /^(?:good (?:morning|afternoon|evening|day)|hello|hi\b|thank|welcome|ladies|greetings)/i
const HAN = /\p{Script=Han}/u

/** Share of the lines from the first label on that must open with a name for all of them to count. */
const LABELLED_SHARE = 0.6

export interface ColonSpeakers {
  readonly labels: readonly Label[]
  /** Names before a colon that may be speakers', but come only once: read as text, and said. */
  readonly doubtful: readonly string[]
}

interface Group {
  readonly candidates: ColonCandidate[]
  readonly name: string
}

/**
 * Which of the lines that begin with "something:" are labels of speakers. A bullet such as "Margins recover: ..." is none:
 * a speaker's name is name-like, comes back, carries a title, or is named elsewhere (`known` holds name keys).
 * `isCall` says that the lines are nothing but conversation, so that a name may also come only once, and first;
 * `isCaption` that names are kept as the meeting showed them, "(Firm)" and all.
 */
export function colonSpeakers(
  lines: readonly Line[],
  known: ReadonlySet<string>,
  isCall = false,
  isCaption = false,
): ColonSpeakers {
  const groups = new Map<string, Group>()
  for (const line of lines) {
    const candidate = readColonCandidate(line, isCaption)
    if (candidate === null || candidate.name === '' || NEVER.has(candidate.name.toLowerCase())) continue
    const key = candidateKey(candidate.name)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { candidates: [candidate], name: candidate.name })
    else group.candidates.push(candidate)
  }
  const common = lowerCaseWords(lines, groups)
  const accepted = new Set<string>()
  for (const [key, group] of groups) if (isSpeaker(key, group, known, common)) accepted.add(key)
  acceptOnceAmongOthers(groups, accepted, common, isCall)
  acceptWhereAllIsLabelled(lines, groups, accepted, common)
  const labels: Label[] = []
  for (const [key, group] of groups) {
    if (!accepted.has(key)) continue
    for (const candidate of group.candidates) labels.push(toLabel(candidate))
  }
  labels.sort((a, b) => a.at - b.at)
  return { labels, doubtful: doubtfulNames(groups, accepted, common, labels[0]?.at ?? Infinity) }
}

function candidateKey(name: string): string {
  const key = nameKey(name)
  return key === '' ? name : key
}

function isSpeaker(key: string, group: Group, known: ReadonlySet<string>, common: ReadonlySet<string>): boolean {
  const { name, candidates } = group
  const times = candidates.length
  if (isRoleLabel(name)) return times > 1 || name.length > 3
  if (known.has(key)) return true
  if (candidates.some((candidate) => candidate.role !== null && looksLikeRole(candidate.role))) return true
  if (candidates.some((candidate) => candidate.startMs !== null) && name.length <= 60)
    return looksLikeName(name) || HANDLE.test(name)
  if (times < 2) return false
  // People are called Will and Mark too: what comes back often enough is a name, whatever else it means.
  if (looksLikeName(name)) return times >= 4 || HAN.test(name) || !isCommon(name, common)
  if (INITIALS.test(name)) return true
  return HANDLE.test(name) && !common.has(name.toLowerCase())
}

/** A name that labels once, in the midst of lines that are labels beyond doubt, or that opens with a greeting, is a speaker too. */
function acceptOnceAmongOthers(
  groups: ReadonlyMap<string, Group>,
  accepted: Set<string>,
  common: ReadonlySet<string>,
  isCall: boolean,
): void {
  let first = isCall ? -1 : Infinity
  let last = -1
  let labels = 0
  for (const key of accepted) {
    for (const { at } of groups.get(key)?.candidates ?? []) {
      first = Math.min(first, at)
      last = Math.max(last, at)
      labels += 1
    }
  }
  const alone = labels === 0 && isDialogue(groups)
  for (const [key, { name, candidates }] of groups) {
    const [only] = candidates
    if (only === undefined || accepted.has(key) || candidates.length > 1) continue
    const amongOthers = labels >= 2 && ((only.at > first && only.at <= last) || greets(only))
    if (!alone && !amongOthers) continue
    if (looksLikeName(name) && !HAN.test(name) && !hasCommonWord(name, common)) accepted.add(key)
  }
}

/** Where nearly every line opens with a name, each of those names is a speaker's, however seldom it comes. */
function acceptWhereAllIsLabelled(
  lines: readonly Line[],
  groups: ReadonlyMap<string, Group>,
  accepted: Set<string>,
  common: ReadonlySet<string>,
): void {
  // Above the first speaker beyond doubt stand the fields of a header, whatever they are called.
  const from = firstAt([...accepted].flatMap((key) => groups.get(key)?.candidates ?? []))
  const isHeard = (group: Group | undefined): boolean => accepted.size === 0 || (group?.candidates[0]?.at ?? 0) > from
  const plausible = [...groups.keys()].filter(
    (key) => accepted.has(key) || (isPlausible(groups.get(key), common) && isHeard(groups.get(key))),
  )
  if (plausible.length < 2) return
  const labelled = plausible.flatMap((key) => groups.get(key)?.candidates ?? [])
  const first = firstAt(labelled)
  const opening = lines.find(({ text }) => text.trim() !== '')
  // Bullets under an article's first words look the same, so something else must speak for a conversation.
  if (accepted.size === 0 && opening?.start !== first) return
  const spoken = lines.filter(({ start, text }) => start >= first && text.trim() !== '').length
  if (labelled.length >= spoken * LABELLED_SHARE) for (const key of plausible) accepted.add(key)
}

function firstAt(candidates: readonly ColonCandidate[]): number {
  return candidates.reduce((earliest, { at }) => Math.min(earliest, at), Infinity)
}

function doubtfulNames(
  groups: ReadonlyMap<string, Group>,
  accepted: ReadonlySet<string>,
  common: ReadonlySet<string>,
  firstLabel: number,
): string[] {
  return [...groups]
    .filter(([key, group]) => !accepted.has(key) && group.name.includes(' ') && isPlausible(group, common))
    .filter(([, { candidates }]) => (candidates[0]?.at ?? 0) > firstLabel)
    .map(([, { name }]) => name)
}

/** Whether a name that comes once may be a person's: neither a field of a header ("Event Date") nor common words. */
function isPlausible(group: Group | undefined, common: ReadonlySet<string>): boolean {
  if (group === undefined || !looksLikeName(group.name)) return false
  return !hasCommonWord(group.name, NEVER) && !hasCommonWord(group.name, common)
}

function greets(candidate: ColonCandidate): boolean {
  return GREETING.test(candidate.line.text.slice(candidate.length, candidate.length + 40).trimStart())
}

/** A text so short that nobody speaks twice: at least two names of two words. */
function isDialogue(groups: ReadonlyMap<string, Group>): boolean {
  let names = 0
  for (const { name } of groups.values()) if (name.includes(' ') && looksLikeName(name)) names += 1
  return names >= 2 && names === groups.size
}

function toLabel(candidate: ColonCandidate): Label {
  const { role, affiliation, startMs } = candidate
  return label(candidate.at, candidate.length, candidate.name, { role, affiliation, startMs })
}

/** The words of the groups' names that somewhere, outside labels, begin with a small letter: such a word is no name. */
function lowerCaseWords(lines: readonly Line[], groups: ReadonlyMap<string, Group>): Set<string> {
  const labelled = new Map<number, number>()
  const wanted = new Set<string>()
  for (const { name, candidates } of groups.values()) {
    for (const { at, length } of candidates) labelled.set(at, length)
    const lower = name.toLowerCase()
    wanted.add(lower)
    for (const word of lower.split(/\s+/)) wanted.add(word)
  }
  const search = new WordSearch(wanted)
  let budget = 4_000_000
  for (const { text, start } of lines) {
    if (budget <= 0) break
    const piece = text.slice(labelled.get(start) ?? 0, budget)
    budget -= piece.length
    search.readLowerCase(piece)
  }
  return search.found
}

function isCommon(name: string, common: ReadonlySet<string>): boolean {
  return name
    .toLowerCase()
    .split(/\s+/)
    .every((word) => common.has(word))
}

function hasCommonWord(name: string, common: ReadonlySet<string>): boolean {
  return name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => common.has(word))
}
