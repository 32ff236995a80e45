import { transcriptFigures } from '../figures/transcript-figures.ts'
import type { Family } from '../context.ts'
import { readDocument } from '../stores/documents.ts'

export const figureHandlers: Family<'figures'> = {
  'figures.list': ({ db }, { transcriptId }) => {
    const { text, parts, turns, summary } = readDocument(db, transcriptId)
    return transcriptFigures({ text, parts, turns, language: summary.metadata.language })
  },
}
