/** A line of a page: points from the left and from the lower edge. */
export interface PdfText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly bold?: boolean
  readonly size?: number
}

interface Extras {
  /** Raw entries for the catalog, such as an action to run on opening. */
  readonly catalog?: string
  /** Raw entries for the trailer, such as encryption. */
  readonly trailer?: string
  /** Packs a page's content, as most programs do. */
  readonly pack?: (content: Uint8Array) => Uint8Array
}

/** The smallest PDF that shows the given lines, in Helvetica. */
export function pdfOf(
  pages: readonly (readonly PdfText[])[],
  { catalog = '', trailer = '', pack }: Extras = {},
): Uint8Array {
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length.toString()} /Kids [${pages.map((_, index) => `${(5 + 2 * index).toString()} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ]
  for (const lines of pages) {
    const content = lines
      .map(({ x, y, text, bold = false, size = 10 }) => {
        const shown = text.replace(/[\\()]/gu, (character) => `\\${character}`)
        return `BT /${bold ? 'B' : 'F'} ${size.toString()} Tf ${x.toString()} ${y.toString()} Td (${shown}) Tj ET`
      })
      .join('\n')
    const packed = pack === undefined ? content : Buffer.from(pack(Buffer.from(content, 'latin1'))).toString('latin1')
    const filter = pack === undefined ? '' : ' /Filter /FlateDecode'
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${(objects.length + 2).toString()} 0 R /Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>`,
      `<< /Length ${packed.length.toString()}${filter} >>\nstream\n${packed}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${(index + 1).toString()} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${(objects.length + 1).toString()}\n0000000000 65535 f \n`
  file += places.map((at) => `${at.toString().padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer << /Size ${(objects.length + 1).toString()} /Root 1 0 R ${trailer} >>\nstartxref\n${xref.toString()}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0) & 0xff)
}
