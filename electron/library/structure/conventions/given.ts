import { type Convention, label } from '../convention.ts'
import { headingMarks } from './generic.ts'

/** The format itself says who speaks where: subtitles, tables, JSON turns. Nothing to guess. */
export const given: Convention = {
  id: 'given',
  recognises: (document) => (document.draft.labels.length > 0 ? 1 : 0),
  read(document) {
    const labels = document.draft.labels.map(({ at, length, speaker, ...more }) => label(at, length, speaker, more))
    return { metadata: {}, participants: [], marks: headingMarks(document, labels[0]?.at ?? 0), labels, warnings: [] }
  },
}
