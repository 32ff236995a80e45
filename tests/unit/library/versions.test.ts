import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PassageId, TranscriptId } from '#shared/domain/ids.ts'
import type { ReviewItem } from '#shared/domain/version.ts'
import { createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'
import { originalCall, revisedCall } from '../../helpers/revised-call.ts'

let library: TestLibrary
beforeEach(async () => {
  library = await createTestLibrary()
})
afterEach(() => library.remove())

const bytesOf = (text: string) => new TextEncoder().encode(text)

const replace = (id: TranscriptId, text: string, fileName = 'revised.txt') =>
  library.call('versions.replace', { id, importId: fileName, fileName, bytes: bytesOf(text) })

const listed = async (bin = false) => (await library.call('transcripts.list', { bin })).map(({ id }) => id)

const passagesOf = (transcriptId: TranscriptId) => library.call('passages.list', { transcriptId })

async function itemFor(newer: TranscriptId, passageId: PassageId): Promise<ReviewItem> {
  const { items } = await library.call('versions.review', { id: newer })
  const item = items.find(({ passage }) => passage.id === passageId)
  if (item === undefined) throw new Error('The passage is not in the review.')
  return item
}

/** The original call with five passages, one for each state a passage can be found in. */
async function markedCall() {
  const { id, metadata } = await importText(library, originalCall, 'original.txt')
  const mark = (words: string, ...tags: string[]) => markWords(library, id, words, tags)
  return {
    id,
    title: metadata.title,
    exact: await mark('Orders rose in every region', 'Orders'),
    fuzzy: await mark('the tightest point is stil the supply of castings from the northern foundry', 'Supply'),
    moved: await mark('Capital expenditure stays at what we said in the spring', 'Capex'),
    ambiguous: await mark('We are careful'),
    lost: await mark('The dividend will be decided by the board in the autumn', 'Dividend'),
  }
}

const placeOf = async (newer: TranscriptId, words: string) => {
  const { text } = await library.call('transcripts.read', { id: newer })
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

describe('replacing a transcript with a newer version', () => {
  test('moves nothing: the passages stay on the older version and wait, each with what was found of it', async () => {
    const call = await markedCall()
    const before = await passagesOf(call.id)
    const { transcript, found } = await replace(call.id, revisedCall)
    expect(await passagesOf(call.id)).toEqual(before)
    expect(await passagesOf(transcript.id)).toEqual([])
    expect(found).toEqual({ exact: 1, moved: 1, fuzzy: 1, ambiguous: 1, lost: 1 })
    const { items, unlooked } = await library.call('versions.review', { id: transcript.id })
    expect(unlooked).toBe(0)
    expect(items.map(({ decision }) => decision)).toEqual(Array.from({ length: 5 }, () => 'waiting'))
    for (const state of ['exact', 'moved', 'fuzzy', 'ambiguous', 'lost'] as const) {
      expect(await itemFor(transcript.id, call[state])).toMatchObject({ state, from: { transcriptId: call.id } })
    }
  })

  test('says of both where they stand among their versions, and keeps what was known of the call', async () => {
    const call = await markedCall()
    await library.call('transcripts.updateMetadata', {
      id: call.id,
      patch: { title: 'My title', confidentiality: 'internal', eventId: 'E-1' },
    })
    const { transcript } = await replace(call.id, revisedCall)
    expect(transcript.version).toEqual({ number: 2, of: 2, newerId: null, waiting: 5 })
    expect(transcript.metadata).toMatchObject({ title: 'My title', confidentiality: 'internal', eventId: 'E-1' })
    const versions = await library.call('versions.list', { id: call.id })
    expect(versions.map(({ id }) => id)).toEqual([call.id, transcript.id])
    expect(versions[0]?.version).toEqual({ number: 1, of: 2, newerId: transcript.id, waiting: 0 })
    const alone = await importText(library, 'Chair: Good morning.\n\nGuest: Thank you.\n', 'alone.txt')
    expect(alone.version).toBeNull()
    expect(await library.call('versions.list', { id: alone.id })).toEqual([alone])
  })

  test('carries the reading position over to the same words', async () => {
    const call = await markedCall()
    const { start } = await placeOf(call.id, 'Capital expenditure stays')
    await library.call('transcripts.saveReadingPosition', { id: call.id, offset: start })
    const { transcript } = await replace(call.id, revisedCall)
    const { readingPosition, text } = await library.call('transcripts.read', { id: transcript.id })
    expect(text.slice(readingPosition)).toMatch(/^Capital expenditure stays/u)
  })

  test('is one step, undone and done again across restarts', async () => {
    const call = await markedCall()
    const { transcript } = await replace(call.id, revisedCall)
    const review = await library.call('versions.review', { id: transcript.id })
    const label = `Replace “${call.title}” with a newer version`
    expect((await library.call('history.state', {})).undo).toBe(label)
    await library.reopen()
    await library.call('history.undo', {})
    expect([await listed(), await listed(true)]).toEqual([[call.id], [transcript.id]])
    expect((await library.call('versions.list', { id: call.id }))[0]?.version).toBeNull()
    await library.reopen()
    await library.call('history.redo', {})
    expect(await library.call('versions.review', { id: transcript.id })).toEqual(review)
    expect((await library.call('library.check', {})).problems).toEqual([])
  })

  test('refuses bytes that are no newer version, naming the reason, and nothing is changed', async () => {
    const call = await markedCall()
    const other = await importText(library, 'Chair: Good morning.\n\nGuest: Thank you.\n', 'other.txt')
    const before = await library.call('history.state', {})
    await expect(replace(call.id, originalCall)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('the same bytes') as string,
    })
    await expect(replace(call.id, 'Chair: Good morning.\n\nGuest: Thank you.\n')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('in the library already') as string,
    })
    await expect(replace(call.id, '')).rejects.toMatchObject({ code: 'empty-file' })
    const { transcript } = await replace(call.id, revisedCall)
    await expect(replace(call.id, `${revisedCall}\nOperator: Goodbye.\n`)).rejects.toMatchObject({
      message: expect.stringContaining('has a newer version already') as string,
    })
    await expect(replace(transcript.id, originalCall)).rejects.toMatchObject({
      message: expect.stringContaining('is an older version of this transcript') as string,
    })
    await library.call('history.undo', {})
    expect((await library.call('history.state', {})).undo).toBe(before.undo)
    expect(await listed()).toEqual([call.id, other.id])
  })

  test('takes bytes that lie in the bin out of it', async () => {
    const call = await markedCall()
    const { transcript } = await replace(call.id, revisedCall)
    await library.call('history.undo', {})
    const again = await replace(call.id, revisedCall)
    expect(again.transcript.id).toBe(transcript.id)
    expect(again.warnings).toEqual([expect.stringContaining('lay in the bin')])
    expect(again.found).toEqual({ exact: 1, moved: 1, fuzzy: 1, ambiguous: 1, lost: 1 })
  })

  test('again, takes what still waits along to the newest version, and leaves what was decided', async () => {
    const call = await markedCall()
    const second = await replace(call.id, revisedCall)
    const accepted = await itemFor(second.transcript.id, call.exact)
    await library.call('versions.accept', { items: [{ id: accepted.id, candidate: 0 }] })
    const left = await itemFor(second.transcript.id, call.lost)
    await library.call('versions.leave', { ids: [left.id] })
    const third = await replace(second.transcript.id, `${revisedCall}\nOperator: Goodbye.\n`, 'third.txt')
    const { items } = await library.call('versions.review', { id: third.transcript.id })
    expect(items.map(({ passage }) => passage.id).toSorted()).toEqual(
      [call.exact, call.fuzzy, call.moved, call.ambiguous].toSorted(),
    )
    expect((await itemFor(third.transcript.id, call.exact)).from.transcriptId).toBe(second.transcript.id)
    expect((await library.call('versions.list', { id: call.id })).map(({ version }) => version?.waiting)).toEqual([
      0, 0, 4,
    ])
  })
})

describe('deciding', () => {
  test('an accepted passage moves with its tags and memo, and its anchor holds in the newer text', async () => {
    const call = await markedCall()
    await library.call('memos.write', { target: { kind: 'passage', id: call.moved }, body: 'Check', base: null })
    const [before] = (await passagesOf(call.id)).filter(({ id }) => id === call.moved)
    const { transcript } = await replace(call.id, revisedCall)
    const item = await itemFor(transcript.id, call.moved)
    const result = await library.call('versions.accept', { items: [{ id: item.id, candidate: 0 }] })
    expect(result).toEqual({ accepted: 1, joined: 0 })
    const [moved] = await passagesOf(transcript.id)
    expect(moved).toMatchObject({ id: call.moved, tagIds: before?.tagIds, memo: 'Check' })
    expect(moved?.anchor.quote.exact).toBe(before?.anchor.quote.exact)
    expect((await passagesOf(call.id)).map(({ id }) => id)).not.toContain(call.moved)
    expect((await library.call('library.check', {})).problems).toEqual([])
    const changed = library.events.at(-1)
    expect(changed).toMatchObject({ kind: 'changed', transcripts: true, transcriptIds: [call.id, transcript.id] })
  })

  test('all exact ones are one step with a name, undone across a restart', async () => {
    const call = await markedCall()
    await markWords(library, call.id, 'in every region')
    const { transcript } = await replace(call.id, revisedCall)
    const { items } = await library.call('versions.review', { id: transcript.id })
    const exact = items.filter(({ state }) => state === 'exact').map(({ id }) => ({ id, candidate: 0 }))
    const before = await passagesOf(call.id)
    await library.call('versions.accept', { items: exact })
    expect((await library.call('history.state', {})).undo).toBe('Move 2 exact passages to the newer version')
    expect((await library.call('transcripts.read', { id: transcript.id })).summary).toMatchObject({
      passageCount: 2,
      version: { waiting: 4 },
    })
    await library.reopen()
    await library.call('history.undo', {})
    expect(await passagesOf(call.id)).toEqual(before)
    expect(await library.call('versions.review', { id: transcript.id })).toMatchObject({ items })
  })

  test('a place chosen by hand is taken as it is chosen', async () => {
    const call = await markedCall()
    const { transcript } = await replace(call.id, revisedCall)
    const item = await itemFor(transcript.id, call.lost)
    const words = 'Freight was most of it'
    await library.call('versions.place', { id: item.id, ...(await placeOf(transcript.id, words)) })
    expect(await passagesOf(transcript.id)).toMatchObject([{ id: call.lost, anchor: { quote: { exact: words } } }])
    expect(await itemFor(transcript.id, call.lost)).toMatchObject({ decision: 'placed', state: 'lost' })
    await expect(library.call('versions.place', { id: item.id, start: 0, end: 5 })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('another place of an ambiguous one can be taken, a place that is not there cannot', async () => {
    const call = await markedCall()
    const { transcript } = await replace(call.id, revisedCall)
    const item = await itemFor(transcript.id, call.ambiguous)
    const last = item.candidates.length - 1
    await expect(library.call('versions.accept', { items: [{ id: item.id, candidate: 9 }] })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await library.call('versions.accept', { items: [{ id: item.id, candidate: last }] })
    const [passage] = await passagesOf(transcript.id)
    expect(passage?.anchor.position).toEqual(item.candidates[last]?.range)
  })

  test('one that was left stays, counts as decided, and can be moved after all', async () => {
    const call = await markedCall()
    const { transcript } = await replace(call.id, revisedCall)
    const item = await itemFor(transcript.id, call.fuzzy)
    await library.call('versions.leave', { ids: [item.id] })
    expect(await itemFor(transcript.id, call.fuzzy)).toMatchObject({ decision: 'left' })
    expect((await library.call('versions.review', { id: transcript.id })).unlooked).toBe(0)
    await library.call('versions.accept', { items: [{ id: item.id, candidate: 0 }] })
    expect(await itemFor(transcript.id, call.fuzzy)).toMatchObject({ decision: 'accepted' })
  })

  test('where a passage stands already, tags and memos of both are kept, and both come back with undo', async () => {
    const call = await markedCall()
    await library.call('memos.write', { target: { kind: 'passage', id: call.exact }, body: 'Older', base: null })
    const { transcript } = await replace(call.id, revisedCall)
    const there = await markWords(library, transcript.id, 'Orders rose in every region', ['Growth'])
    await library.call('memos.write', { target: { kind: 'passage', id: there }, body: 'Newer', base: null })
    const item = await itemFor(transcript.id, call.exact)
    const before = [await passagesOf(call.id), await passagesOf(transcript.id)]
    const result = await library.call('versions.accept', { items: [{ id: item.id, candidate: 0 }] })
    expect(result).toEqual({ accepted: 1, joined: 1 })
    const [joined, ...others] = await passagesOf(transcript.id)
    expect(others).toEqual([])
    expect(joined).toMatchObject({ id: call.exact, memo: 'Older\n\nNewer' })
    expect(joined?.tagIds).toHaveLength(2)
    await library.reopen()
    await library.call('history.undo', {})
    expect([await passagesOf(call.id), await passagesOf(transcript.id)]).toEqual(before)
    await library.call('history.redo', {})
    expect(await passagesOf(transcript.id)).toEqual([joined])
  })

  test('passages marked or changed on the older version since are looked for when asked', async () => {
    const call = await markedCall()
    const { transcript } = await replace(call.id, revisedCall)
    const late = await markWords(library, call.id, 'in every region')
    const [first] = (await passagesOf(call.id)).filter(({ id }) => id === call.exact)
    const { start, end } = first?.anchor.position ?? { start: 0, end: 1 }
    await library.call('passages.resize', { id: call.exact, start, end: end - 7 })
    expect((await library.call('versions.review', { id: transcript.id })).unlooked).toBe(2)
    const { found } = await library.call('versions.gather', { id: transcript.id })
    expect(found).toEqual({ exact: 2, moved: 0, fuzzy: 0, ambiguous: 0, lost: 0 })
    expect(await itemFor(transcript.id, late)).toMatchObject({ state: 'exact', decision: 'waiting' })
    await library.call('passages.remove', { ids: [late] })
    expect((await library.call('versions.review', { id: transcript.id })).unlooked).toBe(0)
  })
})

describe('what was put right by hand', () => {
  const speakersOf = async (id: TranscriptId) => {
    const { text, turns, speakers } = await library.call('transcripts.read', { id })
    return (words: string) => {
      const turn = turns.find(({ start, end }) => text.slice(start, end).includes(words))
      return speakers.find(({ id: speakerId }) => speakerId === turn?.speakerId)?.name
    }
  }

  test('is carried over where its words stand, and what could not be is said', async () => {
    const { id } = await importText(library, originalCall, 'original.txt')
    const { speakers } = await library.call('transcripts.read', { id })
    const aune = speakers.find(({ name }) => name === 'Nils Aune')
    if (aune === undefined) throw new Error('Nils Aune speaks in the call.')
    await library.call('speakers.update', { id: aune.id, patch: { role: 'Chief Financial Officer' } })
    const turn = (await placeOf(id, 'Capital expenditure stays')).start
    const someone = { name: 'Karin Moe', role: null, affiliation: null, roleClass: 'management' } as const
    await library.call('structure.setSpeaker', { transcriptId: id, turn, speaker: { kind: 'new', speaker: someone } })
    const offset = (await placeOf(id, 'The dividend will be decided')).start
    await library.call('structure.splitTurn', { transcriptId: id, offset })

    const { transcript, warnings } = await replace(id, revisedCall)
    const newer = await library.call('transcripts.read', { id: transcript.id })
    expect(newer.speakers.find(({ name }) => name === 'Nils Aune')).toMatchObject({ role: 'Chief Financial Officer' })
    expect((await speakersOf(transcript.id))('Capital expenditure stays')).toBe('Karin Moe')
    expect(warnings).toEqual([expect.stringMatching(/could not be carried over: A turn begins at “The dividend/u)])
    expect(newer.warnings.at(-1)?.message).toContain('The dividend will be decided')
    const notes = await library.call('structure.corrections', { transcriptId: transcript.id })
    expect(notes.filter(({ kind }) => kind !== 'metadata').map(({ state }) => state)).toEqual(['applied', 'applied'])
    expect(await library.call('structure.corrections', { transcriptId: id })).toHaveLength(3)
    expect((await library.call('library.check', {})).problems).toEqual([])
    await library.call('history.undo', {})
    expect((await library.call('history.state', {})).redo).toMatch(/^Replace/u)
    await library.call('history.redo', {})
    expect((await speakersOf(transcript.id))('Capital expenditure stays')).toBe('Karin Moe')
  })
})

describe('the bin', () => {
  test('keeps an older version while passages on it wait, and says so', async () => {
    const call = await markedCall()
    const { transcript } = await replace(call.id, revisedCall)
    await library.call('transcripts.moveToBin', { ids: [call.id] })
    await expect(library.call('transcripts.emptyBin', {})).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('5 passages nobody has decided on') as string,
    })
    expect(await passagesOf(call.id)).toHaveLength(5)
    const { items } = await library.call('versions.review', { id: transcript.id })
    await library.call('versions.accept', {
      items: items.filter(({ candidates }) => candidates.length > 0).map(({ id }) => ({ id, candidate: 0 })),
    })
    await library.call('versions.leave', { ids: items.flatMap(({ id, state }) => (state === 'lost' ? [id] : [])) })
    expect(await library.call('transcripts.emptyBin', {})).toEqual({ deleted: 1 })
    expect(await passagesOf(transcript.id)).toHaveLength(4)
    expect((await library.call('library.check', {})).problems).toEqual([])
  })

  test('emptied of a version in the middle, leaves the others in one chain', async () => {
    const call = await markedCall()
    const second = await replace(call.id, revisedCall)
    const third = await replace(second.transcript.id, `${revisedCall}\nOperator: Goodbye.\n`, 'third.txt')
    await library.call('transcripts.moveToBin', { ids: [second.transcript.id] })
    expect(await library.call('transcripts.emptyBin', {})).toEqual({ deleted: 1 })
    const versions = await library.call('versions.list', { id: third.transcript.id })
    expect(versions.map(({ id }) => id)).toEqual([call.id, third.transcript.id])
    expect((await library.call('versions.review', { id: third.transcript.id })).items).toHaveLength(5)
    expect((await library.call('library.check', {})).problems).toEqual([])
  })

  test('with the newest version in it, shows the older one again with its passages', async () => {
    const call = await markedCall()
    const { transcript } = await replace(call.id, revisedCall)
    await library.call('transcripts.moveToBin', { ids: [transcript.id] })
    const [older] = await library.call('transcripts.list', { bin: false })
    expect(older).toMatchObject({ id: call.id, passageCount: 5, version: { newerId: null } })
    await expect(replace(call.id, `${revisedCall} `)).rejects.toMatchObject({
      message: expect.stringContaining('newer version that lies in the bin') as string,
    })
    const { items } = await library.call('versions.review', { id: transcript.id })
    await expect(library.call('versions.leave', { ids: items.map(({ id }) => id) })).rejects.toMatchObject({
      code: 'conflict',
    })
    await library.call('transcripts.emptyBin', {})
    expect(await library.call('transcripts.list', { bin: false })).toMatchObject([{ passageCount: 5, version: null }])
    expect((await library.call('library.check', {})).problems).toEqual([])
  })
})
