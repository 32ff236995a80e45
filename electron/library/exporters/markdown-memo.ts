import type { BlockContent, Definition, DefinitionContent, List, Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { assertNever } from '#shared/lib/assert.ts'

/** What a person writes beside a passage goes this deep at most; anything deeper is not meant as Markdown. */
const DEEPEST = 32

/** Reading takes time with the square of these in one paragraph. */
const MARKS = /[[\]*_~`<]/gu
const MOST_MARKS = 4000

/**
 * A memo as the children of one list item, so that whatever is in it stays indented under its own mark. Its Markdown
 * stays Markdown, with three exceptions: HTML becomes text, headings become bold lines (a memo must not shape the note
 * it stands in), and links by reference become plain links (their definitions would hold for the whole note).
 * Null when the memo says nothing.
 */
export function memoList(memo: string, label: string): List | null {
  const children = memoBlocks(memo)
  if (children.length === 0) return null
  const head: BlockContent = {
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: label }] }],
  }
  return {
    type: 'list',
    ordered: false,
    spread: true,
    children: [{ type: 'listItem', spread: true, children: [head, ...children] }],
  }
}

function memoBlocks(memo: string): (BlockContent | DefinitionContent)[] {
  if (memo.trim() === '') return []
  const tree = isWall(memo) ? null : fromMarkdown(memo, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  if (tree === null) return [{ type: 'paragraph', children: [{ type: 'text', value: memo.trim() }] }]
  const definitions = new Map<string, Definition>()
  collectDefinitions(tree, definitions)
  return tree.children.flatMap((node) => tameBlock(node, definitions))
}

/** The parser would take very long, or run out of stack, over walls of marks, which no person means. */
function isWall(memo: string): boolean {
  const opener = new RegExp(String.raw`^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){${String(DEEPEST)},}`, 'mu')
  return opener.test(memo) || memo.split(/\n\s*\n/u).some((part) => (part.match(MARKS)?.length ?? 0) > MOST_MARKS)
}

function collectDefinitions(node: Nodes, into: Map<string, Definition>): void {
  if (node.type === 'definition' && !into.has(node.identifier)) into.set(node.identifier, node)
  if ('children' in node) for (const child of node.children) collectDefinitions(child, into)
}

type Definitions = ReadonlyMap<string, Definition>

/** Blocks that take the place of a block. */
function tameBlock(node: RootContent, definitions: Definitions): BlockContent[] {
  switch (node.type) {
    case 'heading':
      return [
        { type: 'paragraph', children: [{ type: 'strong', children: unbold(tameAll(node.children, definitions)) }] },
      ]
    case 'paragraph':
      return [{ ...node, children: tameAll(node.children, definitions) }]
    case 'html':
      return [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }]
    case 'blockquote':
      return [{ ...node, children: node.children.flatMap((child) => tameBlock(child, definitions)) }]
    case 'footnoteDefinition': {
      const mark: PhrasingContent = { type: 'text', value: `[^${node.label ?? node.identifier}]` }
      return [
        { type: 'paragraph', children: [mark] },
        ...node.children.flatMap((child) => tameBlock(child, definitions)),
      ]
    }
    case 'list':
      return [
        {
          ...node,
          children: node.children.map((item) => ({
            ...item,
            children: item.children.flatMap((child) => tameBlock(child, definitions)),
          })),
        },
      ]
    case 'table':
      return [
        {
          ...node,
          children: node.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({ ...cell, children: tameAll(cell.children, definitions) })),
          })),
        },
      ]
    case 'code':
    case 'thematicBreak':
      return [node]
    case 'definition': // Has gone into the links that use it.
    case 'yaml': // Read only where an extension asks for it.
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      return []
    // Phrases stand inside paragraphs, not among blocks.
    case 'break':
    case 'delete':
    case 'emphasis':
    case 'footnoteReference':
    case 'image':
    case 'imageReference':
    case 'inlineCode':
    case 'link':
    case 'linkReference':
    case 'strong':
    case 'text':
      return []
    default:
      return assertNever(node, 'block')
  }
}

function tameAll(nodes: readonly PhrasingContent[], definitions: Definitions): PhrasingContent[] {
  return nodes.flatMap((node) => tamePhrase(node, definitions))
}

function tamePhrase(node: PhrasingContent, definitions: Definitions): PhrasingContent[] {
  switch (node.type) {
    case 'html':
      return [{ type: 'text', value: node.value }]
    case 'footnoteReference':
      return [{ type: 'text', value: `[^${node.label ?? node.identifier}]` }]
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [{ ...node, children: tameAll(node.children, definitions) }]
    case 'link':
      return toLink(node.url, node.title ?? null, tameAll(node.children, definitions))
    case 'linkReference': {
      const definition = definitions.get(node.identifier)
      const children = tameAll(node.children, definitions)
      return definition === undefined ? children : toLink(definition.url, definition.title ?? null, children)
    }
    case 'image':
      return toImage(node.url, node.alt ?? '')
    case 'imageReference':
      return toImage(definitions.get(node.identifier)?.url ?? '', node.alt ?? '')
    case 'break':
    case 'inlineCode':
    case 'text':
      return [node]
    default:
      return assertNever(node, 'phrase')
  }
}

function toLink(url: string, title: string | null, children: PhrasingContent[]): PhrasingContent[] {
  return isHarmless(url) ? [{ type: 'link', url, title, children }] : children
}

function toImage(url: string, alt: string): PhrasingContent[] {
  return isHarmless(url) && url !== '' ? [{ type: 'image', url, alt }] : [{ type: 'text', value: alt }]
}

/** Addresses of the web, of mail and within a folder; not what a reader's program might run. */
function isHarmless(url: string): boolean {
  return /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/iu.test(url)
}

function unbold(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'strong' ? unbold(node.children) : [node]))
}
