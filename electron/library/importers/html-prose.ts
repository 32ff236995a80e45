import { type Article, shownChildren } from './html-article.ts'
import { attribute, type HtmlElement, type HtmlNode, isElement, textOf } from './html-tree.ts'
import { ProseWriter, type WrittenProse } from './prose-writer.ts'

const BLOCKS = new Set(
  (
    'address article blockquote body center dd details div dl dt fieldset figcaption figure footer form header hgroup hr li main ol p pre section ' +
    'summary table tbody tfoot thead tr ul caption'
  ).split(' '),
)
const TIGHT = new Set(['li', 'tr', 'dd'])

/** The readable text of a page's article: blocks, headings, rows of tables with a tab between cells, bold words. */
export function proseOfArticle({ body, dropped }: Article): WrittenProse {
  const writer = new ProseWriter()
  show(body, false)
  return writer.finish()

  function show(element: HtmlElement, strong: boolean): void {
    for (const node of shownChildren(element, dropped)) showNode(node, strong)
  }

  function showNode(node: HtmlNode, strong: boolean): void {
    const text = textOf(node)
    if (text !== null) {
      writer.write(text, strong)
      return
    }
    if (!isElement(node)) return
    const tag = node.tagName
    if (tag === 'br') {
      writer.lineBreak()
    } else if (/^h[1-6]$/.test(tag)) {
      writer.block({ level: Number(tag[1]) })
      show(node, false)
      writer.endBlock()
    } else if (tag === 'td' || tag === 'th') {
      writer.cell()
      show(node, strong)
      writer.cell()
    } else if (BLOCKS.has(tag)) {
      writer.block({ tight: TIGHT.has(tag) && hasBefore(node) })
      if (tag === 'pre') showLines(node)
      else show(node, strong)
      writer.endBlock()
    } else {
      show(node, strong || isBold(node))
    }
  }

  /** Preformatted text keeps its lines. */
  function showLines(element: HtmlElement): void {
    for (const node of shownChildren(element, dropped)) {
      const text = textOf(node)
      if (text === null) {
        if (isElement(node)) showLines(node)
        continue
      }
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) writer.lineBreak()
        writer.write(line)
      }
    }
  }
}

/** Whether another item of the same list or table stands before. */
function hasBefore(element: HtmlElement): boolean {
  const siblings = element.parentNode?.childNodes ?? []
  for (const sibling of siblings) {
    if (sibling === element) return false
    if (isElement(sibling)) return true
  }
  return false
}

function isBold(element: HtmlElement): boolean {
  if (element.tagName === 'b' || element.tagName === 'strong') return true
  const style = attribute(element, 'style')
  return style !== null && /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style.slice(0, 2000))
}
