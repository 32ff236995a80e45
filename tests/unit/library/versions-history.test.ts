import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PassageId, TranscriptId } from '#shared/domain/ids.ts'
import { originalCall, revisedCall } from '../../helpers/revised-call.ts'
import { createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'

let library: TestLibrary
beforeEach(async () => {
  library = await createTestLibrary()
})
afterEach(() => library.remove())

/** A passage marked on an older version, tagged there, and taken over to the newer one. */
async function movedPassage() {
  const { id: older } = await importText(library, originalCall, 'original.txt')
  const passage = await markWords(library, older, 'Orders rose in every region')
  await tagThenUntag(passage)
  const bytes = new TextEncoder().encode(revisedCall)
  const answer = await library.call('versions.replace', { id: older, importId: 'r', fileName: 'revised.txt', bytes })
  const newer = answer.transcript.id
  const { items } = await library.call('versions.review', { id: newer })
  await library.call('versions.accept', { items: items.map(({ id }) => ({ id, candidate: 0 })) })
  return { older, newer, passage }
}

async function tagThenUntag(passageId: PassageId) {
  const { tagIds } = await library.call('codings.add', { passageId, tag: { kind: 'new', name: 'Orders' } })
  for (const tagId of tagIds) await library.call('codings.remove', { passageId, tagId })
}

const emptyOf = async (id: TranscriptId) => {
  await library.call('transcripts.moveToBin', { ids: [id] })
  await library.call('transcripts.emptyBin', {})
}

async function undoAll(): Promise<void> {
  while ((await library.call('history.state', {})).undo !== null) await library.call('history.undo', {})
}

test('what was done before an older version was deleted for good bars nobody from undoing the rest', async () => {
  const other = await importText(library, 'Chair: Good morning.\n\nGuest: Thank you.\n', 'other.txt')
  const { older, passage } = await movedPassage()
  await library.call('passages.remove', { ids: [passage] })
  await emptyOf(older)
  await undoAll()
  expect((await library.call('transcripts.list', { bin: true })).map(({ id }) => id)).toContain(other.id)
  expect((await library.call('library.check', {})).problems).toEqual([])
})

test('tags given to a passage on the older version do not bar undo when it went with the newer one', async () => {
  const { newer } = await movedPassage()
  await emptyOf(newer)
  await undoAll()
  expect((await library.call('library.check', {})).problems).toEqual([])
})

test('what was undone and can no longer be done again bars nothing', async () => {
  const { older, passage } = await movedPassage()
  await library.call('codings.add', { passageId: passage, tag: { kind: 'new', name: 'Growth' } })
  await library.call('passages.remove', { ids: [passage] })
  await library.call('history.undo', {})
  await library.call('history.undo', {})
  await emptyOf(older)
  while ((await library.call('history.state', {})).redo !== null) await library.call('history.redo', {})
  await undoAll()
  expect((await library.call('library.check', {})).problems).toEqual([])
})
