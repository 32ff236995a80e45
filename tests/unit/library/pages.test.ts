import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FileReader, readInProcess } from '#library/imports.ts'
import type { Page } from '#shared/domain/pages.ts'
import { callText, createTestLibrary, importText, type TestLibrary } from '../../helpers/test-library.ts'

/** The pages the parser finds. */
let found: readonly Page[]
const reader: FileReader = {
  ...readInProcess,
  async read(fileName, bytes, control) {
    const prepared = await readInProcess.read(fileName, bytes, control)
    return { ...prepared, parsed: { ...prepared.parsed, pages: found } }
  },
}
const PAGES = [
  { offset: 0, label: 'iv' },
  { offset: 40, label: '1' },
]

let library: TestLibrary
beforeEach(async () => {
  found = PAGES
  library = await createTestLibrary({ reader })
})
afterEach(() => library.remove())

test('pages are kept with the transcript, in order and with their labels', async () => {
  const { id } = await importText(library, callText())
  expect((await library.call('transcripts.read', { id })).pages).toEqual(PAGES)
})

test('a transcript of before pages were kept gets them when its file is read again, and undo takes them back', async () => {
  found = []
  const { id } = await importText(library, callText())
  found = PAGES
  expect(await library.call('transcripts.reread', { id })).not.toMatchObject({ outcome: 'unchanged' })
  expect((await library.call('transcripts.read', { id })).pages).toEqual(PAGES)
  await library.call('history.undo', {})
  expect((await library.call('transcripts.read', { id })).pages).toEqual([])
})
