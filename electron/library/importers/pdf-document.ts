import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js'
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
/** UTF-16 units of all pages together. */
const MAX_TEXT = 16_000_000

/**
 * The text layer of a PDF, page by page. Nothing in it is run, fetched or drawn.
 * Rejects with a `Refusal` when the file is damaged, locked, or has no text.
 */
export async function readPdf(fileName: string, bytes: Uint8Array): Promise<PdfPiece[][]> {
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
    const pages: PdfPiece[][] = []
    let length = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const pieces: PdfPiece[] = []
      // Read as it comes, for one page may hold more than all of memory.
      const reader: ReadableStreamDefaultReader<TextContent> = page.streamTextContent().getReader()
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        for (const item of chunk.value.items) {
          if (!('str' in item) || item.str === '') continue
          const matrix = item.transform as readonly number[]
          const [a = 0, b = 0, , , x = 0, y = 0] = matrix
          length += item.str.length
          // Text that does not run level is a watermark or a stamp in the margin.
          if (Math.abs(b) > Math.abs(a) / 4) continue
          pieces.push({ text: item.str, x, y, width: item.width, size: Math.hypot(a, b), font: item.fontName })
        }
        if (length > MAX_TEXT) {
          throw new Refusal(
            'too-large',
            `“${fileName}” holds far more text than a transcript. Split it and import the pieces.`,
          )
        }
      }
      pages.push(pieces)
      page.cleanup()
    }
    return pages
  } catch (error) {
    throw refusalFor(fileName, error)
  } finally {
    await task.destroy()
  }
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
