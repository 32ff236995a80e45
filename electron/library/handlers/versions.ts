import { counted } from '#shared/lib/counted.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Family } from '../context.ts'
import { movePassage } from '../stores/move-passage.ts'
import { decide, listReview, queuedPassage, soughtPassages, type QueuedPassage } from '../stores/reanchorings.ts'
import { readSummary, transcriptSeq } from '../stores/transcripts.ts'
import { versionChain } from '../stores/version-facts.ts'
import { listVersions } from '../stores/versions.ts'
import { gatherPassages, replaceTranscript } from './replace-transcript.ts'

export const versionHandlers: Family<'versions'> = {
  'versions.replace': replaceTranscript,
  'versions.gather': gatherPassages,
  'versions.list': ({ db }, { id }) => listVersions(db, id),
  'versions.review': ({ db }, { id }) => {
    const seq = transcriptSeq(db, id)
    const chain = versionChain(db, seq)
    // Only the newest version has a queue that grows: what is marked on it waits for the next one.
    const older = chain.at(-1) === seq ? chain.slice(0, -1) : []
    return {
      transcript: readSummary(db, id),
      items: listReview(db, seq),
      unlooked: soughtPassages(db, older, seq, false).length,
    }
  },
  'versions.accept': ({ db }, { items }) => {
    const accepted = items.map(({ id, candidate }) => {
      // Looked up one by one: a passage that was joined with another is another one now.
      const queued = queuedPassage(db, id)
      const place = queued.candidates[candidate]
      if (place === undefined) throw new EarmarkError('invalid-input', 'There is no such place in the newer version.')
      const { joined } = movePassage(db, queued.passageSeq, queued.transcriptSeq, place.range)
      decide(db, queued.seq, 'accepted')
      return { queued, joined }
    })
    const joined = accepted.filter((one) => one.joined).length
    return {
      label: labelFor(accepted.map(({ queued }) => queued)),
      value: { accepted: accepted.length, joined },
    }
  },
  'versions.place': ({ db }, { id, start, end }) => {
    const queued = queuedPassage(db, id)
    const { joined } = movePassage(db, queued.passageSeq, queued.transcriptSeq, { start, end })
    decide(db, queued.seq, 'placed')
    return { label: `Choose the new place of ${quote(queued)}`, value: { accepted: 1, joined: joined ? 1 : 0 } }
  },
  'versions.leave': ({ db }, { ids }) => {
    const left = [...new Set(ids)].map((id) => queuedPassage(db, id))
    for (const { seq } of left) decide(db, seq, 'left')
    const [only] = left
    const what = left.length === 1 && only !== undefined ? quote(only) : counted(left.length, 'passage')
    return { label: `Leave ${what} on the older version`, value: null }
  },
}

function labelFor(accepted: readonly QueuedPassage[]): string {
  const [first] = accepted
  if (accepted.length === 1 && first !== undefined) return `Move ${quote(first)} to the newer version`
  const isOneKind = accepted.every(({ state }) => state === first?.state)
  const kind = isOneKind && first !== undefined ? `${first.state} ` : ''
  return `Move ${counted(accepted.length, `${kind}passage`, `${kind}passages`)} to the newer version`
}

/** A passage's words, short enough for a label. */
function quote({ words }: QueuedPassage): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim()
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`
}
