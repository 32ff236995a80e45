import search from 'approx-string-match'
import type { TranscriptKind, TranscriptSummary } from '#shared/domain/transcript.ts'

/** What a person asks of the list; empty text and no kind let everything through. */
export interface TranscriptFilter {
  readonly text: string
  readonly kind: TranscriptKind | null
}

/**
 * The transcripts whose title, company, ticker, event, period or date have every word that was typed, in any order.
 * When none has, words may be off by a letter or two, so that a slip of the finger still finds something.
 */
export function filterTranscripts(
  transcripts: readonly TranscriptSummary[],
  filter: TranscriptFilter,
): readonly TranscriptSummary[] {
  const ofKind =
    filter.kind === null ? transcripts : transcripts.filter((transcript) => transcript.metadata.kind === filter.kind)
  const words = fold(filter.text)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return ofKind
  const exact = ofKind.filter((transcript) => {
    const said = wordsOf(transcript)
    return words.every((word) => said.includes(word))
  })
  if (exact.length > 0) return exact
  return ofKind.filter((transcript) => {
    const said = wordsOf(transcript)
    return words.every((word) => search(said, word, slips(word)).length > 0)
  })
}

/** Transcripts without those that have a newer version: these are reached from it. */
export function newestVersions(transcripts: readonly TranscriptSummary[]): readonly TranscriptSummary[] {
  return transcripts.filter(({ version }) => version === null || version.newerId === null)
}

/** How many letters may be wrong: none in short words, where anything would match. */
function slips(word: string): number {
  if (word.length < 4) return 0
  return word.length < 8 ? 1 : 2
}

const folded = new WeakMap<TranscriptSummary, string>()

function wordsOf(transcript: TranscriptSummary): string {
  const known = folded.get(transcript)
  if (known !== undefined) return known
  const { title, company, ticker, event, period, date } = transcript.metadata
  const made = fold([title, company, ticker, event, period, date].filter((field) => field !== null).join('\n'))
  folded.set(transcript, made)
  return made
}

/** Lower case and without accents: "Société" is found by "societe". */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** A key that sorts fiscal periods in time: "Q4 2024" before "H1 2025" before "Q3 2025". What is no period comes last. */
export function periodKey(period: string): string {
  const year = /\b(?:19|20|21)\d{2}\b/u.exec(period)?.[0] ?? '9999'
  const part = /\b([QH])([1-4])\b|\b(FY|9M)\b/iu.exec(period)
  const ends = part === null ? 5 : monthsAtEnd(part)
  return `${year} ${ends} ${period}`
}

/** The quarter a period ends in, with whole years after their last quarter. */
function monthsAtEnd(part: RegExpExecArray): number {
  const [, letter, number, whole] = part
  if (whole !== undefined) return whole.toUpperCase() === 'FY' ? 4.5 : 3.5
  return letter?.toUpperCase() === 'H' ? Number(number) * 2 + 0.2 : Number(number)
}
