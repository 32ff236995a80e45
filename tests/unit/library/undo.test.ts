import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Connection } from '#library/db/connection.ts'
import { sql } from '#library/db/sql.ts'
import type { TagId, TranscriptId } from '#shared/domain/ids.ts'
import { callText, createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'

let library: TestLibrary
let id: TranscriptId
beforeEach(async () => {
  library = await createTestLibrary()
  id = (await importText(library, callText())).id
})
afterEach(() => library.remove())

/** Everything people's work consists of, as one value. */
async function everything() {
  const [transcripts, bin, codebook, passages] = await Promise.all([
    library.call('transcripts.list', { bin: false }),
    library.call('transcripts.list', { bin: true }),
    library.call('codebook.read', {}),
    library.call('passages.list', { transcriptId: id }),
  ])
  return { transcripts, bin: bin.length, codebook, passages }
}

/** Changes the file behind the library's back, as no part of Earmark does. */
async function meddle(work: (connection: Connection) => void): Promise<void> {
  await library.close()
  const connection = new Connection(library.path, { readonly: false, timeoutMs: 0 })
  work(connection)
  connection.close()
  await library.reopen()
}

test('many steps are undone one by one and done again, across restarts, through exactly the same states', async () => {
  const states = [await everything()]
  const passageId = await markWords(library, id, 'castings', ['Supply', 'Margin'])
  states.push(await everything())
  const target = { kind: 'passage' as const, id: passageId }
  await library.call('memos.write', { target, body: 'First', base: null })
  states.push(await everything())
  await library.call('codebook.addStarter', {})
  states.push(await everything())
  const tags = await library.call('codebook.read', {})
  const idOf = (name: string) => tags.find((tag) => tag.name === name)?.id ?? ('' as TagId)
  await library.call('codebook.merge', { from: idOf('Supply'), into: idOf('Margin') })
  states.push(await everything())
  await library.call('passages.remove', { ids: [passageId] })
  states.push(await everything())
  await library.call('transcripts.moveToBin', { ids: [id] })
  states.push(await everything())

  for (const state of states.toReversed().slice(1)) {
    await library.reopen()
    await library.call('history.undo', {})
    expect(await everything()).toEqual(state)
  }
  for (const state of states.slice(1)) {
    await library.reopen()
    await library.call('history.redo', {})
    expect(await everything()).toEqual(state)
  }
})

test('undoing an import moves the transcript to the bin, redoing takes it out', async () => {
  await library.call('history.undo', {})
  expect(await library.call('transcripts.list', { bin: true })).toMatchObject([{ id }])
  await library.call('history.redo', {})
  expect(await library.call('transcripts.list', { bin: false })).toMatchObject([{ id }])
})

test('says what it will undo and redo, before and after, in answers and events', async () => {
  await markWords(library, id, 'castings', ['Supply constraints'])
  expect((await library.call('history.state', {})).undo).toBe('Tag with Supply constraints')
  const after = await library.call('history.undo', {})
  expect(after.redo).toBe('Tag with Supply constraints')
  expect(library.events.at(-1)).toMatchObject({ kind: 'changed', ...after, codebook: true, transcriptIds: [id] })
})

test('a new step takes the place of those that were undone', async () => {
  await markWords(library, id, 'castings')
  await library.call('history.undo', {})
  await markWords(library, id, 'freight')
  expect(await library.call('history.state', {})).toEqual({ undo: 'Mark a passage', redo: null })
  await expect(library.call('history.redo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' })
})

test('a write that changes nothing keeps what can be redone', async () => {
  const passageId = await markWords(library, id, 'castings', ['Supply'])
  await library.call('codings.add', { passageId, tag: { kind: 'new', name: 'Margin' } })
  await library.call('history.undo', {})
  await library.call('codings.add', { passageId, tag: { kind: 'new', name: 'Supply' } })
  expect((await library.call('history.state', {})).redo).toBe('Tag with Margin')
})

test('with nothing to undo it says so', async () => {
  await library.call('history.undo', {})
  await expect(library.call('history.undo', {})).rejects.toMatchObject({
    code: 'nothing-to-undo',
    message: 'There is nothing to undo.',
  })
})

describe('when a row is no longer as the step left it', () => {
  test('undo declines in a sentence that names the step, and touches nothing', async () => {
    await markWords(library, id, 'castings', ['Supply', 'Margin'])
    await meddle((connection) => connection.run(sql`UPDATE tags SET name = 'Changed elsewhere' WHERE name = 'Margin'`))
    const before = await everything()
    await expect(library.call('history.undo', {})).rejects.toMatchObject({
      code: 'cannot-undo',
      message:
        '“Tag with Supply, Margin” cannot be undone: what it changed has been changed again since. Nothing was touched.',
    })
    expect(await everything()).toEqual(before)
    expect((await library.call('history.state', {})).undo).toBe('Tag with Supply, Margin')
  })

  test('redo declines as well', async () => {
    const passageId = await markWords(library, id, 'castings')
    await library.call('memos.write', { target: { kind: 'passage', id: passageId }, body: 'First', base: null })
    await library.call('history.undo', {})
    await meddle((connection) =>
      connection.exec(`INSERT INTO memos (id, passage_seq, body, created_at) VALUES ('x', 1, 'Foreign', 0)`),
    )
    await expect(library.call('history.redo', {})).rejects.toMatchObject({
      code: 'cannot-undo',
      message: expect.stringContaining('cannot be done again') as string,
    })
    const target = { kind: 'passage' as const, id: passageId }
    expect(await library.call('memos.read', { target })).toBe('Foreign')
  })

  test('a row that now refers to what undo would take away is not left dangling', async () => {
    await library.call('codebook.create', {
      parentId: null,
      name: 'Supply',
      colour: null,
      description: '',
      cues: [],
      shortcut: null,
      isCodable: true,
    })
    await meddle((connection) =>
      connection.exec(`INSERT INTO memos (id, tag_seq, body, created_at) SELECT 'x', seq, 'Foreign', 0 FROM tags`),
    )
    await expect(library.call('history.undo', {})).rejects.toMatchObject({ code: 'cannot-undo' })
    expect(await library.call('codebook.read', {})).toHaveLength(1)
    expect((await library.call('library.check', {})).problems).toEqual([])
  })
})

test('a step that an emptied bin has cut the ground from does not bar the way to those before it', async () => {
  const other = await importText(library, callText('Q2 2031'), 'other.txt')
  await markWords(library, id, 'freight')
  await markWords(library, id, 'castings', ['Supply'])
  const tagId = (await library.call('codebook.read', {}))[0]?.id ?? ('' as TagId)
  await library.call('codebook.update', { id: tagId, patch: { name: 'Castings' } })
  await markWords(library, other.id, 'castings', ['Castings'])
  await library.call('codebook.remove', { id: tagId })
  await library.call('transcripts.moveToBin', { ids: [other.id] })
  await library.call('transcripts.emptyBin', {})

  expect(await library.call('history.state', {})).toEqual({ undo: 'Mark a passage', redo: null })
  await library.call('history.undo', {})
  expect(
    (await library.call('passages.list', { transcriptId: id })).map((passage) => passage.anchor.quote.exact),
  ).toEqual(['castings'])
  expect((await library.call('library.check', {})).problems).toEqual([])
})

test('a write that fails halfway leaves no trace', async () => {
  const unknown = '01890000-0000-7000-8000-000000000000' as never
  const before = await everything()
  const { text } = await library.call('transcripts.read', { id })
  const start = text.indexOf('castings')
  await expect(
    library.call('passages.create', {
      transcriptId: id,
      start,
      end: start + 8,
      tags: [
        { kind: 'new', name: 'Made first' },
        { kind: 'existing', id: unknown },
      ],
    }),
  ).rejects.toMatchObject({ code: 'not-found' })
  expect(await everything()).toEqual(before)
})

test('the newest thousand steps are kept', { timeout: 60_000 }, async () => {
  const target = { kind: 'transcript' as const, id }
  for (let count = 1; count <= 1005; count += 1) {
    await library.call('memos.write', {
      target,
      body: `Version ${String(count)}`,
      base: count === 1 ? null : `Version ${String(count - 1)}`,
    })
  }
  for (let count = 0; count < 1000; count += 1) await library.call('history.undo', {})
  await expect(library.call('history.undo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' })
  expect(await library.call('memos.read', { target })).toBe('Version 5')
})
