import type { ParsedTranscript, ParsedTurn } from '#shared/domain/transcript.ts'
import type { Draft, DraftCue } from '../importers/draft.ts'
import { boundedMetadata, boundedSpeaker } from './bounds.ts'
import { withAnnouncements } from './callers.ts'
import { asInterview, withHosts } from './conversation.ts'
import type { PartMark, Reading } from './convention.ts'
import { readingOf } from './conventions/index.ts'
import { type Document, readDocument } from './document.ts'
import { exchangesOf } from '#shared/structure/exchanges.ts'
import { fewTurns } from './few-turns.ts'
import { withIntroductions } from './introductions.ts'
import { metadataOf } from './metadata.ts'
import { openConversation } from './opening.ts'
import { withoutBadge } from './names.ts'
import { partsOf } from './parts.ts'
import { withQuestions } from './qa.ts'
import { recorderMarks } from './recorder-lines.ts'
import { castOf } from './speakers.ts'
import { withTimeLines } from './time-lines.ts'
import { timesOf } from './times.ts'
import { type DraftTurn, turnsOf } from './turns.ts'

/** Beyond this many characters a text is shown whole, without structure. Ten times the longest transcript seen. */
const MAX_LENGTH = 32_000_000

/**
 * Understands a draft: metadata, parts, participants, turns, exchanges. Works for any text; where it recognises nothing,
 * the text is one part without turns and a warning says so. Never throws.
 */
export function structureDraft(draft: Draft): ParsedTranscript {
  const document = draft.text.length > MAX_LENGTH ? null : readDocument(draft)
  if (document === null) return withoutStructure(draft)
  const reading = readingOf(document)
  const labelled = {
    ...reading,
    labels: withTimeLines(
      document,
      reading.labels.map((one) => ({ ...one, speaker: withoutBadge(one.speaker) })).toSorted((a, b) => a.at - b.at),
    ),
  }
  const {
    labels,
    marks,
    warnings: doubts,
  } = openConversation(document, { ...labelled, marks: [...marksOf(draft, reading), ...recorderMarks(document)] })
  const drafts = turnsOf(draft.text, labels, marks)
  const cast = castOf(drafts, reading.participants)
  const hosts = withHosts(cast.speakers, draft.people)
  const allMarks = asInterview(withQuestions(marks, drafts, draft.text), hosts)
  const parts = partsOf(draft.text, allMarks)
  const questionsAt = allMarks.find(({ kind }) => kind === 'qa')?.at ?? Infinity
  const called = withAnnouncements({ ...cast, speakers: hosts }, drafts, draft.text, questionsAt)
  const speakers = withIntroductions(cast, called, drafts, draft.text, questionsAt).map(boundedSpeaker)
  const turns = drafts.map((turn, index) => toTurn(turn, cast.speakerOf[index] ?? null, draft.cues))
  const exchanges = exchangesOf(
    turns.map(({ speaker, start, end }) => ({
      speaker,
      text: draft.text.slice(start, Math.min(end, start + 1500)),
      inQuestions: start >= questionsAt,
    })),
    speakers,
  )
  const metadata = boundedMetadata(metadataOf(document, reading.metadata, drafts, speakers))
  const told = [...draft.warnings, ...reading.warnings, ...cast.warnings, ...doubts]
  const warnings = [...told, ...fewTurns(draft.text.length, turns.length, told)]
  return {
    text: draft.text,
    metadata,
    parts,
    pages: draft.pages,
    speakers,
    turns,
    exchanges,
    warnings,
    format: draft.format,
    encoding: draft.encoding,
  }
}

/** The parts the format names outweigh those a convention would find. */
function marksOf(draft: Draft, reading: Reading): readonly PartMark[] {
  const marks =
    draft.parts.length === 0 ? reading.marks : draft.parts.map(({ kind, at }) => ({ kind, at, heading: null }))
  if (draft.translationAt === null) return marks
  return [...marks, { kind: 'boilerplate', at: draft.translationAt, heading: null }]
}

function toTurn({ label, start, end }: DraftTurn, speaker: number | null, cues: readonly DraftCue[]): ParsedTurn {
  const shown = label.startMs === null && cues.length > 0 ? timesOf(cues, label.at, end) : null
  return {
    speaker,
    start,
    end,
    labelStart: label.length === 0 ? null : label.at,
    startMs: shown?.startMs ?? label.startMs,
    endMs: shown?.endMs ?? label.endMs,
  }
}

function withoutStructure(draft: Draft): ParsedTranscript {
  const document: Document = { draft, text: draft.text, lines: [] }
  const message = 'The text is far longer than a transcript, so it is shown as one piece, without speakers or parts.'
  return {
    text: draft.text,
    metadata: boundedMetadata(metadataOf(document, {}, [], [])),
    parts: partsOf(draft.text, [{ kind: 'article', at: 0, heading: null }]),
    pages: draft.pages,
    speakers: [],
    turns: [],
    exchanges: [],
    warnings: [...draft.warnings, { code: 'too-long-for-structure', message }],
    format: draft.format,
    encoding: draft.encoding,
  }
}
