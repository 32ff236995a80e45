import { attribute, type HtmlDocument, type HtmlElement, type HtmlNode, isElement, textOf } from './html-tree.ts'

/** Elements that are never part of what a page says. */
const NEVER = new Set(
  (
    'script style noscript template svg math head iframe frame object embed applet canvas audio video picture img map button input select textarea ' +
    'option datalist label meter progress nav aside dialog menu link meta base form'
  ).split(' '),
)
const NEVER_ROLES = new Set('navigation banner complementary contentinfo search dialog alert toolbar menu'.split(' '))
/** Share of link text from which a block leads elsewhere instead of saying something. */
const LINKS = 0.3
/** Share of its parent's words from which an element holds the article. */
const CORE = 0.6

export interface Article {
  readonly body: HtmlElement
  /** Elements inside it that are no part of the article: menus, lists of links, footers. */
  readonly dropped: ReadonlySet<HtmlElement>
}

interface Weight {
  /** Words outside links, in UTF-16 units without blanks at the ends of text nodes. */
  words: number
  links: number
}

/** Whether an element and all it holds are left out, whatever the page. */
export function isFurniture(element: HtmlElement): boolean {
  if (NEVER.has(element.tagName)) return element.tagName !== 'form'
  const role = attribute(element, 'role')
  if (role !== null && NEVER_ROLES.has(role.toLowerCase())) return true
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden')?.toLowerCase() === 'true') return true
  const style = attribute(element, 'style')
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 2000))
}

/**
 * Finds what a page is about: from the body down to the element that holds most of its words, leaving out what stands
 * beside that and is mostly links. Told by structure alone, so that it holds for any site. A fragment is all article.
 */
export function findArticle(document: HtmlDocument): Article | null {
  const body = bodyOf(document)
  if (body === null) return null
  const weights = new Map<HtmlElement, Weight>()
  weigh(body, false, weights)
  const dropped = new Set<HtmlElement>()
  for (let root: HtmlElement | undefined = body; root !== undefined && !isText(root);) {
    const all: number = weights.get(root)?.words ?? 0
    const core: HtmlElement | undefined = elementsOf(root).find(
      (child) => (weights.get(child)?.words ?? 0) > CORE * all,
    )
    for (const sibling of core === undefined ? [] : elementsOf(root)) {
      if (sibling !== core && isBeside(sibling, weights.get(sibling))) dropped.add(sibling)
    }
    root = core
  }
  return { body, dropped }
}

export function bodyOf(document: HtmlDocument): HtmlElement | null {
  const html = elementsOf(document).find(({ tagName }) => tagName === 'html')
  return (html === undefined ? [] : elementsOf(html)).find(({ tagName }) => tagName === 'body') ?? null
}

function elementsOf(parent: HtmlDocument | HtmlElement): HtmlElement[] {
  return parent.childNodes.filter((node): node is HtmlElement => isElement(node))
}

function isText(element: HtmlElement): boolean {
  return /^(?:p|li|td|th|h[1-6]|pre|table|tbody|tr|ul|ol|dl|blockquote|b|strong|em|i|font|a)$/.test(element.tagName)
}

/** Whether what stands beside the article leads away from it. */
function isBeside(element: HtmlElement, weight: Weight | undefined): boolean {
  if (weight === undefined || weight.words + weight.links === 0) return false
  if (element.tagName === 'footer') return true
  return weight.links > LINKS * (weight.words + weight.links)
}

function weigh(element: HtmlElement, inLink: boolean, weights: Map<HtmlElement, Weight>): Weight {
  const weight: Weight = { words: 0, links: 0 }
  if (isFurniture(element)) return weight
  const isLink = inLink || element.tagName === 'a'
  for (const child of element.childNodes) {
    const text = textOf(child)
    if (text !== null) {
      const length = text.trim().length
      if (isLink) weight.links += length
      else weight.words += length
    } else if (isElement(child)) {
      const inner = weigh(child, isLink, weights)
      weight.words += inner.words
      weight.links += inner.links
    }
  }
  weights.set(element, weight)
  return weight
}

/** Nodes to show of an element. */
export function shownChildren(element: HtmlElement, dropped: ReadonlySet<HtmlElement>): HtmlNode[] {
  return element.childNodes.filter((node) => !isElement(node) || !(isFurniture(node) || dropped.has(node)))
}
