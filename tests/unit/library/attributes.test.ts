import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_ATTRIBUTES } from '#shared/domain/attributes.ts'
import { createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'

const TEXT = `Ana Holm: Prices will rise next quarter, we think.

Ben Oru: And after that?
`

let library: TestLibrary
beforeEach(async () => {
  library = await createTestLibrary()
})
afterEach(() => library.remove())

test('a passage carries what is said of it; each saying is one step, taken back by one undo', async () => {
  const { id } = await importText(library, TEXT)
  const ids = [await markWords(library, id, 'Prices will rise next quarter')]
  const [passage] = await library.call('passages.list', { transcriptId: id })
  expect(passage?.attributes).toEqual(NO_ATTRIBUTES)
  await library.call('passages.setAttributes', { ids, patch: { kind: 'guidance', horizon: 'next-quarter' } })
  const [said] = await library.call('passages.setAttributes', { ids, patch: { certainty: 'hedged' } })
  expect(said?.attributes).toEqual({ direction: null, kind: 'guidance', certainty: 'hedged', horizon: 'next-quarter' })
  expect(await library.call('history.undo', {})).toMatchObject({
    undo: 'Say of a passage: Guidance, Next quarter',
    redo: 'Say of a passage: Hedged',
  })
  const [listed] = await library.call('passages.list', { transcriptId: id })
  expect(listed?.attributes).toMatchObject({ kind: 'guidance', certainty: null })
})

test('it stands in the exported note', async () => {
  const { id } = await importText(library, TEXT)
  const passageId = await markWords(library, id, 'Prices will rise next quarter')
  await library.call('passages.setAttributes', { ids: [passageId], patch: { kind: 'guidance', certainty: 'hedged' } })
  const { bytes } = await library.call('export.run', {
    format: 'markdown',
    scope: { kind: 'transcript', id },
    grouping: 'reading',
  })
  expect(new TextDecoder().decode(bytes)).toContain('Noted as: Guidance · Hedged')
})
