import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js'
import { LONGEST_PAGE_LABEL } from '#shared/domain/pages.ts'
import { Refusal } from './refusal.ts'

/** A piece of text as a page places it. Lengths are in points; y grows upwards, from the page's lower edge. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the letters. */
  readonly size: number
  /** Id of the font; the same all through the document. */
  readonly font: string
}

const MAX_PAGES = 5000
/** Pieces of text on one page; a page of a wide table, a piece for every number, has a tenth of it. */
const MAX_PIECES = 20_000
/** UTF-16 units of all pages together. */
const MAX_TEXT = 16_000_000

/** A page's text, and what the document calls the page. */
export interface PdfPage {
  readonly label: string
  readonly pieces: readonly PdfPiece[]
}

/**
 * The text layer of a PDF, page by page. Nothing in it is run, fetched or drawn.
 * Rejects with a `Refusal` when the file is damaged, locked, or has no text.
 */
export async function readPdf(fileName: string, bytes: Uint8Array): Promise<PdfPage[]> {
  // Loaded when first needed: it is large, and most files are no PDF.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    // The library takes the bytes for its own, and these are still needed.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
  })
  try {
    const document = await task.promise
    if (document.numPages > MAX_PAGES) {
      throw new Refusal(
        'too-large',
        `“${fileName}” has more than ${MAX_PAGES.toString()} pages. Split it and import the pieces.`,
      )
    }
    const labels = await document.getPageLabels()
    const pages: PdfPage[] = []
    let length = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const pieces: PdfPiece[] = []
      let count = 0
      // Read as it comes, for one page may hold more than all of memory.
      const reader: ReadableStreamDefaultReader<TextContent> = page.streamTextContent().getReader()
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        for (const item of chunk.value.items) {
          if (!('str' in item) || item.str === '') continue
          const matrix = item.transform as readonly number[]
          const [a = 0, b = 0, , , x = 0, y = 0] = matrix
          length += item.str.length
          count += 1
          // Text that does not run level is a watermark or a stamp in the margin.
          if (Math.abs(b) > Math.abs(a) / 4) continue
          pieces.push({ text: item.str, x, y, width: item.width, size: Math.hypot(a, b), font: item.fontName })
        }
        const excess = excessOf(fileName, number, { pieces: count, length })
        if (excess !== null) {
          // A page left half read keeps the document from being closed.
          await reader.cancel(excess)
          throw excess
        }
      }
      pages.push({ label: labelOf(labels?.[number - 1], number), pieces })
      page.cleanup()
    }
    return pages
  } catch (error) {
    throw refusalFor(fileName, error)
  } finally {
    await task.destroy()
  }
}

/** Why no more is read of a document, or null while it is of a size a document can have. */
function excessOf(
  fileName: string,
  page: number,
  read: { readonly pieces: number; readonly length: number },
): Refusal | null {
  if (read.pieces > MAX_PIECES) {
    return new Refusal(
      'too-large',
      `Page ${page.toString()} of “${fileName}” holds more pieces of text than a page can show. Leave that page out, or print the document to a new PDF, and import that.`,
    )
  }
  return read.length <= MAX_TEXT
    ? null
    : new Refusal('too-large', `“${fileName}” holds far more text than a transcript. Split it and import the pieces.`)
}

/** The label a document gives its page, such as "iv"; its number where it gives none, or none of use. */
function labelOf(label: string | undefined, number: number): string {
  const plain = label?.replace(/\s+/g, ' ').trim() ?? ''
  return plain === '' || plain.length > LONGEST_PAGE_LABEL ? number.toString() : plain
}

function refusalFor(fileName: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const kind = error instanceof Error ? error.name : ''
  if (kind === 'PasswordException') {
    return new Refusal(
      'unreadable-file',
      `“${fileName}” is locked with a password. Open it in a PDF reader, save a copy without the password and import that.`,
    )
  }
  return new Refusal(
    'unreadable-file',
    `“${fileName}” is damaged, so that its pages cannot be read. Download it again, or open it in a PDF reader, print it to a new PDF and import that.`,
  )
}
