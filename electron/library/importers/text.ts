import { decode } from './decode.ts'
import { draftOf } from './draft.ts'
import type { Importer } from './importer.ts'
import { readTable } from './table.ts'
import { readTokens } from './token-table.ts'

/** Plain text: the canonical text is the file's own, character for character. Only a table of turns is laid out as prose. */
export const textImporter = {
  id: 'text',
  label: 'Plain text',
  extensions: ['txt', 'text', 'log', 'asc', 'transcript', 'nlp'],
  read(fileName, bytes) {
    const { text, encoding, warnings } = decode(fileName, bytes)
    const table = readTable(text) ?? readTokens(text)
    if (table !== null) return draftOf(fileName, 'table', { ...table, encoding, warnings })
    return draftOf(fileName, 'text', { text, encoding, warnings })
  },
} satisfies Importer
