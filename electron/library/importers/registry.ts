import { htmlImporter } from './html.ts'
import type { Importer } from './importer.ts'
import { jsonImporter } from './json.ts'
import { markdownImporter } from './markdown.ts'
import { pdfImporter } from './pdf.ts'
import { Refusal } from './refusal.ts'
import { subtitleImporter } from './subtitles.ts'
import { textImporter } from './text.ts'

export const IMPORTERS: readonly Importer[] = [
  textImporter,
  markdownImporter,
  htmlImporter,
  subtitleImporter,
  jsonImporter,
  pdfImporter,
]

/** Endings of formats that cannot be read as text without their own reader. */
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['docx', 'Word documents'],
  ['doc', 'Word documents'],
  ['rtf', 'Rich Text documents'],
  ['odt', 'OpenDocument texts'],
  ['pages', 'Pages documents'],
  ['xls', 'Excel tables'],
  ['xlsx', 'Excel tables'],
  ['pptx', 'PowerPoint presentations'],
  ['xml', 'XML files'],
  ['csv', 'tables'],
  ['tsv', 'tables'],
  ['eml', 'e-mail messages'],
  ['msg', 'e-mail messages'],
  ['zip', 'ZIP archives'],
  ['epub', 'e-books'],
  ['mp3', 'recordings'],
  ['wav', 'recordings'],
  ['m4a', 'recordings'],
  ['mp4', 'recordings'],
  ['png', 'pictures'],
  ['jpg', 'pictures'],
  ['jpeg', 'pictures'],
])

/**
 * The importer for a file, by its ending; a file with no known ending is read as plain text when its bytes are text.
 * Throws `Refusal` (`unsupported-format`) for formats Earmark has no reader for.
 */
export function importerFor(fileName: string): Importer {
  const extension = extensionOf(fileName)
  const importer = IMPORTERS.find((candidate) => candidate.extensions.includes(extension))
  if (importer !== undefined) return importer
  const kind = UNSUPPORTED.get(extension)
  if (kind !== undefined) {
    throw new Refusal(
      'unsupported-format',
      `“${fileName}”: Earmark cannot read ${kind} (.${extension}) yet. Save or export the transcript as .txt or .md and import that.`,
    )
  }
  return textImporter
}

/** The ending of a file name in lower case, without the dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return dot <= 0 ? '' : fileName.slice(dot + 1).toLowerCase()
}
