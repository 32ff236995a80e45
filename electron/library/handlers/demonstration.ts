import { demonstration } from '#seeds/demonstration.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { invariant } from '#shared/lib/assert.ts'
import type { Family, WriteContext } from '../context.ts'
import { addCoding } from '../stores/codings.ts'
import { writeMemo } from '../stores/memos.ts'
import { markPassage, readPassage } from '../stores/passages.ts'
import { sha256 } from '../stores/sha256.ts'
import { findBySha256, readText, setBinned, transcriptSeq } from '../stores/transcripts.ts'
import { addStarterCodebook } from './add-starter.ts'
import { chooseTag } from './choose-tag.ts'
import { storeImport } from './import-transcript.ts'

/**
 * All of the demonstration is one step. Documents that are there already are left as they are (one in the bin is
 * taken out), without new marks, so that opening it twice does no harm.
 */
export const demonstrationHandlers: Family<'demonstration'> = {
  'demonstration.open': {
    async prepare({ db, imports }) {
      const files = demonstration.documents.map(({ fileName, text }) => ({ fileName, bytes: Buffer.from(text) }))
      const missing = files.filter(({ bytes }) => findBySha256(db, sha256(bytes)) === null)
      const prepared = await Promise.all(
        missing.map(({ fileName, bytes }) => imports.read(`demonstration:${fileName}`, fileName, bytes)),
      )
      return (context) => {
        addStarterCodebook(context.db)
        const transcriptIds = files.map(({ fileName, bytes }) => {
          const there = findBySha256(context.db, sha256(bytes))
          if (there !== null) {
            setBinned(context.db, [there.id], null)
            return there.id
          }
          const found = prepared.find((candidate) => candidate.fileName === fileName)
          invariant(found !== undefined, `${fileName} has been read`)
          const { id } = storeImport(context, found).transcript
          markPassages(context, id, fileName)
          return id
        })
        return { label: 'Open the demonstration', value: { transcriptIds } }
      }
    },
  },
}

function markPassages({ db, now }: WriteContext, id: TranscriptId, fileName: string): void {
  const seq = transcriptSeq(db, id)
  const text = readText(db, seq)
  for (const { quote, tags, memo } of demonstration.codings.filter((coding) => coding.fileName === fileName)) {
    const start = text.indexOf(quote)
    invariant(start >= 0, `“${quote}” stands in ${fileName}`)
    const passage = markPassage(db, seq, { start, end: start + quote.length }, now)
    for (const name of tags) addCoding(db, passage.seq, chooseTag(db, { kind: 'new', name }).seq, now)
    if (memo !== null) writeMemo(db, { kind: 'passage', id: readPassage(db, passage.seq).id }, memo, now)
  }
}
