import { overlaps, type Range } from '../lib/range.ts'
import { type Paragraph, paragraphNumberAt } from './paragraphs.ts'
import { pagesOf } from './pages.ts'
import { partNames } from './part-names.ts'
import {
  type Confidentiality,
  partAt,
  type PartKind,
  type Speaker,
  type TranscriptDocument,
  type TranscriptMetadata,
  type TranscriptVersion,
} from './transcript.ts'

/** Where words stand and who speaks them. */
export interface CitedPlace {
  /** Everyone who speaks in it, in order; empty outside turns and where no one is named. */
  readonly speakers: readonly CitedSpeaker[]
  readonly part: PartKind | null
  /** Numbers of its first and last paragraph; null where nothing is numbered. */
  readonly paragraphs: { readonly first: number; readonly last: number } | null
  /** Labels of the document's pages it begins and ends on; null where the document has none. */
  readonly pages: { readonly first: string; readonly last: string } | null
}

export type CitedSpeaker = Pick<Speaker, 'name' | 'role' | 'affiliation'>

/** A citation in its pieces, so that each format can set them its own way. Pieces that are unknown are left out. */
export interface Citation {
  /** "Name, role, firm" for everyone who speaks in the passage. */
  readonly speakers: readonly string[]
  /** Company (unless a speaker's firm is it), event (or the transcript's title) and date. */
  readonly event: string
  /** Part, page and paragraph. */
  readonly place: string
  /** What a reader must know before passing the words on. */
  readonly cautions: readonly string[]
}

const confidentialityNames: Readonly<Record<Confidentiality, string | null>> = {
  unknown: null,
  public: null,
  licensed: 'licensed text',
  internal: 'internal',
  'expert-call': 'expert call',
}

/**
 * Who speaks in a range, in which part and paragraphs.
 * @param range UTF-16 offsets into the text, half-open.
 * @param numbered the document's own paragraphs.
 */
export function citedPlace(
  document: Pick<TranscriptDocument, 'parts' | 'pages' | 'speakers' | 'turns'>,
  numbered: readonly Paragraph[],
  range: Range,
): CitedPlace {
  const ids = new Set(document.turns.flatMap((turn) => (overlaps(turn, range) ? [turn.speakerId] : [])))
  const speakers = [...ids].flatMap((id) => document.speakers.find((speaker) => speaker.id === id) ?? [])
  const first = paragraphNumberAt(numbered, range.start)
  const last = paragraphNumberAt(numbered, Math.max(range.start, range.end - 1)) ?? first
  return {
    speakers: speakers.map(({ name, role, affiliation }) => ({ name, role, affiliation })),
    part: partAt(document.parts, range.start)?.kind ?? null,
    paragraphs: first === null || last === null ? null : { first, last },
    pages: pagesOf(document.pages, range),
  }
}

export function cite(place: CitedPlace, metadata: TranscriptMetadata): Citation {
  const isSaid = place.speakers.some(({ affiliation }) => affiliation === metadata.company)
  return {
    speakers: place.speakers.map(({ name, role, affiliation }) => listed([name, role, affiliation])),
    event: listed([isSaid ? null : metadata.company, metadata.event ?? metadata.title, metadata.date]),
    place: listed([place.part === null ? null : partNames[place.part], pageLine(place), paragraphLine(place)]),
    cautions: cautionsOf(metadata),
  }
}

/** A citation's pieces after its speakers, those that are there. */
export function sourcePieces({ event, place, cautions }: Citation): string[] {
  return [event, place, ...cautions].filter((piece) => piece !== '')
}

/** Which of several versions of a transcript is cited; null where there is one only. */
export function citedVersion(version: TranscriptVersion | null): string | null {
  return version === null ? null : `version ${String(version.number)} of ${String(version.of)}`
}

/** Short words that mark a source as machine-translated or not public. */
export function cautionsOf(metadata: Pick<TranscriptMetadata, 'machineTranslated' | 'confidentiality'>): string[] {
  const confidentiality = confidentialityNames[metadata.confidentiality]
  return [
    ...(metadata.machineTranslated ? ['machine-translated'] : []),
    ...(confidentiality === null ? [] : [`confidential: ${confidentiality}`]),
  ]
}

/** Pieces with commas between; those that are unknown, or said already, are left out. */
export function listed(pieces: readonly (string | null)[]): string {
  const known = pieces.flatMap((piece) => (piece === null || piece.trim() === '' ? [] : [oneLine(piece)]))
  return [...new Set(known)].join(', ')
}

/** Blank space of any kind, line ends too, becomes one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function pageLine({ pages }: CitedPlace): string | null {
  if (pages === null) return null
  const { first, last } = pages
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`
}

function paragraphLine({ paragraphs }: CitedPlace): string | null {
  if (paragraphs === null) return null
  const { first, last } = paragraphs
  return first === last ? `¶ ${String(first)}` : `¶ ${String(first)}–${String(last)}`
}
