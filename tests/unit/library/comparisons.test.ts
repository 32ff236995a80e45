import { afterEach, beforeEach, expect, test } from 'vitest'
import { callText, createTestLibrary, importText, type TestLibrary } from '../../helpers/test-library.ts'

let library: TestLibrary
beforeEach(async () => {
  library = await createTestLibrary()
})
afterEach(() => library.remove())

async function twoCalls() {
  const [left, right] = [
    await importText(library, callText('Q1 2031'), 'q1.txt'),
    await importText(library, callText('Q2 2031'), 'q2.txt'),
  ]
  return { left: left.id, right: right.id }
}

test('the pair opened last comes first, whatever the clock says', async () => {
  const { left, right } = await twoCalls()
  await library.call('comparisons.open', { left, right })
  await library.call('comparisons.open', { left: right, right: left })
  await library.call('comparisons.open', { left, right })
  expect((await library.call('comparisons.list', {})).map((pair) => pair.left)).toEqual([left, right])
})

test('nothing that is remembered of a pair stands in the way of undo', async () => {
  const { left, right } = await twoCalls()
  const before = await library.call('history.state', {})
  const pair = await library.call('comparisons.open', { left, right })
  await library.call('comparisons.rename', { id: pair.id, name: 'Spring and summer' })
  await library.call('comparisons.align', { id: pair.id, alignment: { mode: 'tag', tagId: null, pins: [] } })
  expect(await library.call('history.state', {})).toEqual(before)
  await library.call('comparisons.open', { left, right })
  await library.call('history.undo', {})
  await library.call('history.redo', {})
  expect(await library.call('comparisons.list', {})).toMatchObject([
    { name: 'Spring and summer', alignment: { mode: 'tag' } },
  ])
})

test('a pair goes out of sight with a transcript in the bin, and for good when the bin is emptied', async () => {
  const { left, right } = await twoCalls()
  await library.call('comparisons.open', { left, right })
  await library.call('transcripts.moveToBin', { ids: [right] })
  expect(await library.call('comparisons.list', {})).toEqual([])
  await library.call('transcripts.restore', { ids: [right] })
  expect(await library.call('comparisons.list', {})).toHaveLength(1)
  await library.call('transcripts.moveToBin', { ids: [left] })
  await library.call('transcripts.emptyBin', {})
  expect(await library.call('comparisons.list', {})).toEqual([])
})
