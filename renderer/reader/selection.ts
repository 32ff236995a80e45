import type { Range } from '#shared/lib/range.ts'

/**
 * The only place where DOM positions and UTF-16 offsets into canonical text meet. Every paragraph on screen is an
 * element with `data-start` that holds exactly one text node: its stretch of canonical text.
 */
export interface TextMap {
  /** The elements that hold the blocks, in text order; each is skipped as a whole while it is out of view. */
  chunks(): readonly HTMLElement[]
  /** What of a DOM selection lies in the text, without blank space around it; null when nothing does. */
  rangeOf(selection: Selection): Range | null
  /** The offset of a DOM selection that has no length; null when it has one, or lies outside the text. */
  caretOf(selection: Selection): number | null
  /** One DOM range for each paragraph that a range touches. */
  domRanges(range: Range): StaticRange[]
  /** The range's box in viewport pixels; null when none of it is on screen's page (folded text). */
  boxOf(range: Range): DOMRect | null
  /** The boxes of its lines. */
  linesOf(range: Range): DOMRect[]
  /** Makes it the page's selection. */
  select(range: Range): void
  /** The offset of the character nearest a point of the viewport, or null when no text is there. */
  offsetAt(x: number, y: number): number | null
  /** The first paragraph's element at or after the offset, else the last. */
  elementAt(offset: number): HTMLElement | null
  /** The block that holds the offset, folded into a line or not; else that of the text after it. */
  blockAt(offset: number): HTMLElement | null
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly node: Text
  readonly element: HTMLElement
}

/**
 * @param paragraphs what is shown inside `root`. The elements are looked up when they are first needed, and again when
 * more blocks have come onto the page.
 */
export function createTextMap(root: HTMLElement, paragraphs: readonly Range[]): TextMap {
  const blocks = root.getElementsByClassName('block')
  let seen = -1
  let found: readonly Piece[] = []
  let chunks: readonly HTMLElement[] = []
  let stubs: readonly HTMLElement[] = []
  const all = (): readonly Piece[] => {
    if (seen !== blocks.length || found.length > paragraphs.length) {
      seen = blocks.length
      found = piecesOf(root)
      chunks = [...root.querySelectorAll<HTMLElement>('.chunk')]
      stubs = [...root.querySelectorAll<HTMLElement>('[data-stub]')]
    }
    return found
  }

  const firstEndingAfter = (offset: number): number => {
    const pieces = all()
    return firstIndex(pieces.length, (index) => (pieces[index]?.end ?? 0) > offset)
  }

  const domRangeAt = (range: Range): globalThis.Range | null => {
    const pieces = all()
    const first = pieces[firstEndingAfter(range.start)]
    const lastIndex = firstEndingAfter(Math.max(range.start, range.end - 1))
    const last =
      pieces[lastIndex] !== undefined && pieces[lastIndex].start < range.end ? pieces[lastIndex] : pieces[lastIndex - 1]
    if (first === undefined || last === undefined || first.start >= range.end) return null
    const made = document.createRange()
    made.setStart(first.node, Math.max(0, range.start - first.start))
    made.setEnd(last.node, Math.min(last.node.length, range.end - last.start))
    return made
  }

  /** The first piece that begins at or after a DOM position. */
  const firstFrom = (node: Node, offset: number): number => {
    const pieces = all()
    const position = document.createRange()
    position.setStart(node, offset)
    return firstIndex(pieces.length, (index) => {
      const piece = pieces[index]
      return piece !== undefined && position.comparePoint(piece.node, 0) >= 0
    })
  }

  const offsetOf = (node: Node, offset: number, side: 'start' | 'end'): number | null => {
    if (node instanceof Text) {
      const start = startOf(node.parentElement)
      if (start !== null && root.contains(node)) return start + offset
    }
    const next = firstFrom(node, offset)
    return (side === 'start' ? all()[next]?.start : all()[next - 1]?.end) ?? null
  }

  return {
    chunks() {
      all()
      return chunks
    },
    rangeOf(selection) {
      if (selection.rangeCount === 0) return null
      const dom = selection.getRangeAt(0)
      if (dom.collapsed || !dom.intersectsNode(root)) return null
      const start = offsetOf(dom.startContainer, dom.startOffset, 'start')
      const end = offsetOf(dom.endContainer, dom.endOffset, 'end')
      if (start === null || end === null || end <= start) return null
      return trimmed(all(), { start, end })
    },
    caretOf(selection) {
      if (selection.rangeCount === 0 || !selection.isCollapsed) return null
      const { startContainer, startOffset } = selection.getRangeAt(0)
      const start = startContainer instanceof Text ? startOf(startContainer.parentElement) : null
      return start === null || !root.contains(startContainer) ? null : start + startOffset
    },
    domRanges(range) {
      const pieces = all()
      const ranges: StaticRange[] = []
      for (let index = firstEndingAfter(range.start); index < pieces.length; index += 1) {
        const piece = pieces[index]
        if (piece === undefined || piece.start >= range.end) break
        ranges.push(
          new StaticRange({
            startContainer: piece.node,
            startOffset: Math.max(0, range.start - piece.start),
            endContainer: piece.node,
            endOffset: Math.min(piece.node.length, range.end - piece.start),
          }),
        )
      }
      return ranges
    },
    boxOf(range) {
      const box = domRangeAt(range)?.getBoundingClientRect()
      return box === undefined || (box.width === 0 && box.height === 0) ? null : box
    },
    linesOf: (range) => [...(domRangeAt(range)?.getClientRects() ?? [])],
    select(range) {
      const made = domRangeAt(range)
      if (made === null) return
      document
        .getSelection()
        ?.setBaseAndExtent(made.startContainer, made.startOffset, made.endContainer, made.endOffset)
    },
    offsetAt(x, y) {
      const caret = document.caretPositionFromPoint(x, y)
      if (caret === null || !(caret.offsetNode instanceof Text) || !root.contains(caret.offsetNode)) return null
      const start = startOf(caret.offsetNode.parentElement)
      return start === null ? null : start + caret.offset
    },
    elementAt: (offset) => (all()[firstEndingAfter(offset)] ?? all().at(-1))?.element ?? null,
    blockAt(offset) {
      all()
      const stub = stubs[firstIndex(stubs.length, (index) => Number(stubs[index]?.dataset['stubEnd']) > offset)]
      if (stub !== undefined && Number(stub.dataset['stub']) <= offset) return stub
      return this.elementAt(offset)?.closest<HTMLElement>('.block') ?? null
    },
  }
}

function piecesOf(root: HTMLElement): readonly Piece[] {
  return [...root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => {
    const node = element.firstChild
    const start = startOf(element)
    return node instanceof Text && start !== null ? [{ start, end: start + node.length, node, element }] : []
  })
}

function startOf(element: Element | null): number | null {
  const value = element instanceof HTMLElement ? element.dataset['start'] : undefined
  return value === undefined ? null : Number(value)
}

/** Takes blank space off both ends: what a double click or a drag past the line end brings with it. */
function trimmed(pieces: readonly Piece[], range: Range): Range | null {
  const inside = pieces.filter((piece) => piece.end > range.start && piece.start < range.end)
  const first = inside.find((piece) => lead(piece, range) < Math.min(piece.end, range.end))
  const last = inside.findLast((piece) => tail(piece, range) > Math.max(piece.start, range.start))
  if (first === undefined || last === undefined) return null
  const start = lead(first, range)
  const end = tail(last, range)
  return end > start ? { start, end } : null
}

function lead(piece: Piece, range: Range): number {
  const slice = piece.node.data.slice(Math.max(0, range.start - piece.start), range.end - piece.start)
  return Math.max(piece.start, range.start) + (slice.length - slice.trimStart().length)
}

function tail(piece: Piece, range: Range): number {
  const slice = piece.node.data.slice(Math.max(0, range.start - piece.start), range.end - piece.start)
  return Math.min(piece.end, range.end) - (slice.length - slice.trimEnd().length)
}

/** The first index below `length` for which `holds` is true, given that it stays true; else `length`. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
