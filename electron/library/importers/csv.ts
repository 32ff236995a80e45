import { decode } from './decode.ts'
import { draftOf } from './draft.ts'
import type { Importer } from './importer.ts'
import { MAX_TEXT, refuseUnreadable } from './readable.ts'
import { Refusal } from './refusal.ts'
import { readTable } from './table.ts'
import { readTokens } from './token-table.ts'

/** UTF-16 units: the longest text with as much again of times and numbers beside it. */
const LONGEST_TABLE = 2 * MAX_TEXT

/** Tables of turns: one row a turn or a breath, with a column for the speaker and one for what is said. */
export const csvImporter = {
  id: 'csv',
  label: 'Table of turns',
  extensions: ['csv', 'tsv', 'tab'],
  read(fileName, bytes) {
    const { text, encoding, warnings } = decode(fileName, bytes)
    // Taken apart, a table is many times as large as it was: one that cannot hold a transcript is not begun.
    if (text.length > LONGEST_TABLE) refuseUnreadable(fileName, text)
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
