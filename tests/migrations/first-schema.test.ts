import { readFileSync, writeFileSync } from 'node:fs'
import { zstdDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Library, openLibrary } from '#library/library.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { type Client, createClient } from '#shared/rpc/transport.ts'
import { createTempFolder, type TempFolder } from '../helpers/temp-folder.ts'

/**
 * Made by the program of the first schema, through its own calls, and packed as it was: the demonstration, an interview
 * with its title and date corrected, M. Lindqvist merged into Mara Lindqvist, who was given a role, a passage with two
 * tags and a memo, a memo on the interview, a note in the bin, and a step that was undone.
 */
const frozen = new URL('libraries/schema-10.earmark.zst', import.meta.url)

let folder: TempFolder
let library: Library
const call: Client['call'] = (method, input) => createClient(library).call(method, input)
beforeEach(async () => {
  folder = await createTempFolder()
  writeFileSync(folder.at('old.earmark'), zstdDecompressSync(readFileSync(frozen)))
  library = openLibrary(folder.at('old.earmark'), { version: '0.0.0-test' })
})
afterEach(async () => {
  await library.close()
  await folder.remove()
})

async function lanterns(): Promise<TranscriptId> {
  const found = (await call('transcripts.list', { bin: false })).find(({ fileName }) => fileName === 'lanterns.txt')
  if (found === undefined) throw new Error('The interview is there.')
  return found.id
}

async function speakersOfTurns(): Promise<(string | undefined)[]> {
  const { turns, speakers } = await call('transcripts.read', { id: await lanterns() })
  return turns.map(({ speakerId }) => speakers.find(({ id }) => id === speakerId)?.name)
}

/** Everything people can see of the library's transcripts. */
async function everything(): Promise<unknown> {
  const all = [
    ...(await call('transcripts.list', { bin: false })),
    ...(await call('transcripts.list', { bin: true })),
  ].map(async ({ id }) => ({
    document: await call('transcripts.read', { id }),
    passages: await call('passages.list', { transcriptId: id }),
    memo: await call('memos.read', { target: { kind: 'transcript', id } }),
  }))
  return { all: await Promise.all(all), codebook: await call('codebook.read', {}) }
}

test('a library of the first schema opens with all that was in it', async () => {
  expect((await call('library.info', {})).stats).toEqual({
    transcripts: 6,
    turns: 114,
    speakers: 30,
    tags: 45,
    passages: 13,
    codings: 25,
    memos: 7,
    claims: 0,
    notes: 0,
  })
  expect((await call('library.check', {})).problems).toEqual([])
  const id = await lanterns()
  const { summary, speakers, exchanges, parts } = await call('transcripts.read', { id })
  expect(summary.metadata).toMatchObject({ title: 'Lanterns, spring', date: '2031-05-06' })
  expect(speakers.map(({ name, role }) => [name, role])).toEqual([
    ['Interviewer', null],
    ['Mara Lindqvist', 'Master lantern maker'],
  ])
  expect([exchanges.length, parts.map(({ kind }) => kind)]).toEqual([3, ['front', 'qa']])
  const [passage] = await call('passages.list', { transcriptId: id })
  expect(passage).toMatchObject({ anchor: { quote: { exact: 'the süß 🙂 little red ones went first' } } })
  expect([passage?.tagIds.length, passage?.memo]).toEqual([2, 'Ask **again** in autumn.'])
  expect(await call('transcripts.list', { bin: true })).toMatchObject([{ metadata: { title: 'A note' } }])
})

test('all of its steps can still be undone and done again', async () => {
  await call('history.redo', {})
  const before = await everything()
  const labels: string[] = []
  const speakers: (string | undefined)[][] = []
  for (let { undo } = await call('history.state', {}); undo !== null; { undo } = await call('history.undo', {})) {
    labels.push(undo)
    if (undo.startsWith('Correct the details of')) speakers.push(await speakersOfTurns())
  }
  // As they were before two of them were merged.
  expect(speakers.at(-1)).toEqual([
    'Interviewer',
    'Mara Lindqvist',
    'Interviewer',
    'M. Lindqvist',
    'Interviewer',
    'Mara Lindqvist',
  ])
  expect(labels.at(-1)).toBe('Open the demonstration')
  expect((await call('library.info', {})).stats.transcripts).toBe(0)
  for (let { redo } = await call('history.state', {}); redo !== null; { redo } = await call('history.redo', {}));
  expect(withoutBinning(await everything())).toEqual(withoutBinning(before))
  expect((await call('library.check', {})).problems).toEqual([])
})

test('what people had put right in it stays when the file is read again, and undo goes back over that too', async () => {
  const id = await lanterns()
  const before = await call('transcripts.read', { id })
  expect(await call('transcripts.reread', { id })).toMatchObject({ outcome: 'changed', waiting: 0 })
  const after = await call('transcripts.read', { id })
  expect(after).toEqual(before)
  expect((await call('structure.corrections', { transcriptId: id })).map(({ sentence }) => sentence)).toEqual([
    'About the transcript: title “Lanterns, spring”, date “2031-05-06”.',
    'Mara Lindqvist: role “Master lantern maker”.',
    'M. Lindqvist and Mara Lindqvist are one person.',
  ])
  await call('structure.reset', { transcriptId: id, correctionId: null })
  expect(await speakersOfTurns()).toContain('M. Lindqvist')
  for (let { undo } = await call('history.state', {}); undo !== null; { undo } = await call('history.undo', {}));
  expect((await call('library.info', {})).stats.transcripts).toBe(0)
})

function withoutBinning(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, held: unknown) => (key === 'binnedAt' ? held !== null : held)))
}

test('a transcript of a library of the first schema can be given a newer version', async () => {
  const id = await lanterns()
  const { text } = await call('transcripts.read', { id })
  const before = await call('passages.list', { transcriptId: id })
  const bytes = new TextEncoder().encode(`${text}\n\nInterviewer: One thing more.\n`)
  const { transcript, found } = await call('versions.replace', { id, importId: 'new', fileName: 'new.txt', bytes })
  expect(found.exact).toBe(before.length)
  expect(transcript.metadata).toMatchObject({ title: 'Lanterns, spring', date: '2031-05-06' })
  expect(await call('passages.list', { transcriptId: id })).toEqual(before)
  const { items } = await call('versions.review', { id: transcript.id })
  await call('versions.accept', { items: items.map((item) => ({ id: item.id, candidate: 0 })) })
  expect(
    (await call('passages.list', { transcriptId: transcript.id })).map(({ memo, tagIds }) => [memo, tagIds]),
  ).toEqual(before.map(({ memo, tagIds }) => [memo, tagIds]))
  expect((await call('library.check', {})).problems).toEqual([])
})
