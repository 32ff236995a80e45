import { firstWords, isSameName, plainCompany, plainDate, plainPeriod } from './score-words.ts'

/** What is true of a file, from the corpus's truth.json. */
export interface Truth {
  readonly format: string
  readonly convention: string
  readonly company?: string | null
  readonly company_aliases?: readonly string[]
  readonly date?: string | null
  readonly period?: string | null
  readonly qa_start?: { readonly accept: readonly number[] } | null
  readonly speakers: readonly { readonly name: string; readonly aliases?: readonly string[] }[]
  readonly turns: readonly TrueTurn[]
}

interface TrueTurn {
  readonly speaker: string
  readonly first6: string
  /** Other first words that are right too, e.g. of a translation. */
  readonly alt_first6?: readonly string[]
  /** The same label again: merging it into the turn before is right too. */
  readonly optional?: boolean
}

/** What `earmark parse --json` says of a file. */
export interface Parsed {
  readonly company?: string | null
  readonly date?: string | null
  readonly period?: string | null
  readonly turns?: readonly {
    readonly speaker: string | null
    readonly section: string | null
    readonly text: string
  }[]
}

export interface Score {
  /** Harmonic mean of how many turns found are true and how many true ones were found. */
  readonly turnF1: number
  /** Share of the matched turns whose speaker is right. */
  readonly speakers: number
  /** Whether the questions begin where they do; null when the truth does not say. */
  readonly questions: number | null
  /** Share of company, date and period that are right; null when the truth knows none. */
  readonly metadata: number | null
  readonly found: number
  readonly expected: number
  readonly wrongFields: readonly string[]
}

/** A pair of turns that must be matched is worth more than any number of such as need not be. */
const REQUIRED = 1001
const OPTIONAL = 1000

export function scoreFile(truth: Truth, parsed: Parsed): Score {
  const turns = (parsed.turns ?? [])
    .map(({ speaker, section, text }) => ({ speaker, section, words: firstWords(text) }))
    .filter(({ words }) => words.length > 0)
  const pairs = align(
    truth.turns,
    turns.map(({ words }) => words),
  )
  const expected = truth.turns.filter(({ optional }) => optional !== true).length
  const hits = pairs.filter(([index]) => truth.turns[index]?.optional !== true).length
  const precision = turns.length === 0 ? 0 : pairs.length / turns.length
  const recall = expected === 0 ? 0 : hits / expected
  const right = pairs.filter(([index, own]) => isSpeaker(truth, index, turns[own]?.speaker ?? '')).length
  const wrongFields = checkFields(truth, parsed)
  return {
    turnF1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    speakers: pairs.length === 0 ? 0 : right / pairs.length,
    questions: scoreQuestions(truth, turns, pairs),
    metadata: wrongFields === null ? null : 1 - wrongFields.wrong.length / wrongFields.of,
    found: turns.length,
    expected,
    wrongFields: wrongFields?.wrong ?? [],
  }
}

/** Pairs of (true turn, own turn) in order of both, worth as much as can be: the longest common sequence. */
function align(truth: readonly TrueTurn[], own: readonly (readonly string[])[]): (readonly [number, number])[] {
  const width = own.length + 1
  const worth = new Int32Array((truth.length + 1) * width)
  const at = (index: number, other: number): number => worth[index * width + other] ?? 0
  const gain = (index: number, other: number): number => {
    const turn = truth[index]
    if (turn === undefined || !isSameBeginning(turn, own[other] ?? [])) return 0
    return at(index + 1, other + 1) + (turn.optional === true ? OPTIONAL : REQUIRED)
  }
  for (let index = truth.length - 1; index >= 0; index -= 1) {
    for (let other = own.length - 1; other >= 0; other -= 1) {
      worth[index * width + other] = Math.max(at(index + 1, other), at(index, other + 1), gain(index, other))
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let index = 0, other = 0; index < truth.length && other < own.length;) {
    const all = at(index, other)
    if (all > 0 && all === gain(index, other)) {
      pairs.push([index, other])
      index += 1
      other += 1
    } else if (all === at(index + 1, other)) index += 1
    else other += 1
  }
  return pairs
}

/** A true turn of fewer than six words matches on all it has. */
function isSameBeginning(turn: TrueTurn, words: readonly string[]): boolean {
  return [turn.first6, ...(turn.alt_first6 ?? [])].some((first) => {
    const wanted = first.split(' ').slice(0, 6)
    return words.length >= wanted.length && wanted.every((word, index) => word === words[index])
  })
}

function isSpeaker(truth: Truth, index: number, name: string): boolean {
  const label = truth.turns[index]?.speaker ?? ''
  const aliases = truth.speakers.find((speaker) => speaker.name === label)?.aliases ?? []
  return [label, ...aliases].some((one) => isSameName(one, name))
}

function scoreQuestions(
  truth: Truth,
  turns: readonly { readonly section: string | null; readonly words: readonly string[] }[],
  pairs: readonly (readonly [number, number])[],
): number | null {
  const accepted = truth.qa_start?.accept
  if (accepted === undefined) return null
  const first = turns.findIndex(({ section }) => section === 'qa')
  if (first === -1) return 0
  const pair = pairs.find(([, own]) => own === first)
  if (pair !== undefined) return accepted.includes(pair[0]) ? 1 : 0
  const words = turns[first]?.words ?? []
  return accepted.some((index) => {
    const turn = truth.turns[index]
    return turn !== undefined && isSameBeginning(turn, words)
  })
    ? 1
    : 0
}

function checkFields(truth: Truth, parsed: Parsed): { readonly wrong: string[]; readonly of: number } | null {
  const wrong: string[] = []
  let of = 0
  const check = (name: string, wanted: string | null | undefined, isRight: (wanted: string) => boolean): void => {
    if (wanted === null || wanted === undefined || wanted === '') return
    of += 1
    if (!isRight(wanted)) wrong.push(name)
  }
  const own = parsed.company ?? ''
  check(
    'company',
    truth.company,
    (wanted) =>
      own !== '' && [wanted, ...(truth.company_aliases ?? [])].some((name) => plainCompany(name) === plainCompany(own)),
  )
  check('date', truth.date, (wanted) => plainDate(parsed.date ?? '') === wanted)
  check(
    'period',
    truth.period,
    (wanted) => (parsed.period ?? '') !== '' && plainPeriod(parsed.period ?? '') === plainPeriod(wanted),
  )
  return of === 0 ? null : { wrong, of }
}
