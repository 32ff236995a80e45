import { decode } from './decode.ts'
import { draftOf } from './draft.ts'
import type { Importer } from './importer.ts'
import { Refusal } from './refusal.ts'
import { readTable } from './table.ts'
import { readTokens } from './token-table.ts'

/** Tables of turns: one row a turn or a breath, with a column for the speaker and one for what is said. */
export const csvImporter = {
  id: 'csv',
  label: 'Table of turns',
  extensions: ['csv', 'tsv', 'tab'],
  read(fileName, bytes) {
    const { text, encoding, warnings } = decode(fileName, bytes)
    const table = readTable(text) ?? readTokens(text)
    if (table === null) {
      throw new Refusal(
        'unreadable-file',
        `“${fileName}” has no column for speakers and one for what they say. Call them “speaker” and “text” in its first line and import it again.`,
      )
    }
    return draftOf(fileName, 'table', { ...table, encoding, warnings })
  },
} satisfies Importer
