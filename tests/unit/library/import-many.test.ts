import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OutputOf } from '#shared/rpc/contract.ts'
import { zipOf } from '../../helpers/files/office.ts'
import { callText, createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'

let library: TestLibrary
beforeEach(async () => {
  library = await createTestLibrary()
})
afterEach(() => library.remove())

type Outcomes = OutputOf<'transcripts.importMany'>

/** Brings in files by name; text, bytes, or the number of a call whose text is its own. */
function bring(batchId: string, files: Readonly<Record<string, string | number | Uint8Array>>): Promise<Outcomes> {
  return library.call('transcripts.importMany', {
    batchId,
    files: Object.entries(files).map(([fileName, content]) => ({
      importId: `${batchId}/${fileName}`,
      fileName,
      bytes: content instanceof Uint8Array ? content.slice() : new TextEncoder().encode(textOf(content)),
    })),
  })
}

const textOf = (content: string | number) => (typeof content === 'number' ? callText(`Q1 ${String(content)}`) : content)
const outcomes = (results: Outcomes) => results.map(({ outcome }) => outcome)
const count = async (bin: boolean) => (await library.call('transcripts.list', { bin })).length
const undo = async () => (await library.call('history.state', {})).undo

describe('several files in one call', () => {
  test('each say what became of them, and one that is refused keeps no other out', async () => {
    const results = await bring('a', { 'one.txt': 2031, 'empty.txt': '', 'copy.txt': 2031, 'two.txt': 2032 })
    expect(outcomes(results)).toEqual(['imported', 'refused', 'already-there', 'imported'])
    expect(results[1]).toMatchObject({
      error: { code: 'empty-file', message: '“empty.txt” is empty. Choose a file that holds a text.' },
    })
    expect(await count(false)).toBe(2)
    expect((await library.call('library.check', {})).problems).toEqual([])
  })

  test('can be stopped one by one', async () => {
    const bringing = bring('a', { 'one.txt': 2031, 'two.txt': 2032 })
    await library.call('transcripts.cancelImport', { importId: 'a/one.txt' })
    const results = await bringing
    expect(outcomes(results)).toEqual(['refused', 'imported'])
    expect(results[0]).toMatchObject({ error: { code: 'cancelled' } })
    expect(await count(false)).toBe(1)
  })
})

describe('files of one batch', () => {
  test('are undone together and done again together, over several calls', async () => {
    await bring('a', { 'one.txt': 2031, 'two.txt': 2032 })
    await bring('a', { 'three.txt': 2033, 'again.txt': 2033 })
    expect(await undo()).toBe('Import 3 transcripts')
    const after = await library.call('history.undo', {})
    expect(after).toEqual({ undo: null, redo: 'Import 3 transcripts' })
    expect([await count(false), await count(true)]).toEqual([0, 3])
    await library.call('history.redo', {})
    expect([await count(false), await count(true)]).toEqual([3, 0])
  })

  test('alone keep the name of the transcript, and nothing new is no step', async () => {
    await bring('a', { 'one.txt': 2031, 'empty.txt': '' })
    expect(await undo()).toMatch(/^Import “Halden Works/u)
    await bring('b', { 'one.txt': 2031 })
    expect(await undo()).toMatch(/^Import “Halden Works/u)
  })

  test('do not join the step before another, nor what was undone', async () => {
    const there = await importText(library, callText())
    await bring('a', { 'one.txt': 2041, 'two.txt': 2042 })
    await markWords(library, there.id, 'castings')
    await bring('a', { 'three.txt': 2043, 'four.txt': 2044, 'five.txt': 2045 })
    expect(await undo()).toBe('Import 3 transcripts')
    await library.call('history.undo', {})
    expect(await undo()).toBe('Mark a passage')
    await library.call('history.undo', {})
    expect(await undo()).toBe('Import 2 transcripts')
    await library.call('history.undo', {})
    await bring('a', { 'six.txt': 2046, 'seven.txt': 2047 })
    await library.call('history.undo', {})
    expect([await count(false), await count(true)]).toEqual([1, 7])
  })

  test('begin a step of their own after a restart, and both are undone one after the other', async () => {
    await bring('a', { 'one.txt': 2031, 'two.txt': 2032 })
    await library.reopen()
    await bring('a', { 'three.txt': 2033 })
    await library.call('history.undo', {})
    expect(await undo()).toBe('Import 2 transcripts')
    await library.call('history.undo', {})
    expect(await count(false)).toBe(0)
    expect((await library.call('library.check', {})).problems).toEqual([])
  })

  test('tell of their own transcripts only, however many came before', async () => {
    await bring('a', { 'one.txt': 2031 })
    const [result] = await bring('a', { 'two.txt': 2032 })
    const last = library.events.findLast((event) => event.kind === 'changed')
    expect(last?.transcriptIds).toEqual([result?.outcome === 'imported' ? result.transcript.id : null])
  })

  test('of two batches at a time stay apart', async () => {
    await Promise.all([bring('a', { 'one.txt': 2031 }), bring('b', { 'two.txt': 2032 })])
    await library.call('history.undo', {})
    expect(await count(false)).toBe(1)
  })
})

describe('an archive', () => {
  test('of several transcripts hands them out, each to be imported by itself', async () => {
    const archive = zipOf({
      'calls/one.txt': textOf(2031),
      'calls/two.txt': textOf(2032),
      'inner.zip': zipOf({ 'three.txt': 'x' }),
      'sound.mp3': 'la la la',
      '__MACOSX/._one.txt': 'x',
    })
    const [result] = await bring('a', { 'calls.zip': archive })
    if (result?.outcome !== 'archive') throw new Error('It was not taken for an archive.')
    expect(result.files.map(({ fileName }) => fileName)).toEqual(['calls.zip/calls/one.txt', 'calls.zip/calls/two.txt'])
    expect(result.refused.map(({ fileName, error }) => [fileName, error.code])).toEqual([
      ['calls.zip/inner.zip', 'unsupported-format'],
      ['calls.zip/sound.mp3', 'unsupported-format'],
    ])
    expect(await count(false)).toBe(0)
    const inside = Object.fromEntries(result.files.map(({ fileName, bytes }) => [fileName, bytes]))
    expect(outcomes(await bring('a', inside))).toEqual(['imported', 'imported'])
    const [first] = await library.call('transcripts.list', { bin: false })
    expect(first?.fileName).toBe('calls.zip/calls/one.txt')
  })

  test('of one transcript is that transcript', async () => {
    const [result] = await bring('a', { 'calls.zip': zipOf({ 'one.txt': textOf(2031), 'read me.mp3': 'x' }) })
    expect(result).toMatchObject({ outcome: 'imported', transcript: { fileName: 'calls.zip' } })
  })
})
