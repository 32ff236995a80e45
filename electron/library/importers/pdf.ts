import { binaryKind } from './magic.ts'
import { decode } from './decode.ts'
import { draftOf } from './draft.ts'
import type { Importer } from './importer.ts'
import { readPdf } from './pdf-document.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { linesOfPages } from './pdf-lines.ts'
import { proseOfLines } from './pdf-paragraphs.ts'
import { Refusal } from './refusal.ts'

/** Letters a page that was not scanned has at the very least, on average. */
const LETTERS_A_PAGE = 20

/** PDF with a text layer: paragraphs put together again, without what only belongs to the page. */
export const pdfImporter = {
  id: 'pdf',
  label: 'PDF',
  extensions: ['pdf'],
  async read(fileName, bytes) {
    if (binaryKind(bytes) !== 'a PDF document') refuseOther(fileName, bytes)
    const pages = await readPdf(fileName, bytes)
    const lines = withoutFurniture(linesOfPages(pages.map(({ pieces }) => pieces)))
    const { pageStarts, ...prose } = proseOfLines(lines)
    const letters = prose.text.match(/\p{L}/gu)?.length ?? 0
    if (letters < Math.max(1, LETTERS_A_PAGE * pages.length)) {
      throw new Refusal(
        'unreadable-file',
        `“${fileName}” is a scan: its pages are pictures without text. Run text recognition (OCR) over it, for instance in a PDF reader or with ocrmypdf, and import the result.`,
      )
    }
    const starts = pageStarts.map(({ page, at }) => ({
      offset: at,
      label: pages[page]?.label ?? (page + 1).toString(),
    }))
    return draftOf(fileName, 'pdf', { ...prose, pages: starts })
  },
} satisfies Importer

/** Throws a `Refusal` that says what a file named .pdf is instead. */
function refuseOther(fileName: string, bytes: Uint8Array): never {
  decode(fileName, bytes)
  throw new Refusal(
    'unreadable-file',
    `“${fileName}” is named like a PDF, but it is plain text. Rename it to .txt and import it again.`,
  )
}
