import { expect, it } from 'vitest'
import type { ReanchoringId } from '#shared/domain/ids.ts'
import type { ReviewItem } from '#shared/domain/version.ts'
import { changedVoice } from '#renderer/state/changed-voice.ts'
import { ada, ben, document, passage } from './passages.ts'

const range = passage('Copper is plentiful.').anchor.position
const item: ReviewItem = {
  id: 'item' as ReanchoringId,
  state: 'moved',
  decision: 'waiting',
  passage: passage('Copper is plentiful.'),
  from: { transcriptId: document.summary.id, range },
  candidates: [{ range, score: 1 }],
}

it('words that another person says in the newer version are told apart from words that only moved', () => {
  const swapped = {
    ...document,
    turns: document.turns.map((turn) => ({ ...turn, speakerId: turn.speakerId === ada ? ben : ada })),
  }
  expect(changedVoice(item, document, document, range)).toBeNull()
  expect(changedVoice(item, document, swapped, range)).toEqual({ before: 'Ada Holm', after: 'Ben Oru' })
})

it('a name in other spelling is the same person; words outside all turns are nobody’s', () => {
  const shouted = { ...document, speakers: document.speakers.map((one) => ({ ...one, name: one.name.toUpperCase() })) }
  expect(changedVoice(item, document, shouted, range)).toBeNull()
  expect(changedVoice(item, document, { ...document, turns: [] }, range)).toEqual({ before: 'Ada Holm', after: null })
})
