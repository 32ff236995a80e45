import { decode } from './decode.ts'
import type { Importer } from './importer.ts'

/** Plain text: the canonical text is the file's own, character for character. */
export const textImporter: Importer = {
  id: 'text',
  label: 'Plain text',
  extensions: ['txt', 'text', 'log', 'asc', 'transcript'],
  read(fileName, bytes) {
    const { text, encoding, warnings } = decode(fileName, bytes)
    return { text, encoding, warnings, format: 'text', labels: [], headings: [], metadata: {}, people: [], fileName }
  },
}
