import { join } from 'node:path'
import { openFile } from '#library/db/open.ts'
import { sql } from '#library/db/sql.ts'
import { packOriginal, understandFile } from '#library/prepare-import.ts'
import { insertBinned, type PreparedImport } from '#library/stores/imported.ts'
import { indexTranscript, tuneIndex } from '#library/stores/index-rows.ts'
import { corpusFile } from './corpus.ts'

/** About as many as share a commit when a folder is imported, so that the index is in as many pieces. */
const BATCH = 16

/** A library filled from the corpus with the shipping parser and stores. */
export async function fillLibrary(folder: string, files: number): Promise<string> {
  const path = join(folder, 'filled.earmark')
  const file = openFile(path)
  const encoder = new TextEncoder()
  try {
    file.connection.transaction(() => tuneIndex(file.connection))
    for (let from = 0; from < files; from += BATCH) {
      const prepared: PreparedImport[] = []
      for (let index = from; index < Math.min(from + BATCH, files); index += 1) {
        const { fileName, text } = corpusFile(index)
        const bytes = encoder.encode(text)
        prepared.push(await packOriginal(await understandFile(fileName, bytes), bytes))
      }
      file.connection.transaction(() => {
        const stored = prepared.map((one) => ({ ...insertBinned(file.connection, one, 0), indexText: one.indexText }))
        for (const { seq, indexText } of stored) indexTranscript(file.connection, seq, indexText)
        file.connection.run(sql`UPDATE transcripts SET binned_at = NULL`)
      })
    }
  } finally {
    file.close()
  }
  return path
}
