import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SpeakerId, TranscriptId } from '#shared/domain/ids.ts'
import { callText, createTestLibrary, importText, type TestLibrary } from '../../helpers/test-library.ts'

const everyone = ['Operator', 'Mira Sandvik', 'Jonas Reuter', 'Operator', 'Mira Sandvik', 'Jonas Reuter']

let library: TestLibrary
let id: TranscriptId
beforeEach(async () => {
  library = await createTestLibrary()
  id = (await importText(library, callText())).id
})
afterEach(() => library.remove())

async function speaker(name: string): Promise<SpeakerId> {
  const { speakers } = await library.call('transcripts.read', { id })
  const found = speakers.find((candidate) => candidate.name === name)
  if (found === undefined) throw new Error(`No speaker ${name}`)
  return found.id
}

async function speakersOfTurns(): Promise<(string | undefined)[]> {
  const { speakers, turns } = await library.call('transcripts.read', { id })
  return turns.map((turn) => speakers.find((candidate) => candidate.id === turn.speakerId)?.name)
}

test('a speaker is renamed and given a role, and the step says so', async () => {
  const patch = { name: 'Mira Sandvik-Holm', role: 'Chief Executive', roleClass: 'management' as const }
  const changed = await library.call('speakers.update', { id: await speaker('Mira Sandvik'), patch })
  expect(changed).toMatchObject(patch)
  expect((await library.call('history.state', {})).undo).toBe('Rename speaker Mira Sandvik to Mira Sandvik-Holm')
  await library.call('history.undo', {})
  expect(await speakersOfTurns()).toEqual(everyone)
})

test('merging gives all turns to one speaker, and undo parts them again', async () => {
  const from = [await speaker('Jonas Reuter'), await speaker('Operator')]
  await library.call('speakers.merge', { from, into: await speaker('Mira Sandvik') })
  expect(new Set(await speakersOfTurns())).toEqual(new Set(['Mira Sandvik']))
  expect((await library.call('history.state', {})).undo).toBe('Merge Jonas Reuter, Operator into Mira Sandvik')
  await library.reopen()
  await library.call('history.undo', {})
  expect(await speakersOfTurns()).toEqual(everyone)
})

test('speakers of two transcripts cannot be merged', async () => {
  const other = await importText(library, callText('Q2 2031'), 'other.txt')
  const [foreign] = (await library.call('transcripts.read', { id: other.id })).speakers
  const into = await speaker('Operator')
  await expect(library.call('speakers.merge', { from: [foreign?.id ?? into], into })).rejects.toMatchObject({
    code: 'conflict',
  })
})
