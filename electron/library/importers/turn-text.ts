import type { PartKind } from '#shared/domain/transcript.ts'
import { cleanText } from './clean-text.ts'
import type { DraftLabel, DraftPart } from './draft.ts'

/** Something one speaker said, as formats keep it that have a field for the speaker. */
export interface Utterance {
  /** Null when the format names nobody. */
  readonly speaker: string | null
  readonly role: string | null
  readonly affiliation: string | null
  readonly text: string
  readonly startMs: number | null
  readonly endMs: number | null
  /** The part of the document the format puts it in; null when it does not say. */
  readonly part: PartKind | null
}

export interface TurnText {
  readonly text: string
  readonly labels: readonly DraftLabel[]
  readonly parts: readonly DraftPart[]
}

/** A silence after which a new paragraph begins, when a sentence ended before it. */
const PAUSE_MS = 2000
const SENTENCE_END = /[.?!…。？！]["”’)\]]?$/u

/** An utterance of which only speaker and words are known. */
export function utterance(speaker: string | null, text: string, more: Partial<Utterance> = {}): Utterance {
  return { role: null, affiliation: null, startMs: null, endMs: null, part: null, ...more, speaker, text }
}

/**
 * Lays utterances out as prose: a paragraph `Name: words` for each turn, a blank line between turns. With `merge`, what
 * one speaker says in a row is one turn. Text is cleaned before offsets are counted.
 */
export function layOutTurns(utterances: readonly Utterance[], merge: boolean): TurnText {
  const pieces: string[] = []
  const labels: DraftLabel[] = []
  const parts: DraftPart[] = []
  let at = 0
  const put = (piece: string): void => {
    pieces.push(piece)
    at += piece.length
  }
  let before: Utterance | null = null
  for (const raw of utterances) {
    const one = {
      ...raw,
      speaker: tidy(raw.speaker),
      text: cleanText(raw.text).text.trim(),
      endMs: notBefore(raw.startMs, raw.endMs),
    }
    if (one.text === '') continue
    const startsPart = one.part !== null && one.part !== before?.part
    const last = labels.at(-1)
    if (merge && before !== null && !startsPart && before.speaker === one.speaker) {
      put(`${isPause(before, one) ? '\n' : ' '}${one.text}`)
      if (last !== undefined && one.speaker !== null)
        labels[labels.length - 1] = { ...last, endMs: notBefore(last.endMs ?? last.startMs, one.endMs) ?? last.endMs }
    } else {
      if (before !== null) put('\n\n')
      if (startsPart && one.part !== null) parts.push({ kind: one.part, at })
      if (one.speaker !== null) {
        const { speaker, role, affiliation, startMs, endMs } = one
        labels.push({
          at,
          length: speaker.length + 1,
          speaker,
          role: tidy(role),
          affiliation: tidy(affiliation),
          startMs,
          endMs,
        })
        put(`${speaker}: `)
      }
      put(one.text)
    }
    before = one
  }
  return { text: pieces.join(''), labels, parts }
}

/** An end in milliseconds, however the file has it, that does not come before a beginning. */
function notBefore(startMs: number | null, endMs: number | null): number | null {
  return startMs === null || endMs === null ? endMs : Math.max(startMs, endMs)
}

function isPause(before: Utterance, after: Utterance): boolean {
  if (before.endMs === null || after.startMs === null) return false
  return after.startMs - before.endMs >= PAUSE_MS && SENTENCE_END.test(before.text.slice(-3))
}

/** A field in one line, without blanks around it; null when nothing is left. */
export function tidy(field: string | null): string | null {
  if (field === null) return null
  const plain = cleanText(field.slice(0, 400)).text.replace(/\s+/g, ' ').trim()
  return plain === '' ? null : plain.slice(0, 300)
}
