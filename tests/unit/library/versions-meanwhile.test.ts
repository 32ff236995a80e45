import { afterEach, beforeEach, expect, test } from 'vitest'
import { cancelled, type FileReader, readInProcess } from '#library/imports.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { originalCall, revisedCall } from '../../helpers/revised-call.ts'
import { createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'

/** Looks for passages when it is let, so that a test can do something meanwhile. */
class GatedReader implements FileReader {
  readonly looking = Promise.withResolvers<undefined>()
  readonly mayFind = Promise.withResolvers<undefined>()
  readonly read: FileReader['read'] = (...file) => readInProcess.read(...file)

  async reanchor(...[texts, signal]: Parameters<FileReader['reanchor']>) {
    this.looking.resolve(undefined)
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(cancelled('revised.txt'))
      })
    })
    await Promise.race([this.mayFind.promise, stopped])
    return readInProcess.reanchor(texts, signal)
  }

  async close() {}
}

let reader: GatedReader
let library: TestLibrary
let id: TranscriptId
beforeEach(async () => {
  reader = new GatedReader()
  library = await createTestLibrary({ reader })
  id = (await importText(library, originalCall, 'original.txt')).id
})
afterEach(() => library.remove())

const replace = () =>
  library.call('versions.replace', {
    id,
    importId: 'revised',
    fileName: 'revised.txt',
    bytes: new TextEncoder().encode(revisedCall),
  })

test('a replacement is stopped while passages are looked for, and nothing is stored', async () => {
  const replacing = replace()
  await reader.looking.promise
  await library.call('transcripts.cancelImport', { importId: 'revised' })
  await expect(replacing).rejects.toMatchObject({ code: 'cancelled' })
  expect((await library.call('transcripts.list', { bin: false })).map((one) => one.id)).toEqual([id])
  expect(await library.call('transcripts.list', { bin: true })).toEqual([])
})

test('what is put right while the file is read is carried over where it can be, and otherwise said', async () => {
  const { speakers, text } = await library.call('transcripts.read', { id })
  const edda = speakers.find(({ name }) => name === 'Edda Holm')
  if (edda === undefined) throw new Error('Edda Holm speaks in the call.')
  const replacing = replace()
  await reader.looking.promise
  await library.call('speakers.update', { id: edda.id, patch: { role: 'Chief executive' } })
  await library.call('structure.splitTurn', { transcriptId: id, offset: text.indexOf('Freight was most') })
  reader.mayFind.resolve(undefined)
  const { transcript, warnings } = await replacing
  const newer = await library.call('transcripts.read', { id: transcript.id })
  expect(newer.speakers.find(({ name }) => name === 'Edda Holm')?.role).toBe('Chief executive')
  expect(warnings).toEqual([expect.stringMatching(/could not be carried over: A turn begins at “Freight/u)])
})

test('what is marked while the file is read is told of, and looked for in the review', async () => {
  const replacing = replace()
  await reader.looking.promise
  await markWords(library, id, 'Orders rose in every region')
  reader.mayFind.resolve(undefined)
  const { transcript, warnings } = await replacing
  expect(warnings).toEqual([expect.stringMatching(/^1 passage marked or changed while/u)])
  expect((await library.call('versions.review', { id: transcript.id })).unlooked).toBe(1)
})
