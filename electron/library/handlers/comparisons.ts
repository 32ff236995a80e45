import type { Family } from '../context.ts'
import {
  alignComparison,
  forgetComparison,
  listComparisons,
  openComparison,
  readComparison,
  renameComparison,
} from '../stores/comparisons.ts'
import { titlesOf, transcriptSeq } from '../stores/transcripts.ts'

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
    const label = name === null ? 'Take the name of a pair away' : `Name a pair “${name}”`
    return { label, value: readComparison(db, id) }
  },
  'comparisons.forget': ({ db }, { id }) => {
    const { name, left, right } = readComparison(db, id)
    const what = name ?? titlesOf(db, [left, right]).join(' and ')
    forgetComparison(db, id)
    return { label: `Forget the pair “${what}”`, value: null }
  },
}
