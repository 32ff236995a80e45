import type { Family } from '../context.ts'
import {
  alignComparison,
  listComparisons,
  openComparison,
  readComparison,
  renameComparison,
} from '../stores/comparisons.ts'
import { transcriptSeq } from '../stores/transcripts.ts'

export const comparisonHandlers: Family<'comparisons'> = {
  'comparisons.list': ({ db }) => listComparisons(db),
  'comparisons.open': ({ db }, { left, right }) => {
    const value = openComparison(db, transcriptSeq(db, left), transcriptSeq(db, right))
    return { value, changed: null, forget: false }
  },
  'comparisons.align': ({ db }, { id, alignment }) => {
    alignComparison(db, id, alignment)
    return { value: null, changed: null, forget: false }
  },
  'comparisons.rename': ({ db }, { id, name }) => {
    renameComparison(db, id, name)
    return { value: readComparison(db, id), changed: null, forget: false }
  },
}
