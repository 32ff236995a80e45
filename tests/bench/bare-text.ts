import type { Page } from '@playwright/test'
import { linesOf } from '#shared/domain/paragraphs.ts'
import type { Range } from '#shared/lib/range.ts'
import { mainThread } from './main-thread.ts'
import type { Taken } from './rounds.ts'

/** A page with nothing but a text: the least that showing it could take. */
export interface BareText {
  /** Lays the text out, all of it, and paints it. */
  show(): Promise<Taken>
  /** Paints the ranges of the text that is shown as one highlight. */
  paint(ranges: readonly Range[]): Promise<Taken>
}

const STYLE = 'body { font: 18px/1.6 serif; max-width: 720px } ::highlight(bare) { background: #fd8 }'

export async function bareText(page: Page, text: string): Promise<BareText> {
  await page.setContent(`<!doctype html><style>${STYLE}</style>`)
  const lines = [...linesOf(text, 0, text.length)]
  const words = lines.map(({ start, end }) => text.slice(start, end))
  const thread = await mainThread(page)
  return {
    async show() {
      // A page behind another one is drawn when there is time.
      await page.bringToFront()
      return thread.taken(() => page.evaluate(show, words))
    },
    async paint(ranges) {
      await page.bringToFront()
      return thread.taken(() => page.evaluate(paint, piecesOf(lines, ranges)))
    },
  }
}

type Piece = readonly [line: number, from: number, to: number]

function piecesOf(lines: readonly Range[], ranges: readonly Range[]): readonly Piece[] {
  return ranges.flatMap(({ start, end }) =>
    lines.flatMap((line, index): readonly Piece[] =>
      start < line.end && line.start < end
        ? [[index, Math.max(0, start - line.start), Math.min(line.end, end) - line.start]]
        : [],
    ),
  )
}

/** Runs in the page. @returns milliseconds until the text has been painted. */
async function show(words: readonly string[]): Promise<number> {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  document.body.replaceChildren()
  await painted()
  const start = performance.now()
  const lines = words.map((line) => {
    const made = document.createElement('p')
    made.textContent = line
    return made
  })
  document.body.append(...lines)
  await painted()
  return performance.now() - start
}

/** Runs in the page. @returns milliseconds until the highlight has been painted. */
async function paint(pieces: readonly Piece[]): Promise<number> {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  CSS.highlights.clear()
  await painted()
  const start = performance.now()
  const ranges = pieces.flatMap(([line, from, to]) => {
    const node = document.body.children[line]?.firstChild
    if (!(node instanceof Text)) return []
    return [new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to })]
  })
  CSS.highlights.set('bare', new Highlight(...ranges))
  await painted()
  return performance.now() - start
}
