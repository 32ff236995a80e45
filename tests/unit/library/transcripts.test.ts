import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callText, createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'

let library: TestLibrary
beforeEach(async () => {
  library = await createTestLibrary()
})
afterEach(() => library.remove())

describe('importing', () => {
  test('keeps text, structure and file, and reads the same after a restart', async () => {
    const { id } = await importText(library, callText())
    const before = await library.call('transcripts.read', { id })
    expect(before.text).toContain('tightest point is still the supply of castings. 👩‍🔬')
    expect(before.speakers.map((speaker) => speaker.name)).toEqual(['Operator', 'Mira Sandvik', 'Jonas Reuter'])
    expect(before.turns).toHaveLength(6)
    expect(before.summary).toMatchObject({ fileName: 'halden.txt', turnCount: 6, passageCount: 0, binnedAt: null })
    await library.reopen()
    expect(await library.call('transcripts.read', { id })).toEqual(before)
  })

  test('tells how far it is, then what has changed', async () => {
    const { id, metadata } = await importText(library, callText())
    const progress = library.events.flatMap((event) => (event.kind === 'import-progress' ? [event.stage] : []))
    expect(progress).toEqual(['waiting', 'reading', 'storing'])
    const undo = `Import “${metadata.title}”`
    expect(library.events.at(-1)).toMatchObject({ kind: 'changed', transcripts: true, transcriptIds: [id], undo })
  })

  test('the same bytes again name the transcript that is there, and are no step', async () => {
    const first = await importText(library, callText())
    await markWords(library, first.id, 'castings')
    const again = await library.call('transcripts.import', {
      importId: 'again',
      fileName: 'copy of halden.txt',
      bytes: new TextEncoder().encode(callText()),
    })
    expect(again.outcome).toBe('already-there')
    expect(again.transcript.id).toBe(first.id)
    expect(again.warnings).toEqual([`“copy of halden.txt” is in the library already, as “${first.metadata.title}”.`])
    expect(await library.call('history.state', {})).toEqual({ undo: 'Mark a passage', redo: null })
  })

  test('the same bytes at the same time are stored once', async () => {
    const bytes = new TextEncoder().encode(callText())
    const results = await Promise.all(
      ['a', 'b'].map((importId) =>
        library.call('transcripts.import', { importId, fileName: `${importId}.txt`, bytes: bytes.slice() }),
      ),
    )
    expect(results.map((result) => result.outcome).toSorted()).toEqual(['already-there', 'imported'])
    expect(await library.call('transcripts.list', { bin: false })).toHaveLength(1)
  })

  test('bytes that lie in the bin come out of it, undoably', async () => {
    const { id } = await importText(library, callText())
    await library.call('transcripts.moveToBin', { ids: [id] })
    const bytes = new TextEncoder().encode(callText())
    const again = await library.call('transcripts.import', { importId: 'again', fileName: 'halden.txt', bytes })
    expect(again).toMatchObject({ outcome: 'already-there', transcript: { id, binnedAt: null } })
    expect(again.warnings[0]).toContain('lay in the bin')
    await library.call('history.undo', {})
    expect(await library.call('transcripts.list', { bin: false })).toEqual([])
  })

  test('a file that is refused leaves the library as it was', async () => {
    const bytes = new Uint8Array()
    await expect(
      library.call('transcripts.import', { importId: 'x', fileName: 'nothing.txt', bytes }),
    ).rejects.toMatchObject({ code: 'empty-file', message: expect.stringContaining('nothing.txt') as string })
    expect(await library.call('transcripts.list', { bin: false })).toEqual([])
    expect(await library.call('history.state', {})).toEqual({ undo: null, redo: null })
  })

  test('can be stopped, and then says so', async () => {
    const bytes = new TextEncoder().encode(callText())
    const importing = library.call('transcripts.import', { importId: 'stop me', fileName: 'halden.txt', bytes })
    await library.call('transcripts.cancelImport', { importId: 'stop me' })
    await expect(importing).rejects.toMatchObject({ code: 'cancelled' })
    expect(await library.call('transcripts.list', { bin: false })).toEqual([])
  })
})

describe('metadata', () => {
  test('is corrected field by field; null clears one', async () => {
    const { id, metadata } = await importText(library, callText())
    const patch = { company: 'Halden Works', date: '2031-04-20', ticker: null, machineTranslated: true }
    const corrected = await library.call('transcripts.updateMetadata', { id, patch })
    expect(corrected.metadata).toEqual({ ...metadata, ...patch })
    await library.call('history.undo', {})
    expect((await library.call('transcripts.read', { id })).summary.metadata).toEqual(metadata)
  })

  test('a date that is none is refused, naming the field', async () => {
    const { id } = await importText(library, callText())
    await expect(library.call('transcripts.updateMetadata', { id, patch: { date: '31 July' } })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('patch.date') as string,
    })
  })
})

describe('the bin', () => {
  test('keeps a transcript with its passages and gives it back', async () => {
    const { id } = await importText(library, callText())
    await markWords(library, id, 'castings', ['Supply'])
    await library.call('transcripts.moveToBin', { ids: [id] })
    expect(await library.call('transcripts.list', { bin: false })).toEqual([])
    expect((await library.call('codebook.read', {}))[0]?.passageCount).toBe(0)
    await library.call('transcripts.restore', { ids: [id] })
    expect(await library.call('transcripts.list', { bin: false })).toMatchObject([{ id, passageCount: 1 }])
    expect((await library.call('codebook.read', {}))[0]?.passageCount).toBe(1)
  })

  test('when emptied, takes everything of its transcripts along, and the steps that touched them', async () => {
    const kept = await importText(library, callText('Q1 2031'), 'kept.txt')
    const gone = await importText(library, callText('Q2 2031'), 'gone.txt')
    await markWords(library, kept.id, 'castings', ['Supply'])
    const passage = await markWords(library, gone.id, 'castings', ['Supply'])
    await library.call('memos.write', { target: { kind: 'passage', id: passage }, body: 'Look again.', base: null })
    await library.call('transcripts.saveReadingPosition', { id: gone.id, offset: 12 })
    await library.call('transcripts.moveToBin', { ids: [gone.id] })

    expect(await library.call('transcripts.emptyBin', {})).toEqual({ deleted: 1 })

    expect(await library.call('transcripts.list', { bin: true })).toEqual([])
    await expect(library.call('transcripts.read', { id: gone.id })).rejects.toMatchObject({ code: 'not-found' })
    expect(await library.call('library.check', {})).toEqual({ problems: [], transcriptsChecked: 1 })
    expect(await library.call('history.state', {})).toEqual({ undo: 'Tag with Supply', redo: null })
    await library.call('history.undo', {})
    expect(await library.call('history.state', {})).toMatchObject({ undo: `Import “${kept.metadata.title}”` })
  })

  test('when emptied, leaves no word of its transcripts anywhere in the file', async () => {
    await importText(library, callText('Q1 2031'), 'kept.txt')
    const gone = await importText(
      library,
      `${callText('Q2 2031')}\nOperator: The wyxquartz canary sings.\n`,
      'gone.txt',
    )
    await markWords(library, gone.id, 'wyxquartz canary', ['Supply'])
    await library.call('transcripts.moveToBin', { ids: [gone.id] })
    await library.call('transcripts.emptyBin', {})
    for (const path of [library.path, `${library.path}-wal`]) {
      const bytes = readFileSync(path).toString('latin1')
      for (const trace of ['wyxquartz', 'yxquartz', 'canary sings', gone.id]) expect(bytes).not.toContain(trace)
    }
  })

  test('emptied twice deletes nothing the second time', async () => {
    expect(await library.call('transcripts.emptyBin', {})).toEqual({ deleted: 0 })
  })
})

describe('the reading position', () => {
  test('is remembered across restarts and is no step', async () => {
    const { id } = await importText(library, callText())
    await library.call('transcripts.saveReadingPosition', { id, offset: 40 })
    await library.call('transcripts.saveReadingPosition', { id, offset: 77 })
    await library.reopen()
    expect((await library.call('transcripts.read', { id })).readingPosition).toBe(77)
    await library.call('history.undo', {})
    expect(await library.call('transcripts.list', { bin: false })).toEqual([])
  })

  test('after the end of the text is refused', async () => {
    const { id } = await importText(library, callText())
    await expect(library.call('transcripts.saveReadingPosition', { id, offset: 100_000 })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})

test('the order is that of importing, whatever the clock says', async () => {
  let now = 2_000_000_000_000
  const other = await createTestLibrary({ now: () => (now -= 31_536_000_000) })
  const titles = ['Q1 2031', 'Q2 2031', 'Q3 2031']
  for (const title of titles) await importText(other, callText(title), `${title}.txt`)
  const listed = await other.call('transcripts.list', { bin: false })
  expect(listed.map((transcript) => transcript.fileName)).toEqual(titles.map((title) => `${title}.txt`))
  await other.call('history.undo', {})
  expect((await other.call('transcripts.list', { bin: true }))[0]?.fileName).toBe('Q3 2031.txt')
  await other.remove()
})
