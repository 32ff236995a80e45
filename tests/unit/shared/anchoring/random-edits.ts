import { graphemeEnd, graphemeStart, snapToGraphemes } from '#shared/anchoring/offsets.ts'
import type { Range } from '#shared/lib/range.ts'
import { pick } from '../../../bench/random.ts'
import { BOILERPLATE, FURNITURE, NAMES, number, words, type Random, type SampleKind } from './sample-texts.ts'
import type { TrackedText } from './tracked-text.ts'

/** Changes a text in one place, or in all places of one sort; does nothing where it finds nothing to change. */
type Edit = (text: TrackedText, random: Random, kind: SampleKind) => void

const CHARACTERS = [...'aeinrst ,.é'.split(''), '\u0301', '電', 'ש', '😀', '👩‍👩‍👧‍👦', '\u200D']

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const SENTENCE = /[^.。\n]+[.。]/gu
const PARAGRAPH = /[^\n]+\n*/gu
const NUMBER = /\p{N}+(?:[.,]\p{N}+)*/gu

/** One of the stretches that match, near a random offset. Null where none does. */
function near(text: string, pattern: RegExp, random: Random): Range | null {
  const from = Math.max(0, Math.floor(random() * text.length) - 200)
  // Enough to hold a whole paragraph.
  const part = text.slice(from, from + 1500)
  const found = [...part.matchAll(pattern)]
  if (found.length === 0) return null
  const match = found[Math.min(found.length - 1, 1 + Math.floor(random() * 4))] ?? found[0]
  return match === undefined ? null : { start: from + match.index, end: from + match.index + match[0].length }
}

/** A whole paragraph with the line ends behind it. */
function paragraph(text: string, random: Random): Range | null {
  const all = [...text.matchAll(PARAGRAPH)]
  if (all.length === 0) return null
  const { index, 0: found } = pick(all, random)
  return { start: index, end: index + found.length }
}

/** The start of a paragraph, or the end of the text. */
function paragraphStart(text: string, random: Random): number {
  const starts = [...text.matchAll(PARAGRAPH)].map(({ index }) => index)
  return pick([...starts, text.length], random)
}

function anywhere(text: string, random: Random): number {
  return graphemeStart(text, Math.floor(random() * (text.length + 1)))
}

function character(text: string, random: Random): Range {
  const start = anywhere(text, random)
  return { start, end: graphemeEnd(text, Math.min(start + 1, text.length)) }
}

const remove =
  (find: (text: string, random: Random) => Range | null): Edit =>
  (text, random) => {
    const range = find(text.text, random)
    if (range !== null) text.remove(range)
  }

const replace =
  (
    find: (text: string, random: Random) => Range | null,
    by: (old: string, random: Random, kind: SampleKind) => string,
  ): Edit =>
  (text, random, kind) => {
    const range = find(text.text, random)
    if (range !== null) text.replace(range, by(text.text.slice(range.start, range.end), random, kind))
  }

const insert =
  (at: (text: string, random: Random) => number, what: (random: Random, kind: SampleKind) => string): Edit =>
  (text, random, kind) => {
    text.insert(at(text.text, random), what(random, kind))
  }

/** Changes all places of one sort at once, as a clean-up of a whole text does. */
const everywhere =
  (pattern: RegExp, by: string): Edit =>
  (text) => {
    for (const { index, 0: old } of [...text.text.matchAll(pattern)].toReversed()) {
      text.replace({ start: index, end: index + old.length }, by)
    }
  }

const moveTo =
  (find: (text: string, random: Random) => Range | null, isCopy: boolean): Edit =>
  (text, random) => {
    const range = find(text.text, random)
    const to = paragraphStart(text.text, random)
    if (range === null || (to > range.start && to < range.end)) return
    if (isCopy) text.duplicate(range, to)
    else if (to !== range.start && to !== range.end) text.move(range, to)
  }

const word = (text: string, random: Random) => near(text, WORD, random)
const sentence = (text: string, random: Random) => near(text, SENTENCE, random)
const label = (text: string, random: Random) => near(text, /^[^:\n]{1,30}(?=:)/gmu, random)
const wordStart = (text: string, random: Random) => word(text, random)?.start ?? 0
const sentenceEnd = (text: string, random: Random) => sentence(text, random)?.end ?? text.length
const stretch = (text: string, random: Random): Range => {
  const start = anywhere(text, random)
  return snapToGraphemes(text, { start, end: Math.min(text.length, start + Math.floor(random() * 40)) })
}

const edits: readonly (readonly [weight: number, edit: Edit])[] = [
  [8, insert(anywhere, (random) => pick(CHARACTERS, random))],
  [8, remove(character)],
  [8, replace(character, (_, random) => pick(CHARACTERS, random))],
  [8, insert(wordStart, (random) => `${words(random, 1, 3)} `)],
  [8, remove(word)],
  [10, replace(word, (_, random) => words(random, 1, 2))],
  [
    10,
    replace(
      (text, random) => near(text, NUMBER, random),
      (_, random) => number(random),
    ),
  ],
  [5, insert(sentenceEnd, (random, kind) => ` ${kind.sentence(random)}`)],
  [4, insert(sentenceEnd, (random) => ` ${pick(BOILERPLATE, random)}`)],
  [6, remove(sentence)],
  [4, replace(sentence, (_, random, kind) => ` ${kind.sentence(random)}`)],
  [3, insert(paragraphStart, (random, kind) => `${pick(NAMES, random)}: ${kind.sentence(random)}\n\n`)],
  [3, remove(paragraph)],
  [3, moveTo(paragraph, false)],
  [3, moveTo(paragraph, true)],
  [2, moveTo(sentence, false)],
  [2, moveTo(sentence, true)],
  [4, remove(stretch)],
  [
    4,
    replace(
      (text, random) => near(text, /\s+/gu, random),
      (_, random) => pick(['\n', '  ', '\u00A0', ' \n'], random),
    ),
  ],
  [4, replace(label, (name) => name.toUpperCase())],
  [3, replace(label, (name, random) => `${name} (${words(random, 1, 1)})`)],
  [4, replace(word, (old) => old.toUpperCase())],
  [5, insert(wordStart, (random) => pick(FURNITURE, random))],
  [1, everywhere(/[“”]/gu, '"')],
  [1, everywhere(/ — /gu, ' - ')],
  [1, everywhere(/\n\n/gu, '\n')],
]

const totalWeight = edits.reduce((sum, [weight]) => sum + weight, 0)

/** Makes one random edit; one that changes all quotation marks, say, counts as one. */
export function editOnce(text: TrackedText, random: Random, kind: SampleKind): void {
  let at = random() * totalWeight
  for (const [weight, edit] of edits) {
    at -= weight
    if (at < 0) {
      edit(text, random, kind)
      return
    }
  }
}

/** A passage as a person would mark it, or any stretch; never empty, of whole characters. */
export function randomPassage(text: string, random: Random): Range {
  const one = pick([word, sentence, sentence, sentence, paragraph, stretch, longStretch, wordsInRow], random)(
    text,
    random,
  )
  const range = snapToGraphemes(text, one ?? { start: 0, end: text.length })
  if (range.end > range.start) return range
  return { start: graphemeStart(text, text.length - 1), end: text.length }
}

function longStretch(text: string, random: Random): Range {
  const start = anywhere(text, random)
  return { start, end: Math.min(text.length, start + Math.floor(random() * 1500)) }
}

function wordsInRow(text: string, random: Random): Range | null {
  return near(text, /[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+){0,7}/gu, random)
}
