import { zipSync } from 'fflate'
import { type Draft, draftOf } from './draft.ts'
import { bodyOf } from './html-article.ts'
import { proseOfArticle } from './html-prose.ts'
import { readHtmlTree } from './html-tree.ts'
import type { Importer } from './importer.ts'
import { Refusal } from './refusal.ts'
import { checkXml } from './xml-text.ts'
import { readEntries } from './zip-entries.ts'

/** Word documents: paragraphs, headings, tables and bold words. Nothing a document links to is opened. */
export const docxImporter = {
  id: 'docx',
  label: 'Word document',
  extensions: ['docx', 'docm', 'dotx'],
  async read(fileName, bytes): Promise<Draft> {
    const parts = readEntries(fileName, bytes, (name) => /\.(?:xml|rels)$/i.test(name))
    if (!parts.has('word/document.xml') && !parts.has('[Content_Types].xml')) throw notWord(fileName)
    for (const part of parts.values()) checkXml(fileName, part)
    // Packed anew, so that the reader sees what was checked, however it would have understood the archive.
    const checked = zipSync(Object.fromEntries(parts), { level: 0 })
    // Loaded when first needed, as most files are no Word documents.
    const { default: mammoth } = await import('mammoth')
    let html: string
    try {
      const result = await mammoth.convertToHtml(
        { buffer: Buffer.from(checked.buffer) },
        {
          externalFileAccess: false,
          ignoreEmptyParagraphs: true,
          includeEmbeddedStyleMap: false,
          convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        },
      )
      html = result.value
    } catch {
      throw notWord(fileName)
    }
    const body = bodyOf(readHtmlTree(fileName, html))
    const prose = body === null ? null : proseOfArticle({ body, dropped: new Set() })
    if (prose === null || prose.text === '') {
      throw new Refusal(
        'empty-file',
        `“${fileName}” holds no text. If its pages are pictures, run text recognition (OCR) over them and import the result.`,
      )
    }
    return draftOf(fileName, 'docx', prose)
  },
} satisfies Importer

function notWord(fileName: string): Refusal {
  return new Refusal(
    'unreadable-file',
    `“${fileName}” is damaged or no Word document. Open it in Word or LibreOffice, save it again as .docx and import that.`,
  )
}
