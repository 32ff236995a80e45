import { decode } from './decode.ts'
import type { Importer } from './importer.ts'
import { readTable } from './table.ts'

/** Plain text: the canonical text is the file's own, character for character. Only a table of turns is laid out as prose. */
export const textImporter: Importer = {
  id: 'text',
  label: 'Plain text',
  extensions: ['txt', 'text', 'log', 'asc', 'transcript'],
  read(fileName, bytes) {
    const { text, encoding, warnings } = decode(fileName, bytes)
    const table = readTable(text)
    const draft = { encoding, headings: [], metadata: {}, people: [], warnings, fileName }
    if (table !== null) return { ...draft, ...table, format: 'table' }
    return { ...draft, text, labels: [], format: 'text' }
  },
}
