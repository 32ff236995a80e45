import { partNames } from '#shared/domain/part-names.ts'
import type { Confidentiality } from '#shared/domain/transcript.ts'
import type { ExportPassage, ExportSource, ExportSpeaker } from './exporter.ts'

/** A citation in its pieces, so that each format can set them its own way. Pieces that are unknown are left out. */
export interface Citation {
  /** "Name, role, firm" for everyone who speaks in the passage. */
  readonly speakers: readonly string[]
  /** Company (unless a speaker's firm is it), event (or the transcript's title) and date. */
  readonly event: string
  /** Part and paragraph. */
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

export function cite(passage: ExportPassage, source: ExportSource): Citation {
  const { metadata } = source
  const isSaid = passage.speakers.some(({ affiliation }) => affiliation === metadata.company)
  return {
    speakers: passage.speakers.map(speakerLine),
    event: listed([isSaid ? null : metadata.company, metadata.event ?? metadata.title, metadata.date]),
    place: listed([passage.part === null ? null : partNames[passage.part], paragraphLine(passage)]),
    cautions: cautionsOf(source),
  }
}

/** Short words that mark a source as machine-translated or not public. */
export function cautionsOf({ metadata }: ExportSource): string[] {
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

function speakerLine({ name, role, affiliation }: ExportSpeaker): string {
  return listed([name, role, affiliation])
}

function paragraphLine({ paragraphs }: ExportPassage): string | null {
  if (paragraphs === null) return null
  const { first, last } = paragraphs
  return first === last ? `¶ ${String(first)}` : `¶ ${String(first)}–${String(last)}`
}
