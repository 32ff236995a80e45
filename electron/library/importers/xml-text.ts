import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { Refusal } from './refusal.ts'

/** UTF-16 units of one XML file. */
const MAX_LENGTH = 64_000_000
const MAX_DEPTH = 256
const MAX_ATTRIBUTES = 1000

export interface XmlHandlers {
  /** The tag's own name, with its prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/**
 * Walks through XML, refusing what no document needs and attacks are made of: a document type, entities of its own,
 * nesting and attributes without end.
 */
export function walkXml(fileName: string, bytes: Uint8Array, handlers: XmlHandlers): void {
  const source = xmlSource(fileName, bytes)
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('error', () => {
    throw damaged(fileName)
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1
    if (depth > MAX_DEPTH || Object.keys(attributes).length > MAX_ATTRIBUTES) throw damaged(fileName)
    handlers.open(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    handlers.close(name)
  })
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  parser.write(source).close()
}

/** The text of an XML file that declares nothing of its own. Throws `Refusal` for any other. */
export function xmlSource(fileName: string, bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[1] === 0
  const source = isWide ? '' : new TextDecoder('utf-8').decode(bytes)
  if (isWide || source.length > MAX_LENGTH || /<!(?:DOCTYPE|ENTITY)/i.test(source)) {
    throw new Refusal(
      'unreadable-file',
      `“${fileName}” has parts inside that no text document needs and that could be an attack, so it was not read. Save the transcript as plain text and import that.`,
    )
  }
  return source
}

/** Throws `Refusal` when the XML is nested deeper than documents are, for readers that go down it step by step. */
export function checkXml(fileName: string, bytes: Uint8Array): void {
  walkXml(fileName, bytes, { open() {}, close() {}, text() {} })
}

function damaged(fileName: string): Refusal {
  return new Refusal(
    'unreadable-file',
    `“${fileName}” is damaged inside. Open it in the program it was made with, save it again and import that.`,
  )
}
