import type { SpeakerPatch } from '#shared/domain/correction.ts'
import type { Speaker } from '#shared/domain/transcript.ts'
import { tidyName } from '#shared/lib/name-key.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { correctionLabel } from '#shared/structure/correction-words.ts'
import type { Family } from '../context.ts'
import { addCorrection } from '../stores/corrections.ts'
import { settleCounts } from '../stores/read-structure.ts'
import { readSpeaker } from '../stores/speakers.ts'

export const speakerHandlers: Family<'speakers'> = {
  'speakers.update': ({ db, now }, { id, patch }) => {
    const { transcriptSeq, speaker } = readSpeaker(db, id)
    const { name } = patch
    const changes = changedBy(name === undefined ? patch : { ...patch, name: tidyName(name) }, speaker)
    const correction = { kind: 'speaker', id, name: speaker.name, patch: changes } as const
    if (Object.keys(changes).length > 0) addCorrection(db, transcriptSeq, correction, now)
    return { label: correctionLabel('', correction), value: readSpeaker(db, id).speaker }
  },
  'speakers.merge': ({ db, now }, { from, into }) => {
    const target = readSpeaker(db, into)
    const sources = [...new Set(from)].filter((id) => id !== into).map((id) => readSpeaker(db, id))
    if (sources.some((source) => source.transcriptSeq !== target.transcriptSeq)) {
      throw new EarmarkError('conflict', 'Speakers can be merged only within one transcript.')
    }
    const merged = sources.map(({ speaker: { id, name } }) => ({ id, name }))
    const correction = { kind: 'same-speaker', from: merged, into: target.speaker } as const
    if (merged.length > 0) addCorrection(db, target.transcriptSeq, correction, now)
    settleCounts(db, target.transcriptSeq)
    return { label: correctionLabel('', correction), value: target.speaker }
  },
}

function changedBy(patch: SpeakerPatch, speaker: Speaker): SpeakerPatch {
  const fields = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && value !== speaker[field as keyof Speaker],
  )
  return Object.fromEntries(fields)
}
