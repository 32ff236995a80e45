import type { Range } from '#shared/lib/range.ts'

/** A run of units of one origin. */
interface Piece {
  readonly text: string
  /** Where the run stood in the text before all edits; null for what was put in. */
  readonly from: number | null
  /** 0 for the units themselves, else the number of the copy they belong to. */
  readonly copy: number
  /** The number of the move that last took it elsewhere; 0 for none. */
  readonly move: number
  readonly isGone: boolean
}

/** A piece that is still there, with its place in the text as it is now; or the place where a piece was. */
export interface PlacedPiece extends Range {
  readonly from: number | null
  /** How many units it has or had. */
  readonly length: number
  readonly copy: number
  readonly move: number
  readonly isGone: boolean
}

/** A text that remembers, through any edits, where each of its first units went. Offsets are those of the text as it is. */
export class TrackedText {
  #pieces: Piece[]
  #copies = 0
  #moves = 0
  #text: string

  constructor(text: string) {
    this.#pieces = [{ text, from: 0, copy: 0, move: 0, isGone: false }]
    this.#text = text
  }

  get text(): string {
    return this.#text
  }

  insert(at: number, text: string): void {
    if (text === '') return
    this.#pieces.splice(this.#splitAt(at), 0, { text, from: null, copy: 0, move: 0, isGone: false })
    this.#refresh()
  }

  remove({ start, end }: Range): void {
    const [first, after] = this.#cut(start, end)
    for (let index = first; index < after; index += 1) {
      const piece = this.#pieces[index]
      if (piece !== undefined) this.#pieces[index] = { ...piece, isGone: true }
    }
    this.#refresh()
  }

  /** What is put in stands where the removed units stood. */
  replace(range: Range, text: string): void {
    if (this.#text.slice(range.start, range.end) === text) return
    this.remove(range)
    this.insert(range.start, text)
  }

  /** Takes a range out and puts it in at `to`, outside of it. */
  move({ start, end }: Range, to: number): void {
    const [first, after] = this.#cut(start, end)
    this.#moves += 1
    const taken = this.#pieces.splice(first, after - first).map((piece) => ({ ...piece, move: this.#moves }))
    this.#refresh()
    this.#pieces.splice(this.#splitAt(to < end ? to : to - (end - start)), 0, ...taken)
    this.#refresh()
  }

  /** Puts a copy of a range in at `to`. */
  duplicate({ start, end }: Range, to: number): void {
    const [first, after] = this.#cut(start, end)
    this.#copies += 1
    const copies = this.#pieces
      .slice(first, after)
      .filter(({ isGone }) => !isGone)
      .map((piece) => ({ ...piece, copy: this.#copies }))
    this.#pieces.splice(this.#splitAt(to), 0, ...copies)
    this.#refresh()
  }

  /** All pieces in the order they stand in, those that are gone as empty ranges. */
  placed(): PlacedPiece[] {
    let at = 0
    return this.#pieces.map(({ text, from, copy, move, isGone }) => {
      const start = at
      if (!isGone) at += text.length
      return { start, end: at, from, length: text.length, copy, move, isGone }
    })
  }

  #cut(start: number, end: number): [number, number] {
    const first = this.#splitAt(start)
    return [first, this.#splitAt(end)]
  }

  /** The index of the piece that begins at the offset, before any gone ones there; splits one that goes across it. */
  #splitAt(offset: number): number {
    let at = 0
    for (let index = 0; index < this.#pieces.length; index += 1) {
      if (at === offset) return index
      const piece = this.#pieces[index]
      if (piece === undefined || piece.isGone) continue
      const { text, from } = piece
      if (at + text.length > offset) {
        const head = offset - at
        this.#pieces.splice(
          index,
          1,
          { ...piece, text: text.slice(0, head) },
          { ...piece, text: text.slice(head), from: from === null ? null : from + head },
        )
        return index + 1
      }
      at += text.length
    }
    return this.#pieces.length
  }

  #refresh(): void {
    this.#text = this.#pieces.map(({ text, isGone }) => (isGone ? '' : text)).join('')
  }
}
