import type { DraftHeading, DraftRange } from './draft.ts'
import { cleanText } from './clean-text.ts'

export interface WrittenProse {
  readonly text: string
  readonly headings: readonly DraftHeading[]
  /** Stretches the format sets in bold. */
  readonly emphasis: readonly DraftRange[]
}

interface BlockStyle {
  /** Level of a heading; null for anything else. */
  readonly level: number | null
  /** Whether the block follows the one before without a blank line between them, as items of a list do. */
  readonly tight: boolean
}

/** UTF-16 units cleaned at a time, so that a hostile file does not make the regex engine hold every match at once. */
const CHUNK = 1 << 18
const BLANKS = /[\s\u00a0]+/g
const INVISIBLE = /[\u200b\u00ad]/g
const PLAIN: BlockStyle = { level: null, tight: false }
// Whatever an entity may stand for: control characters, odd line ends, halves of characters.
// oxlint-disable-next-line no-control-regex
const NEEDS_CLEANING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/

/**
 * Writes prose block by block, as a person would see it: runs of blanks are one space, blocks stand apart by a blank
 * line, and where the headings and the bold words are is remembered. Offsets are UTF-16 into the text written.
 */
export class ProseWriter {
  readonly #pieces: string[] = []
  readonly #headings: DraftHeading[] = []
  readonly #emphasis: { start: number; end: number }[] = []
  #length = 0
  #style: BlockStyle = PLAIN
  #blockStart = -1
  #gap: '' | ' ' | '\n' | '\t' = ''

  /** UTF-16 units written so far. */
  get length(): number {
    return this.#length
  }

  /** Ends the block before and begins another. A block without words leaves no trace. */
  block(style: Partial<BlockStyle> = {}): void {
    this.endBlock()
    this.#style = { ...PLAIN, ...style }
  }

  endBlock(): void {
    if (this.#blockStart >= 0 && this.#style.level !== null) {
      this.#headings.push({ start: this.#blockStart, end: this.#length, level: this.#style.level })
    }
    this.#blockStart = -1
    this.#gap = ''
    this.#style = PLAIN
  }

  lineBreak(): void {
    if (this.#blockStart >= 0 && this.#gap !== '\t') this.#gap = '\n'
  }

  /** The next words stand in another cell of the same row. */
  cell(): void {
    if (this.#blockStart >= 0 && this.#gap !== '\n') this.#gap = '\t'
  }

  write(raw: string, strong = false): void {
    if (raw.length > CHUNK) {
      for (let at = 0; at < raw.length;) {
        // Not between the halves of a character.
        const code = raw.charCodeAt(at + CHUNK - 1)
        const end = at + CHUNK + (code >= 0xd800 && code <= 0xdbff ? 1 : 0)
        this.write(raw.slice(at, end), strong)
        at = end
      }
      return
    }
    const clean = NEEDS_CLEANING.test(raw) ? cleanText(raw).text : raw
    const words = clean.replace(INVISIBLE, '').replace(BLANKS, ' ')
    if (words === '') return
    if (words.startsWith(' ') && this.#gap === '') this.#gap = ' '
    const body = words.trim()
    if (body === '') return
    const start = this.#put(body)
    if (strong) this.#emphasise(start, this.#length)
    this.#gap = words.endsWith(' ') ? ' ' : ''
  }

  finish(): WrittenProse {
    this.endBlock()
    return { text: this.#pieces.join(''), headings: this.#headings, emphasis: this.#emphasis }
  }

  /** Writes words after the gap that is due. @returns where the words begin. */
  #put(words: string): number {
    if (this.#blockStart < 0) {
      const apart = this.#length === 0 ? '' : this.#style.tight ? '\n' : '\n\n'
      this.#append(apart)
      this.#blockStart = this.#length
    } else {
      this.#append(this.#gap)
    }
    const start = this.#length
    this.#append(words)
    return start
  }

  #append(piece: string): void {
    if (piece === '') return
    this.#pieces.push(piece)
    this.#length += piece.length
  }

  /** Bold words next to bold words are one stretch. */
  #emphasise(start: number, end: number): void {
    const last = this.#emphasis.at(-1)
    if (last !== undefined && start - last.end <= 1 && this.#blockStart <= last.start) last.end = end
    else this.#emphasis.push({ start, end })
  }
}
