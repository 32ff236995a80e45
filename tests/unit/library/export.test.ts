import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InputOf } from '#shared/rpc/contract.ts'
import { callText, createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'

let library: TestLibrary
beforeEach(async () => {
  library = await createTestLibrary({ now: () => new Date(2031, 4, 9, 12).getTime() })
})
afterEach(() => library.remove())

async function note(scope: InputOf<'export.run'>['scope']) {
  const file = await library.call('export.run', { format: 'markdown', scope, grouping: 'tag' })
  return { ...file, text: new TextDecoder().decode(file.bytes) }
}

test('a note of one transcript has its quotes, memos, file and the day', async () => {
  const { id, sha256 } = await importText(library, callText())
  const passageId = await markWords(library, id, 'the supply of castings', ['Supply'])
  await library.call('memos.write', {
    target: { kind: 'passage', id: passageId },
    body: 'Ask again in May.',
    base: null,
  })
  const { text, passageCount, unverifiedCount } = await note({ kind: 'transcript', id })
  for (const words of ['the supply of castings', 'Mira Sandvik', 'Ask again in May.', sha256, '2031-05-09', 'Supply']) {
    expect(text).toContain(words)
  }
  expect({ passageCount, unverifiedCount }).toEqual({ passageCount: 1, unverifiedCount: 0 })
})

test('a note of one tag takes its passages and those of tags below it from every transcript outside the bin', async () => {
  const first = await importText(library, callText('Q1 2031'), 'first.txt')
  const second = await importText(library, callText('Q2 2031'), 'second.txt')
  const binned = await importText(library, callText('Q3 2031'), 'third.txt')
  await markWords(library, first.id, 'castings', ['Supply'])
  await markWords(library, second.id, 'freight', ['Steel'])
  await markWords(library, second.id, 'tariffs', ['Elsewhere'])
  await markWords(library, binned.id, 'castings', ['Supply'])
  await library.call('transcripts.moveToBin', { ids: [binned.id] })
  const tags = await library.call('codebook.read', {})
  const [supply, steel] = ['Supply', 'Steel'].map((name) => tags.find((tag) => tag.name === name))
  if (supply === undefined || steel === undefined) throw new Error('The tags are there')
  await library.call('codebook.move', { id: steel.id, parentId: supply.id, position: 0 })
  expect((await note({ kind: 'tag', id: supply.id })).passageCount).toBe(2)
  expect((await note({ kind: 'everything' })).passageCount).toBe(3)
})

test('a note of what is gone says so', async () => {
  const id = '01890000-0000-7000-8000-000000000000' as never
  await expect(note({ kind: 'tag', id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(note({ kind: 'transcript', id })).rejects.toMatchObject({ code: 'not-found' })
})
