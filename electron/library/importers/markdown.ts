import type { ParseWarning } from '#shared/domain/transcript.ts'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { decode } from './decode.ts'
import { draftOf } from './draft.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Importer } from './importer.ts'
import { isReadableMarkdown } from './markdown-cost.ts'
import { proseOf, type Prose } from './markdown-prose.ts'
import { Refusal } from './refusal.ts'

/** Beyond this many characters the marks are left in: reading them would take longer than anyone waits. */
const MAX_MARKDOWN = 4_000_000
const OPENING_FENCE = /^---[ \t]*\n/
const CLOSING_FENCE = /^(?:---|\.\.\.)[ \t]*$/m

/** Markdown: the canonical text is its prose, without marks; front matter becomes metadata. */
export const markdownImporter = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  read(fileName, bytes) {
    const decoded = decode(fileName, bytes)
    const { yaml, body } = splitFrontMatter(decoded.text)
    const { metadata, people } = readFrontMatter(yaml)
    const warnings: ParseWarning[] = [...decoded.warnings]
    const prose = readProse(body)
    if (prose === null) {
      warnings.push({
        code: 'markdown-as-text',
        message: 'The Markdown is too large or too deeply nested, so its marks were left in.',
      })
    }
    const { text, headings } = prose ?? { text: body, headings: [] }
    if (text.trim() === '') {
      throw new Refusal(
        'empty-file',
        `“${fileName}” holds no text besides its front matter. Choose a file that holds a text.`,
      )
    }
    return draftOf(fileName, 'markdown', { text, headings, metadata, people, encoding: decoded.encoding, warnings })
  },
} satisfies Importer

/** Splits off YAML front matter, which stands between fences at the very top. */
function splitFrontMatter(text: string): { yaml: string; body: string } {
  const opening = OPENING_FENCE.exec(text)
  if (opening === null) return { yaml: '', body: text }
  const rest = text.slice(opening[0].length)
  const closing = CLOSING_FENCE.exec(rest)
  if (closing === null) return { yaml: '', body: text }
  return { yaml: rest.slice(0, closing.index), body: rest.slice(closing.index + closing[0].length) }
}

/** The prose, or null when the text is beyond what the Markdown reader can take. */
function readProse(body: string): Prose | null {
  if (body.length > MAX_MARKDOWN || !isReadableMarkdown(body)) return null
  try {
    return proseOf(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
  } catch (error) {
    // Thousands of nested quotes or lists overflow the stack of the reader or of ours.
    if (error instanceof RangeError) return null
    throw error
  }
}
