import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Family } from '../context.ts'
import { emptyBin } from '../stores/bin.ts'
import { readDocument } from '../stores/documents.ts'
import { correctMetadata } from '../stores/metadata.ts'
import {
  listTranscripts,
  readSummary,
  readTextLength,
  saveReadingPosition,
  setBinned,
  titlesOf,
  transcriptSeq,
} from '../stores/transcripts.ts'
import { importTranscript, importTranscripts } from './import-transcript.ts'
import { several } from './labels.ts'
import { rereadTranscript } from './reread-transcript.ts'

export const transcriptHandlers: Family<'transcripts'> = {
  'transcripts.import': importTranscript,
  'transcripts.importMany': importTranscripts,
  'transcripts.cancelImport': ({ imports }, { importId }) => {
    imports.cancel(importId)
    return { value: null, changed: null, forget: false }
  },
  'transcripts.list': ({ db }, where) => listTranscripts(db, where),
  'transcripts.read': ({ db }, { id }) => readDocument(db, id),
  'transcripts.reread': rereadTranscript,
  'transcripts.updateMetadata': ({ db, now }, { id, patch }) => {
    const { title } = readSummary(db, id).metadata
    correctMetadata(db, id, patch, now)
    return { label: `Correct the details of “${title}”`, value: readSummary(db, id) }
  },
  'transcripts.moveToBin': ({ db, now }, { ids }) => {
    const label = `Move ${several(titlesOf(db, ids), 'transcripts')} to the bin`
    setBinned(db, ids, now)
    return { label, value: null }
  },
  'transcripts.restore': ({ db }, { ids }) => {
    const label = `Take ${several(titlesOf(db, ids), 'transcripts')} out of the bin`
    setBinned(db, ids, null)
    return { label, value: null }
  },
  'transcripts.emptyBin': ({ db }) => {
    const transcriptIds = emptyBin(db)
    const changed = { transcripts: true, codebook: true, settings: false, documents: true, transcriptIds }
    const isEmpty = transcriptIds.length === 0
    return { value: { deleted: transcriptIds.length }, changed: isEmpty ? null : changed, forget: !isEmpty }
  },
  'transcripts.saveReadingPosition': ({ db }, { id, offset }) => {
    const seq = transcriptSeq(db, id)
    if (offset > readTextLength(db, seq)) {
      throw new EarmarkError('invalid-input', 'The reading position lies after the end of the transcript.')
    }
    saveReadingPosition(db, seq, offset)
    return { value: null, changed: null, forget: false }
  },
}
