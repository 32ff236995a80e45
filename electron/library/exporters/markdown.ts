import { saidAttributes } from '#shared/domain/attributes.ts'
import type { Blockquote, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { frontmatterToMarkdown } from 'mdast-util-frontmatter'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { stringify } from 'yaml'
import { cautionsOf, cite, listed, oneLine, sourcePieces } from '#shared/domain/citation.ts'
import { partNames } from '#shared/domain/part-names.ts'
import type { ExportBundle, Exporter, ExportPassage, ExportSource } from './exporter.ts'
import { memoList } from './markdown-memo.ts'

/** Markdown (CommonMark, with GFM in memos) under YAML front matter. */
export const markdownExporter: Exporter = {
  format: 'markdown',
  mediaType: 'text/markdown',
  extension: 'md',
  write: (bundle) => new TextEncoder().encode(writeMarkdown(bundle)),
}

/**
 * Built as a tree and written by a serialiser that escapes: whatever stands in a quote, a name or a title stays text.
 * Each quote is a block quotation at the top level with its citation under it; nothing else is.
 */
export function writeMarkdown(bundle: ExportBundle): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'yaml', value: frontMatter(bundle) },
      heading(1, bundle.title),
      ...sourcesList(bundle),
      ...(bundle.passages.length === 0 ? [paragraph(text('No passages have been marked.'))] : body(bundle)),
    ],
  }
  return toMarkdown(root, {
    extensions: [frontmatterToMarkdown(['yaml']), gfmToMarkdown()],
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
  })
}

function frontMatter({ title, exportedOn, sources, passages }: ExportBundle): string {
  const unverified = passages.filter(({ isVerified }) => !isVerified).length
  const about = {
    title: oneLine(title),
    exported: exportedOn,
    passages: passages.length,
    unverified,
    sources: sources.map(({ metadata, fileName, sha256, version }) => ({
      title: oneLine(metadata.title),
      company: metadata.company,
      ticker: metadata.ticker,
      event: metadata.event,
      date: metadata.date,
      period: metadata.period,
      publisher: metadata.source,
      language: metadata.language,
      file: fileName,
      sha256,
      ...(version === null ? {} : { version }),
      machine_translated: metadata.machineTranslated,
      confidentiality: metadata.confidentiality === 'unknown' ? 'not stated' : metadata.confidentiality,
    })),
  }
  return stringify(about, { lineWidth: 0 }).trimEnd()
}

/** What the quotes were taken from, with what a reader must know of it, and the memos on whole transcripts. */
function sourcesList({ sources }: ExportBundle): RootContent[] {
  if (sources.length === 0) return []
  return [
    {
      type: 'list',
      ordered: false,
      spread: true,
      children: sources.map((source) => {
        const memo = source.memo === null ? null : memoList(source.memo, 'Memo')
        return {
          type: 'listItem',
          spread: true,
          children: [sourceLine(source), ...warnings(source), ...(memo === null ? [] : [memo])],
        }
      }),
    },
  ]
}

function sourceLine({ metadata, fileName, version }: ExportSource): Paragraph {
  const { title, company, ticker, event, date, period } = metadata
  const about = listed([company, ticker, event, period, date, version])
  return paragraph(
    strong(text(oneLine(title))),
    text(`${about === '' ? '' : `: ${about}`} (file “${oneLine(fileName)}”)`),
  )
}

function warnings(source: ExportSource): Paragraph[] {
  const { metadata } = source
  const isOpen = metadata.confidentiality === 'public' || metadata.confidentiality === 'unknown'
  const translated = 'Machine-translated: these are not the words that were spoken.'
  const caution = cautionsOf(metadata).at(-1) ?? ''
  return [
    ...(metadata.machineTranslated ? [paragraph(strong(text(translated)))] : []),
    ...(isOpen ? [] : [paragraph(strong(text(`${caution.charAt(0).toUpperCase()}${caution.slice(1)}.`)))]),
  ]
}

function body(bundle: ExportBundle): RootContent[] {
  return bundle.grouping === 'tag' ? byTag(bundle) : inReadingOrder(bundle)
}

function byTag(bundle: ExportBundle): RootContent[] {
  const known = new Set(bundle.tags.map(({ id }) => id))
  const groups = bundle.tags.map((tag) => ({
    title: tag.path.join(' › '),
    memo: tag.memo,
    passages: bundle.passages.filter((passage) => passage.tagIds.includes(tag.id)),
  }))
  const untagged = bundle.passages.filter((passage) => !passage.tagIds.some((id) => known.has(id)))
  return [...groups, { title: 'Without a tag', memo: null, passages: untagged }].flatMap(
    ({ title, memo, passages }) => {
      if (passages.length === 0) return []
      const memoBlock = memo === null ? null : memoList(memo, 'Memo on the tag')
      return [
        heading(2, title),
        ...(memoBlock === null ? [] : [memoBlock]),
        ...passages.flatMap((passage) => passageBlocks(passage, bundle)),
      ]
    },
  )
}

function inReadingOrder(bundle: ExportBundle): RootContent[] {
  const isSingle = bundle.sources.length === 1
  return bundle.sources.flatMap((source) => {
    const own = bundle.passages.filter(({ transcriptId }) => transcriptId === source.id)
    const blocks: RootContent[] = isSingle || own.length === 0 ? [] : [heading(2, source.metadata.title)]
    let part: ExportPassage['part'] = null
    for (const passage of own) {
      if (passage.part !== null && passage.part !== part)
        blocks.push(heading(isSingle ? 2 : 3, partNames[passage.part]))
      part = passage.part
      blocks.push(...passageBlocks(passage, bundle))
    }
    return blocks
  })
}

function passageBlocks(passage: ExportPassage, bundle: ExportBundle): RootContent[] {
  const source = bundle.sources.find(({ id }) => id === passage.transcriptId)
  const memo = passage.memo === null ? null : memoList(passage.memo, 'Memo')
  return [
    quotation(passage.quote),
    ...(source === undefined ? [] : [citationLine(passage, source)]),
    ...(passage.isVerified ? [] : [paragraph(strong(text(UNVERIFIED)))]),
    ...(bundle.grouping === 'tag' ? [] : tagsLine(passage, bundle)),
    ...attributesLine(passage),
    ...(memo === null ? [] : [memo]),
  ]
}

const UNVERIFIED = 'Not verified: these words no longer stand at this place in the transcript.'

function citationLine(passage: ExportPassage, source: ExportSource): Paragraph {
  const citation = cite(passage, source.metadata)
  const { speakers } = citation
  const pieces = [...sourcePieces(citation), ...(source.version === null ? [] : [source.version])]
  if (speakers.length === 0) return paragraph(text(`— ${pieces.join(' · ')}`))
  return paragraph(text('— '), strong(text(speakers.join('; '))), text(pieces.map((piece) => ` · ${piece}`).join('')))
}

function tagsLine(passage: ExportPassage, { tags }: ExportBundle): Paragraph[] {
  const names = passage.tagIds.flatMap((id) => tags.find((tag) => tag.id === id)?.path.at(-1) ?? [])
  return names.length === 0 ? [] : [paragraph(text(`Tags: ${names.join('; ')}`))]
}

function attributesLine({ attributes }: ExportPassage): Paragraph[] {
  const said = saidAttributes(attributes)
  return said.length === 0 ? [] : [paragraph(text(`Noted as: ${said.join(' · ')}`))]
}

/**
 * A quote as a block quotation that reads like the text: a paragraph wherever it has blank lines, a line break
 * wherever it has a line end. Blank space at the ends of lines (indented columns, say) is layout, not words, and is
 * left out: Markdown could keep it only as character references that nobody wants to read.
 */
function quotation(quote: string): Blockquote {
  const paragraphs = quote
    .split(/\n[^\S\n]*\n\s*/u)
    .map((piece) => piece.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
  return {
    type: 'blockquote',
    children: paragraphs.map((lines) =>
      paragraph(
        ...lines.flatMap((line, index): PhrasingContent[] =>
          index === 0 ? [text(line)] : [{ type: 'break' }, text(line)],
        ),
      ),
    ),
  }
}

function heading(depth: 1 | 2 | 3, title: string): RootContent {
  return { type: 'heading', depth, children: [text(oneLine(title))] }
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

function strong(...children: PhrasingContent[]): PhrasingContent {
  return { type: 'strong', children }
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
