import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TagId } from '#shared/domain/ids.ts'
import type { InputOf } from '#shared/rpc/contract.ts'
import { callText, createTestLibrary, importText, markWords, type TestLibrary } from '../../../helpers/test-library.ts'

let library: TestLibrary

beforeEach(async () => {
  library = await createTestLibrary({ now: () => new Date(2031, 4, 6, 23, 30).getTime() })
})
afterEach(() => library.remove())

async function exported(scope: InputOf<'export.run'>['scope']): Promise<string> {
  const file = await library.call('export.run', { format: 'markdown', grouping: 'tag', scope })
  return new TextDecoder().decode(file.bytes)
}

async function tagNamed(name: string): Promise<TagId> {
  const tag = (await library.call('codebook.read', {})).find((one) => one.name === name)
  if (tag === undefined) throw new Error(`no tag ${name}`)
  return tag.id
}

describe('a note exported from a library', () => {
  test('cites each quote and carries the memos of passage, tag and transcript', async () => {
    const { id } = await importText(library, callText())
    const passage = await markWords(library, id, 'the tightest point is still the supply of castings', ['Supply'])
    await library.call('memos.write', {
      target: { kind: 'passage', id: passage },
      body: 'Third time *running*.',
      base: null,
    })
    await library.call('memos.write', {
      target: { kind: 'tag', id: await tagNamed('Supply') },
      body: 'What runs short.',
      base: null,
    })
    await library.call('memos.write', { target: { kind: 'transcript', id }, body: 'Heard live.', base: null })
    const note = await exported({ kind: 'transcript', id })
    expect(note).toContain('\nexported: 2031-05-06\n')
    expect(note).toContain('\n## Supply\n')
    expect(note).toContain('\n> the tightest point is still the supply of castings\n\n— **Mira Sandvik')
    for (const memo of ['Third time *running*.', 'What runs short.', 'Heard live.']) expect(note).toContain(memo)
  })

  test('of a tag or of everything leaves out what is in the bin', async () => {
    const kept = await importText(library, callText())
    const thrown = await importText(library, callText('Q2 2031'), 'second.txt')
    await markWords(library, kept.id, 'most of it freight', ['Freight'])
    const passage = await markWords(library, thrown.id, 'as far as we can see from here')
    await library.call('codings.add', { passageId: passage, tag: { kind: 'existing', id: await tagNamed('Freight') } })
    await library.call('transcripts.moveToBin', { ids: [thrown.id] })
    for (const scope of [{ kind: 'everything' }, { kind: 'tag', id: await tagNamed('Freight') }] as const) {
      const note = await exported(scope)
      expect(note).toContain('> most of it freight')
      expect(note).not.toContain('as far as we can see')
    }
  })

  test('of what is not there says so', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000'
    await expect(exported({ kind: 'tag', id: nobody })).rejects.toMatchObject({ code: 'not-found' })
    await expect(exported({ kind: 'transcript', id: nobody })).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('what is searched for leads to its place in the transcript that was imported', async () => {
  const { id } = await importText(library, callText())
  const { hits } = await library.call('search.query', { text: 'naive', limit: 10 })
  const { text } = await library.call('transcripts.read', { id })
  expect(hits.map((hit) => [hit.speaker, text.slice(hit.start, hit.end)])).toEqual([['Jonas Reuter', 'Naïve']])
})
