import { copyFileSync, renameSync, unlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Connection } from '#library/db/connection.ts'
import { sql } from '#library/db/sql.ts'
import { openLibrary } from '#library/library.ts'
import { demonstration } from '#seeds/demonstration.ts'
import { defaultSettings } from '#shared/domain/settings.ts'
import { callText, createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'
import { createTempFolder } from '../../helpers/temp-folder.ts'

let library: TestLibrary
beforeEach(async () => {
  library = await createTestLibrary()
})
afterEach(() => library.remove())

/** Changes the file while it is closed. */
async function damage(statement: string): Promise<void> {
  await library.close()
  const connection = new Connection(library.path, { readonly: false, timeoutMs: 0 })
  connection.exec(statement)
  connection.close()
  await library.reopen()
}

describe('calls', () => {
  test('that the contract does not know are refused', async () => {
    await expect(library.call('transcripts.burn' as never, {} as never)).rejects.toMatchObject({
      code: 'unknown-method',
    })
  })

  test.each([
    ['transcripts.read', { id: 'not an id' }, '“id”'],
    ['transcripts.read', null, 'its input'],
    [
      'passages.create',
      { transcriptId: '01890000-0000-7000-8000-000000000000', start: -1, end: 2, tags: [] },
      '“start”',
    ],
    ['settings.write', { patch: { readingSize: 400 } }, '“patch.readingSize”'],
  ])('%s with %j is refused, naming %s', async (method, input, field) => {
    await expect(library.call(method as never, input as never)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(field) as string,
    })
  })

  test('of a library that is closed say that it is', async () => {
    const folder = await createTempFolder()
    const other = openLibrary(folder.at('other.earmark'), { version: '1' })
    await other.close()
    expect(await other.call('library.info', {})).toMatchObject({ ok: false, error: { code: 'disconnected' } })
    await folder.remove()
  })

  test('a listener that throws does not turn a committed write into a failure', async () => {
    const folder = await createTempFolder()
    const other = openLibrary(folder.at('other.earmark'), { version: '1' })
    const warnings: string[] = []
    const keep = (warning: Error) => warnings.push(warning.message)
    process.once('warning', keep)
    other.subscribe(() => {
      throw new Error('A listener of ours')
    })
    const reply = await other.call('settings.write', { patch: { theme: 'dark' } })
    expect(reply).toMatchObject({ ok: true, value: { theme: 'dark' } })
    await vi.waitFor(() => {
      expect(warnings).toEqual(['A listener of ours'])
    })
    await other.close()
    await folder.remove()
  })
})

describe('settings', () => {
  test('begin as the defaults, change one by one, last, and are no step', async () => {
    expect(await library.call('settings.read', {})).toEqual(defaultSettings)
    await library.call('settings.write', { patch: { readingSize: 21 } })
    await library.call('settings.write', { patch: { theme: 'dark' } })
    expect(library.events.at(-1)).toMatchObject({ kind: 'changed', settings: true, transcripts: false })
    await library.reopen()
    expect(await library.call('settings.read', {})).toEqual({ ...defaultSettings, readingSize: 21, theme: 'dark' })
    expect(await library.call('history.state', {})).toEqual({ undo: null, redo: null })
  })
})

describe('events', () => {
  test('say whether more than passages changed, so that marking does not read whole documents again', async () => {
    const { id } = await importText(library, callText('Q1 2031'), 'first.txt')
    expect(library.events.at(-1)).toMatchObject({ kind: 'changed', documents: true, transcriptIds: [id] })
    await markWords(library, id, 'castings', ['Supply'])
    expect(library.events.at(-1)).toMatchObject({ kind: 'changed', documents: false, transcriptIds: [id] })
    const { speakers } = await library.call('transcripts.read', { id })
    const [speaker] = speakers
    if (speaker === undefined) throw new Error('The fixture has speakers')
    await library.call('speakers.update', { id: speaker.id, patch: { role: 'Chair' } })
    expect(library.events.at(-1)).toMatchObject({ kind: 'changed', documents: true, transcriptIds: [id] })
  })
})

describe('counts', () => {
  test('leave out what lies in the bin', async () => {
    const first = await importText(library, callText('Q1 2031'), 'first.txt')
    const second = await importText(library, callText('Q2 2031'), 'second.txt')
    await markWords(library, first.id, 'castings', ['Supply'])
    await markWords(library, second.id, 'castings', ['Supply', 'Margin'])
    const before = (await library.call('library.info', {})).stats
    expect(before).toMatchObject({ transcripts: 2, turns: 12, speakers: 6, tags: 2, passages: 2, codings: 3 })
    await library.call('transcripts.moveToBin', { ids: [second.id] })
    const after = (await library.call('library.info', {})).stats
    expect(after).toMatchObject({ transcripts: 1, turns: 6, speakers: 3, tags: 2, passages: 1, codings: 1 })
  })
})

describe('the demonstration', () => {
  test('opens as one step that undo takes back whole', async () => {
    const { transcriptIds } = await library.call('demonstration.open', {})
    expect(transcriptIds).toHaveLength(demonstration.documents.length)
    const { stats } = await library.call('library.info', {})
    expect(stats.passages).toBe(demonstration.codings.length)
    expect((await library.call('library.check', {})).problems).toEqual([])
    expect(await library.call('history.undo', {})).toEqual({ undo: null, redo: 'Open the demonstration' })
    expect((await library.call('library.info', {})).stats).toMatchObject({ transcripts: 0, tags: 0, passages: 0 })
    await library.call('history.redo', {})
    expect((await library.call('library.info', {})).stats).toEqual(stats)
  })

  test('opened twice does no harm', async () => {
    const first = await library.call('demonstration.open', {})
    const { stats } = await library.call('library.info', {})
    expect(await library.call('demonstration.open', {})).toEqual(first)
    expect((await library.call('library.info', {})).stats).toEqual(stats)
  })
})

describe('the check', () => {
  test.each([
    [`UPDATE texts SET text = replace(text, 'castings', 'coatings')`, /text of “.+” is not what was imported/u],
    [`UPDATE passages SET exact = 'other words'`, /no longer holds the words that were marked/u],
    [`UPDATE passages SET suffix = 'other words'`, /has been altered in the file/u],
    [`UPDATE passages SET anchor_sha256 = 'x'`, /has been altered in the file/u],
    [`UPDATE turns SET end_offset = 999999 WHERE position = 0`, /turn of “.+” lies outside its text/u],
    [`DELETE FROM turns WHERE position = 1`, /lacks some of its turns/u],
    [`PRAGMA foreign_keys = OFF; UPDATE codings SET tag_seq = 99`, /“codings” points at rows that are not there/u],
  ])('after %s says what no longer holds', async (statement, problem) => {
    const { id } = await importText(library, callText())
    await markWords(library, id, 'castings', ['Supply'])
    expect((await library.call('library.check', {})).problems).toEqual([])
    await damage(statement)
    const { problems, transcriptsChecked } = await library.call('library.check', {})
    expect(problems.join('\n')).toMatch(problem)
    expect(transcriptsChecked).toBe(1)
  })
})

describe('the search index', () => {
  test.each([
    ['rows that are missing', `DELETE FROM transcript_index`],
    ['rows of transcripts that are gone', `INSERT INTO transcript_index (rowid, text) VALUES (77, 'stray')`],
    ['rows folded by older rules', `UPDATE settings SET value = '0' WHERE key = 'index-version'`],
  ])('is made anew at the next start when it has %s', async (_what, statement) => {
    const { id } = await importText(library, callText())
    await damage(statement)
    expect((await library.call('library.check', {})).problems).toEqual([])
    const { hits } = await library.call('search.query', { text: 'castings', limit: 10 })
    expect(hits.map((hit) => hit.transcriptId)).toEqual([id])
  })

  test('finds a transcript as soon as it is imported, and not while it is in the bin', async () => {
    const find = async () => (await library.call('search.query', { text: 'naive', limit: 10 })).hits.length
    const { id } = await importText(library, callText())
    expect(await find()).toBe(1)
    await library.call('transcripts.moveToBin', { ids: [id] })
    expect(await find()).toBe(0)
  })
})

test('the original file’s bytes are kept, compressed', async () => {
  await importText(library, callText())
  await library.close()
  const connection = new Connection(library.path, { readonly: true, timeoutMs: 0 })
  const row = connection.get<{ bytes: Uint8Array }>(sql`SELECT bytes FROM originals`)
  connection.close()
  const { zstdDecompressSync } = await import('node:zlib')
  expect(zstdDecompressSync(row?.bytes ?? Buffer.alloc(0)).toString()).toBe(callText())
})

describe('a library whose file is no longer where it was', () => {
  test.each([
    ['deleted', (path: string) => unlinkSync(path)],
    ['moved', (path: string) => renameSync(path, `${path}.elsewhere`)],
    [
      'replaced',
      (path: string) => {
        copyFileSync(path, `${path}.copy`)
        renameSync(`${path}.copy`, path)
      },
    ],
  ])('because it was %s refuses to write rather than say "saved"', async (_how, happen) => {
    const { id } = await importText(library, callText())
    happen(library.path)
    const target = { kind: 'transcript' as const, id }
    await expect(library.call('memos.write', { target, body: 'Kept?', base: null })).rejects.toMatchObject({
      code: 'io-error',
      message: expect.stringContaining('moved, replaced or deleted') as string,
    })
    expect((await library.call('transcripts.read', { id })).summary.id).toBe(id)
  })
})
