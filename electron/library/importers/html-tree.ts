import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5'
import { Refusal } from './refusal.ts'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlDocument = DefaultTreeAdapterTypes.Document

/** UTF-16 units. Some fifty times the largest saved page seen. */
const MAX_LENGTH = 16_000_000
/** Pages people save are some 40 deep; the time to read one grows with the square of its depth. */
const MAX_DEPTH = 512
const MAX_NODES = 1_000_000

/**
 * Reads a page or a fragment of one as a browser would, running and fetching nothing.
 * Throws `Refusal` when it is nested or grows beyond what any page a person saved does.
 */
export function readHtmlTree(fileName: string, html: string): HtmlDocument {
  if (html.length > MAX_LENGTH) {
    throw new Refusal(
      'too-large',
      `“${fileName}” is far larger than a web page with a transcript. Save the transcript's own text as .txt or .html and import that.`,
    )
  }
  let depth = 0
  let nodes = 0
  return parse(html, {
    sourceCodeLocationInfo: false,
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tag, namespace, attributes) {
        nodes += 1
        if (nodes > MAX_NODES) throw tangled(fileName)
        return defaultTreeAdapter.createElement(tag, namespace, attributes)
      },
      onItemPush() {
        depth += 1
        if (depth > MAX_DEPTH) throw tangled(fileName)
      },
      onItemPop() {
        depth -= 1
      },
    },
  })
}

function tangled(fileName: string): Refusal {
  return new Refusal(
    'unreadable-file',
    `“${fileName}” is a web page nested far deeper than any reader can follow. Copy the transcript out of the page into a .txt file and import that.`,
  )
}

export function isElement(node: HtmlNode | HtmlDocument): node is HtmlElement {
  return 'tagName' in node
}

export function textOf(node: HtmlNode): string | null {
  return node.nodeName === '#text' && 'value' in node ? node.value : null
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null
}
