import { csvImporter } from './csv.ts'
import { docxImporter } from './docx.ts'
import { htmlImporter } from './html.ts'
import type { Importer } from './importer.ts'
import { jsonImporter } from './json.ts'
import { mailImporter } from './mail.ts'
import { markdownImporter } from './markdown.ts'
import { odtImporter } from './odt.ts'
import { pdfImporter } from './pdf.ts'
import { Refusal } from './refusal.ts'
import { rtfImporter } from './rtf.ts'
import { sniff, type Sniffed } from './sniff.ts'
import { subtitleImporter } from './subtitles.ts'
import { textImporter } from './text.ts'
import { zipImporterWith } from './zip.ts'
import { readEntries } from './zip-entries.ts'

const zipImporter = zipImporterWith(importerFor)

export const IMPORTERS: readonly Importer[] = [
  textImporter,
  markdownImporter,
  htmlImporter,
  pdfImporter,
  docxImporter,
  odtImporter,
  rtfImporter,
  subtitleImporter,
  jsonImporter,
  csvImporter,
  mailImporter,
  zipImporter,
]

/** Endings of formats there is no reader for, with the name people know them by. */
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['doc', 'Word documents of before 2007'],
  ['pages', 'Pages documents'],
  ['xls', 'Excel tables'],
  ['xlsx', 'Excel tables'],
  ['ods', 'tables'],
  ['ppt', 'PowerPoint presentations'],
  ['pptx', 'PowerPoint presentations'],
  ['xml', 'XML files'],
  ['msg', 'Outlook messages'],
  ['epub', 'e-books'],
  ['mp3', 'recordings'],
  ['wav', 'recordings'],
  ['m4a', 'recordings'],
  ['mp4', 'recordings'],
  ['png', 'pictures'],
  ['jpg', 'pictures'],
  ['jpeg', 'pictures'],
])
/** Endings of formats that are never plain text, so that text under such a name is a mistake worth a word. */
const BINARY = new Set(['docx', 'docm', 'dotx', 'odt', 'ott', 'zip', 'rtf'])
const SNIFFED: Readonly<Record<Exclude<Sniffed, null | 'zip' | 'ole'>, Importer>> = {
  pdf: pdfImporter,
  rtf: rtfImporter,
  html: htmlImporter,
  subtitles: subtitleImporter,
  json: jsonImporter,
  mail: mailImporter,
  'flat-odt': odtImporter,
}

/**
 * The importer for a file: by its first bytes where they are telling, else by its ending; a file with no known ending is
 * read as plain text. Throws `Refusal` (`unsupported-format`) for formats Earmark has no reader for.
 */
export function importerFor(fileName: string, bytes: Uint8Array = new Uint8Array()): Importer {
  const extension = extensionOf(fileName)
  const named = IMPORTERS.find((candidate) => candidate.extensions.includes(extension)) ?? null
  const seen = sniff(bytes)
  if (seen === 'zip') return containerOf(fileName, bytes, named)
  // Markdown and tables may begin like other formats; what a person named so is read so.
  const mayBeAnother = seen === 'pdf' || seen === 'rtf' || !(named === markdownImporter || named === csvImporter)
  if (seen !== null && seen !== 'ole' && mayBeAnother) return SNIFFED[seen]
  const kind = seen === 'ole' ? 'Word and Excel documents of before 2007' : UNSUPPORTED.get(extension)
  if (kind !== undefined) {
    throw new Refusal(
      'unsupported-format',
      `“${fileName}”: Earmark cannot read ${kind} (.${extension}). Save or export the transcript as .docx, .pdf, .html or .txt and import that.`,
    )
  }
  if (named !== null && bytes.length > 0 && BINARY.has(extension) && seen === null) {
    throw new Refusal(
      'unreadable-file',
      `“${fileName}” is named .${extension}, but is no such document. If it is plain text, rename it to .txt and import it again; else save it anew.`,
    )
  }
  return named ?? textImporter
}

/** The reader for what a ZIP container holds. */
function containerOf(fileName: string, bytes: Uint8Array, named: Importer | null): Importer {
  const parts = new Set<string>()
  const mimetype = readEntries(fileName, bytes, (name) => {
    parts.add(name)
    return name === 'mimetype'
  }).get('mimetype')
  const kind = mimetype === undefined ? '' : new TextDecoder('latin1').decode(mimetype.subarray(0, 100))
  if (parts.has('word/document.xml')) return docxImporter
  if (kind.startsWith('application/vnd.oasis.opendocument.text')) return odtImporter
  const isOffice = parts.has('[Content_Types].xml') || kind !== ''
  if (!isOffice) return zipImporter
  if (named === docxImporter || named === odtImporter) return named
  throw new Refusal(
    'unsupported-format',
    `“${fileName}” is a table, a presentation or an e-book, which Earmark cannot read. Save or export the transcript as .docx, .pdf, .html or .txt and import that.`,
  )
}

/** The ending of a file name in lower case, without the dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return dot <= 0 ? '' : fileName.slice(dot + 1).toLowerCase()
}
