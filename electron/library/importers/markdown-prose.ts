import type { Nodes, Root, RootContent } from 'mdast'
import type { DraftHeading } from './draft.ts'

export interface Prose {
  readonly text: string
  readonly headings: readonly DraftHeading[]
}

/** Tags that only shape a page. Anything else in angle brackets, such as <laugh>, is something the transcriber wrote. */
const SHAPING_TAG =
  /<\/?(?:a|abbr|b|blockquote|br|center|cite|code|dd|details|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|li|mark|ol|p|pre|q|s|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)\b[^<>]{0,500}>/gi
const LINE_BREAK = /<br\b[^<>]{0,200}>/gi

/** Turns a Markdown tree into prose a person can read: no marks, one blank line between blocks, headings remembered. */
export function proseOf(root: Root): Prose {
  const blocks: { text: string; level: number | null; tight: boolean }[] = []
  collect(root.children, '', blocks)
  const pieces: string[] = []
  const headings: DraftHeading[] = []
  let at = 0
  for (const block of blocks) {
    const text = block.text.trim()
    if (text === '') continue
    const gap = at === 0 ? '' : block.tight ? '\n' : '\n\n'
    const start = at + gap.length
    pieces.push(gap, text)
    at = start + text.length
    if (block.level !== null) headings.push({ start, end: at, level: block.level })
  }
  return { text: pieces.join(''), headings }
}

function collect(
  nodes: readonly RootContent[],
  indent: string,
  blocks: { text: string; level: number | null; tight: boolean }[],
): void {
  const add = (text: string, level: number | null = null, tight = false): void => {
    blocks.push({ text: text.replaceAll('\n', `\n${indent}`), level, tight })
  }
  for (const node of nodes) {
    if (node.type === 'heading') add(inline(node), node.depth)
    else if (node.type === 'paragraph') add(inline(node))
    else if (node.type === 'code') add(node.value)
    else if (node.type === 'html') add(withoutTags(node.value))
    else if (node.type === 'blockquote' || node.type === 'footnoteDefinition') collect(node.children, indent, blocks)
    else if (node.type === 'list') {
      for (const [index, item] of node.children.entries()) {
        const mark = node.ordered === true ? `${((node.start ?? 1) + index).toString()}. ` : '- '
        const [first, ...rest] = item.children
        if (first === undefined) continue
        add(mark + (first.type === 'paragraph' ? inline(first) : ''), null, index > 0 && node.spread !== true)
        collect(first.type === 'paragraph' ? rest : item.children, `${indent}  `, blocks)
      }
    } else if (node.type === 'table') {
      for (const [index, row] of node.children.entries()) {
        add(row.children.map((cell) => inline(cell)).join('\t'), null, index > 0)
      }
    }
    // Front matter, rules and link definitions are never prose.
  }
}

function inline(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'html') return withoutTags(node.value)
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'footnoteReference') return `[${node.identifier}]`
  return 'children' in node ? node.children.map((child) => inline(child)).join('') : ''
}

function withoutTags(html: string): string {
  return withoutComments(html).replace(LINE_BREAK, '\n').replace(SHAPING_TAG, '')
}

function withoutComments(html: string): string {
  const kept: string[] = []
  let at = 0
  for (;;) {
    const open = html.indexOf('<!--', at)
    const close = open === -1 ? -1 : html.indexOf('-->', open + 4)
    if (close === -1) break
    kept.push(html.slice(at, open))
    at = close + 3
  }
  return kept.join('') + html.slice(at)
}
