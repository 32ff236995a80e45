import { isDeepStrictEqual } from 'node:util'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { counted } from '#shared/lib/counted.ts'
import type { OutputOf } from '#shared/rpc/contract.ts'
import type { Labelled, SlowStep, WriteContext } from '../context.ts'
import { addCorrection } from '../stores/corrections.ts'
import { earlierCorrections } from '../stores/earlier-corrections.ts'
import type { PreparedImport } from '../stores/imported.ts'
import { readParsedMetadata, storeParsedMetadata } from '../stores/metadata.ts'
import { readOriginal } from '../stores/originals.ts'
import { readStructure, settleCounts } from '../stores/read-structure.ts'
import { areRowsAsParsed, isSameReading, replaceParsedRows, storeReading } from '../stores/reread.ts'
import { sha256 } from '../stores/sha256.ts'
import { readSummary, readText, transcriptSeq } from '../stores/transcripts.ts'

type Outcome = OutputOf<'transcripts.reread'>

/** Understands a stored file once more. The text stays: passages and corrections stand on it. */
export const rereadTranscript: SlowStep<'transcripts.reread'> = {
  async prepare({ db, imports }, { id }) {
    const { fileName } = readSummary(db, id)
    const bytes = await readOriginal(db, transcriptSeq(db, id))
    const prepared = await imports.read(`reread:${id}`, fileName, bytes)
    return (context) => reread(context, id, prepared)
  },
}

function reread(context: WriteContext, id: TranscriptId, { parsed }: PreparedImport): Labelled<Outcome> {
  const { db } = context
  const seq = transcriptSeq(db, id)
  const { metadata, fileName } = readSummary(db, id)
  const answer = (outcome: Outcome['outcome'], message: string): Labelled<Outcome> => ({
    label: `Read “${fileName}” again`,
    value: { outcome, message, waiting: readStructure(db, seq).waiting.size },
  })
  if (sha256(parsed.text) !== sha256(readText(db, seq))) {
    return answer(
      'text-differs',
      `Today’s Earmark reads other words in “${fileName}” than the ones that were imported. Nothing was changed, because passages stand on the words as they are. To read the file’s words anew, replace the transcript with a newer version of it.`,
    )
  }
  const isSame = isDeepStrictEqual(readParsedMetadata(db, seq) ?? metadata, parsed.metadata)
  if (isSame && isSameReading(db, seq, parsed)) {
    return answer('unchanged', `“${fileName}” was read again: nothing in it is understood differently today.`)
  }
  const wereAsParsed = areRowsAsParsed(db, seq)
  const rejoined = replaceParsedRows(db, seq, parsed)
  if (!wereAsParsed) {
    const earlier = earlierCorrections(rejoined, metadata, parsed.metadata)
    for (const correction of earlier) addCorrection(db, seq, correction, context.now)
  }
  storeParsedMetadata(db, seq, parsed.metadata)
  storeReading(db, seq, parsed)
  const { turns, speakers, waiting } = settleCounts(db, seq)
  const left = waiting.size === 0 ? '' : ` ${counted(waiting.size, 'correction')} found no place in it and will wait.`
  return answer(
    'changed',
    `“${fileName}” was read again: ${counted(turns.length, 'turn')} by ${counted(speakers.length, 'speaker')}.${left}`,
  )
}
