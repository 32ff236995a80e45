import { numberParagraphs, type Paragraph } from '#shared/domain/paragraphs.ts'
import type { Page } from '#shared/domain/pages.ts'
import { partNames } from '#shared/domain/part-names.ts'
import type { Exchange, Part, Speaker, TranscriptDocument, TranscriptKind } from '#shared/domain/transcript.ts'
import type { Range } from '#shared/lib/range.ts'

interface BlockFields extends Range {
  /** Index among all blocks. */
  readonly index: number
  readonly paragraphs: readonly Paragraph[]
  /** Labels of the document's pages by the start of the paragraph they begin in; one map for all blocks. */
  readonly pages: ReadonlyMap<number, string>
}

/** One speaker speaking, with the place it has in an exchange. */
export interface TurnBlock extends BlockFields {
  readonly kind: 'turn'
  readonly turnIndex: number
  readonly speaker: Speaker | null
  /** "Q3" or "A3" inside exchange 3; null outside exchanges. */
  readonly place: string | null
  readonly isQuestion: boolean
}

/** Text nobody is named for: an article, a list of participants, a stage direction. */
export interface ProseBlock extends BlockFields {
  readonly kind: 'prose'
}

export type Block = TurnBlock | ProseBlock

/** A part of the transcript with what is shown of it. */
export interface Section extends Range {
  readonly index: number
  readonly kind: Part['kind'] | null
  readonly title: string
  readonly blocks: readonly Block[]
  readonly paragraphCount: number
}

/** A transcript cut into what the reader shows, in text order. Offsets are UTF-16 into the canonical text. */
export interface ReadingModel {
  readonly text: string
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  readonly paragraphs: readonly Paragraph[]
}

/** Cuts a transcript into sections, blocks and paragraphs. Labels of turns and headings of parts are left out. */
export function readingModel(document: TranscriptDocument): ReadingModel {
  const { text, turns } = document
  const speakers = new Map(document.speakers.map((speaker) => [speaker.id, speaker]))
  const places = exchangePlaces(document.exchanges)
  const paragraphs = numberParagraphs(text, document.parts, turns)
  const pages = pageMarks(document.pages, paragraphs)
  const blocks: Block[] = []
  const parts: readonly (Part | null)[] = document.parts.length === 0 ? [null] : document.parts
  let nextTurn = 0
  let nextParagraph = 0

  const paragraphsUntil = (end: number): readonly Paragraph[] => {
    const from = nextParagraph
    while ((paragraphs[nextParagraph]?.start ?? end) < end) nextParagraph += 1
    return paragraphs.slice(from, nextParagraph)
  }
  const addProse = (into: Block[], end: number): void => {
    const taken = paragraphsUntil(end)
    const [first] = taken
    const last = taken.at(-1)
    if (first === undefined || last === undefined) return
    into.push({
      kind: 'prose',
      index: blocks.length + into.length,
      start: first.start,
      end: last.end,
      paragraphs: taken,
      pages,
    })
  }

  const sections = parts.map((part, index): Section => {
    const range = part ?? { start: 0, end: text.length }
    const own: Block[] = []
    for (let turn = turns[nextTurn]; turn !== undefined && turn.start < range.end; turn = turns[++nextTurn]) {
      addProse(own, turn.labelStart ?? turn.start)
      const place = places.get(nextTurn) ?? null
      own.push({
        kind: 'turn',
        index: blocks.length + own.length,
        start: turn.start,
        end: turn.end,
        turnIndex: nextTurn,
        speaker: turn.speakerId === null ? null : (speakers.get(turn.speakerId) ?? null),
        place,
        isQuestion: place?.startsWith('Q') ?? false,
        paragraphs: paragraphsUntil(turn.end),
        pages,
      })
    }
    addProse(own, range.end)
    blocks.push(...own)
    return {
      index,
      kind: part?.kind ?? null,
      title: part === null ? 'Text' : partTitle(part, document.summary.metadata.kind, text),
      start: range.start,
      end: range.end,
      blocks: own,
      paragraphCount: own.reduce((sum, block) => sum + block.paragraphs.length, 0),
    }
  })
  return { text, sections: sections.filter((section) => section.blocks.length > 0), blocks, paragraphs }
}

/** The label of the last page that begins in each paragraph, or above it. The first page needs no mark. */
function pageMarks(pages: readonly Page[], paragraphs: readonly Paragraph[]): ReadonlyMap<number, string> {
  const marks = new Map<number, string>()
  let index = 0
  for (const { offset, label } of pages.slice(1)) {
    while (index < paragraphs.length && (paragraphs[index]?.end ?? 0) <= offset) index += 1
    const paragraph = paragraphs[index]
    if (paragraph !== undefined) marks.set(paragraph.start, label)
  }
  return marks
}

function exchangePlaces(exchanges: readonly Exchange[]): ReadonlyMap<number, string> {
  const places = new Map<number, string>()
  exchanges.forEach((exchange, index) => {
    for (const turn of exchange.questions) places.set(turn, `Q${index + 1}`)
    for (const turn of exchange.answers) places.set(turn, `A${index + 1}`)
  })
  return places
}

const CONVERSATIONS = new Set<TranscriptKind>(['interview', 'expert-call', 'hearing'])

/** What a part is called on screen. */
export function partTitle(part: Part, kind: TranscriptKind, text: string): string {
  if (part.kind === 'prepared' && CONVERSATIONS.has(kind)) return 'Conversation'
  if (part.kind === 'boilerplate')
    return boilerplateTitle(text.slice(part.start, Math.min(part.end, part.start + 2000)))
  return partNames[part.kind]
}

function boilerplateTitle(text: string): string {
  if (/forward[- ]looking|safe[- ]harbou?r|undue reliance/iu.test(text)) return 'Safe-harbour text'
  if (/©|copyright|all rights reserved/iu.test(text)) return 'Copyright notice'
  if (/disclaimer|no liability|not (?:an )?advice/iu.test(text)) return 'Disclaimer'
  return partNames.boilerplate
}
