import { draftOf } from './draft.ts'
import type { Importer } from './importer.ts'
import { ProseWriter, type WrittenProse } from './prose-writer.ts'
import { Refusal } from './refusal.ts'
import { walkXml } from './xml-text.ts'
import { readEntries } from './zip-entries.ts'

const SKIPPED = new Set([
  'office:annotation',
  'text:note',
  'text:tracked-changes',
  'office:forms',
  'text:table-of-content',
  'draw:object',
  'office:scripts',
  'svg:title',
  'svg:desc',
])
const MAX_BLANKS = 100

/** OpenDocument texts, as LibreOffice writes them. */
export const odtImporter = {
  id: 'odt',
  label: 'OpenDocument text',
  extensions: ['odt', 'fodt', 'ott'],
  read(fileName, bytes) {
    const isFlat = bytes[0] !== 0x50
    const content = isFlat ? bytes : readEntries(fileName, bytes, (name) => name === 'content.xml').get('content.xml')
    if (content === undefined) {
      throw new Refusal(
        'unreadable-file',
        `“${fileName}” is damaged or no OpenDocument text. Open it in LibreOffice, save it again as .odt and import that.`,
      )
    }
    const prose = proseOf(fileName, content)
    if (prose.text === '')
      throw new Refusal('empty-file', `“${fileName}” holds no text. Choose a document that holds a transcript.`)
    return draftOf(fileName, 'odt', prose)
  },
} satisfies Importer

/** How many blanks stand for one. Whatever a file says, a few are as good as many. */
function blanks(count: string | undefined): number {
  return Math.max(1, Math.min(MAX_BLANKS, Math.trunc(Number(count ?? 1)) || 1))
}

function proseOf(fileName: string, content: Uint8Array): WrittenProse {
  const writer = new ProseWriter()
  const bold = new Set<string>()
  const spans: boolean[] = []
  let style = ''
  let skipped = 0
  let isInText = false
  let cells = 0
  walkXml(fileName, content, {
    open(name, attributes) {
      if (skipped > 0 || SKIPPED.has(name)) skipped += 1
      else if (name === 'style:style') style = attributes['style:name'] ?? ''
      else if (name === 'style:text-properties') {
        if (/^(?:bold|[6-9]00)$/.test(attributes['fo:font-weight'] ?? '')) bold.add(style)
      } else if (name === 'text:p' || name === 'text:h') {
        isInText = true
        if (cells === 0)
          writer.block({ level: name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) || 1 : null })
        else writer.lineBreak()
        spans.push(name === 'text:p' && bold.has(attributes['text:style-name'] ?? ''))
      } else if (name === 'text:span')
        spans.push((spans.at(-1) ?? false) || bold.has(attributes['text:style-name'] ?? ''))
      else if (name === 'text:line-break') writer.lineBreak()
      else if (name === 'text:tab') writer.write(' ')
      else if (name === 'text:s') writer.write(' '.repeat(blanks(attributes['text:c'])))
      else if (name === 'table:table-row') writer.block({ tight: true })
      else if (name === 'table:table-cell') {
        cells += 1
        writer.cell()
      }
    },
    close(name) {
      if (skipped > 0) skipped -= 1
      else if (name === 'text:p' || name === 'text:h') {
        isInText = false
        spans.pop()
        if (cells === 0) writer.endBlock()
      } else if (name === 'text:span') spans.pop()
      else if (name === 'table:table-cell') {
        cells -= 1
        writer.cell()
      }
    },
    text(text) {
      if (isInText && skipped === 0) writer.write(text, spans.at(-1) ?? false)
    },
  })
  return writer.finish()
}
