import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Family } from '../context.ts'
import { mergeSpeaker, readSpeaker, updateSpeaker } from '../stores/speakers.ts'

export const speakerHandlers: Family<'speakers'> = {
  'speakers.update': ({ db }, { id, patch }) => {
    const { seq, speaker } = readSpeaker(db, id)
    updateSpeaker(db, seq, patch)
    const changed = readSpeaker(db, id).speaker
    const label =
      changed.name === speaker.name
        ? `Correct what is said of ${speaker.name}`
        : `Rename speaker ${speaker.name} to ${changed.name}`
    return { label, value: changed }
  },
  'speakers.merge': ({ db }, { from, into }) => {
    const target = readSpeaker(db, into)
    const sources = [...new Set(from)].filter((id) => id !== into).map((id) => readSpeaker(db, id))
    if (sources.some((source) => source.transcriptSeq !== target.transcriptSeq)) {
      throw new EarmarkError('conflict', 'Speakers can be merged only within one transcript.')
    }
    for (const source of sources) mergeSpeaker(db, source.seq, target.seq)
    const names = sources.map((source) => source.speaker.name).join(', ')
    return { label: `Merge ${names} into ${target.speaker.name}`, value: target.speaker }
  },
}
