import type { ParseWarning } from '#shared/domain/transcript.ts'
import { type Label, label, type PartMark, type Reading } from './convention.ts'
import type { Document } from './document.ts'
import { isSpokenPart } from './turns.ts'

/** Text above the first label longer than this (UTF-16 units) is a talk or an article, not a preamble. */
const LONG = 1500
const PROSE_LINE = 120

export interface Opening {
  readonly labels: readonly Label[]
  readonly marks: readonly PartMark[]
  readonly warnings: readonly ParseWarning[]
}

/**
 * Marks where people begin to speak, when the convention found no heading for it, and decides what long text above the
 * first label is: a talk by the only speaker the document names, a talk by nobody named, or an article.
 */
export function openConversation(document: Document, reading: Reading): Opening {
  const labels = reading.labels.toSorted((a, b) => a.at - b.at)
  const marks = reading.marks.toSorted((a, b) => a.at - b.at)
  const [first] = labels
  if (first !== undefined && !isOpened(marks, first)) marks.push(openingMark(document, first))
  const begins = marks.find(({ kind }) => isSpokenPart(kind))
  if (first === undefined && begins === undefined) return withoutLabels(document, marks)
  const until = Math.min(begins?.at ?? Infinity, first?.at ?? Infinity, document.text.length)
  if (marks.some(({ at }) => at < until)) return { labels, marks, warnings: [] }
  const talk = proseFrom(document, until)
  if (talk === null || until - talk.start < LONG) return { labels, marks, warnings: [] }
  const [only] = document.draft.people
  if (document.draft.people.length === 1 && only !== undefined) return { ...talkBy(only, talk, marks, labels) }
  const kind = begins?.kind === 'qa' && begins.heading !== null ? 'prepared' : 'article'
  return { labels, marks: [{ kind, at: talk.start, heading: null }, ...marks], warnings: [unlabelled(kind)] }
}

/** Whether the mark in force at a label opens a part in which people speak. */
function isOpened(marks: readonly PartMark[], first: Label): boolean {
  const above = marks.findLast(({ at }) => at <= first.at)
  return above !== undefined && isSpokenPart(above.kind)
}

/** The beginning of the conversation: its first label, or the heading right above it. */
function openingMark(document: Document, first: Label): PartMark {
  const { text, draft } = document
  const heading = draft.headings.findLast(({ start }) => start < first.at)
  if (heading !== undefined && text.slice(heading.end, first.at).trim() === '') {
    return { kind: 'prepared', at: heading.start, heading: text.slice(heading.start, heading.end) }
  }
  return { kind: 'prepared', at: first.at, heading: null }
}

function withoutLabels(document: Document, marks: readonly PartMark[]): Opening {
  const talk = proseFrom(document, document.text.length)
  const [only] = document.draft.people
  if (talk !== null && only !== undefined && document.draft.people.length === 1) return talkBy(only, talk, [], [])
  const warning = { code: 'no-speakers', message: 'No speaker labels were found, so the text is shown as one piece.' }
  const start = document.lines[0]?.start ?? 0
  const kept = marks.filter(({ kind }) => kind !== 'front')
  const article: PartMark = { kind: 'article', at: start, heading: null }
  return {
    labels: [],
    marks: kept.some(({ kind }) => kind === 'article') ? kept : [article, ...kept],
    warnings: isMeantAsTalk(document, marks) ? [warning] : [],
  }
}

const TALK = /\b(?:transcript|interview|hearing|podcast|q ?& ?a|conference call|earnings call)\b|访谈|会议/i

/** Whether a text without labels nevertheless claims to be what people said, so that their absence is worth a word. */
function isMeantAsTalk(document: Document, marks: readonly PartMark[]): boolean {
  if (document.draft.cues.length > 0 || marks.some(({ kind }) => isSpokenPart(kind) || kind === 'participants'))
    return true
  return document.lines.slice(0, 8).some(({ text }) => text.length <= 200 && TALK.test(text))
}

/** The talk as a turn of the only person the document names, without a label of its own. */
function talkBy(name: string, talk: { start: number }, marks: readonly PartMark[], labels: readonly Label[]): Opening {
  const message = `The text names no speaker for its main part; it is given to “${name}”, the only person its header names.`
  return {
    labels: [label(talk.start, 0, name), ...labels],
    marks: [{ kind: 'prepared', at: talk.start, heading: null }, ...marks],
    warnings: [{ code: 'sole-speaker', message }],
  }
}

function unlabelled(kind: 'prepared' | 'article'): ParseWarning {
  const what = kind === 'article' ? 'is taken for an article or an introduction' : 'names no speaker'
  return { code: 'unlabelled-text', message: `The text above the first speaker label ${what}.` }
}

/** Where prose begins above `until`: at the first heading, else at the first line long enough to be prose. */
function proseFrom(document: Document, until: number): { start: number } | null {
  const heading = document.draft.headings[0]
  if (heading !== undefined && heading.start < Math.min(until, LONG)) return { start: heading.start }
  const line = document.lines.find(({ text }) => text.length >= PROSE_LINE && !/^[^\s]{0,40}https?:/.test(text))
  const first = line ?? (document.lines.length === 1 ? document.lines[0] : undefined)
  return first === undefined || first.start >= until ? null : { start: first.start }
}
