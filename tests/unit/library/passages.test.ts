import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { callText, createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'

let library: TestLibrary
let id: TranscriptId
let text: string
beforeEach(async () => {
  library = await createTestLibrary()
  id = (await importText(library, callText())).id
  text = (await library.call('transcripts.read', { id })).text
})
afterEach(() => library.remove())

async function tagNames(passageId: string): Promise<(string | undefined)[]> {
  const tags = await library.call('codebook.read', {})
  const passages = await library.call('passages.list', { transcriptId: id })
  const passage = passages.find((candidate) => candidate.id === passageId)
  return (passage?.tagIds ?? []).map((tagId) => tags.find((tag) => tag.id === tagId)?.name)
}

async function tagId(name: string) {
  const tag = (await library.call('codebook.read', {})).find((candidate) => candidate.name === name)
  if (tag === undefined) throw new Error(`No tag ${name}`)
  return tag.id
}

describe('marking', () => {
  test('keeps the words, their place and what stands around them', async () => {
    const start = text.indexOf('the supply of castings')
    const passage = await library.call('passages.create', { transcriptId: id, start, end: start + 22, tags: [] })
    expect(passage.anchor.position).toEqual({ start, end: start + 22 })
    expect(passage.anchor.quote.exact).toBe('the supply of castings')
    expect(text.slice(0, start).endsWith(passage.anchor.quote.prefix)).toBe(true)
    expect(text.startsWith(passage.anchor.quote.suffix, start + 22)).toBe(true)
  })

  test('never splits a character, not even one of several code points', async () => {
    const start = text.indexOf('👩‍🔬')
    const passage = await library.call('passages.create', {
      transcriptId: id,
      start: start + 1,
      end: start + 3,
      tags: [],
    })
    expect(passage.anchor.quote.exact).toBe('👩‍🔬')
  })

  test.each([
    ['empty', 5, 5, /range is empty/u],
    ['backwards', 9, 5, /range is empty/u],
    ['outside the text', 5, 1_000_000, /after the last character/u],
  ])('a range that is %s is refused', async (_what, start, end, message) => {
    await expect(library.call('passages.create', { transcriptId: id, start, end, tags: [] })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(message) as string,
    })
  })

  test('the same words again are the same passage, with the new tags added', async () => {
    const first = await markWords(library, id, 'castings', ['Supply'])
    const again = await markWords(library, id, 'castings', ['Margin', 'supply'])
    expect(again).toBe(first)
    expect(await tagNames(first)).toEqual(['Supply', 'Margin'])
    expect(await library.call('passages.list', { transcriptId: id })).toHaveLength(1)
  })

  test('the same words with the same tag again are no step', async () => {
    await markWords(library, id, 'castings', ['Supply'])
    const events = library.events.length
    await markWords(library, id, 'castings', ['Supply'])
    expect(library.events).toHaveLength(events)
    await library.call('history.undo', {})
    expect(await library.call('passages.list', { transcriptId: id })).toEqual([])
  })

  test('passages are listed in reading order, the shorter of two at one place first', async () => {
    await markWords(library, id, 'Margin fell')
    await markWords(library, id, 'Orders rose')
    await markWords(library, id, 'Orders')
    const passages = await library.call('passages.list', { transcriptId: id })
    expect(passages.map((passage) => passage.anchor.quote.exact)).toEqual(['Orders', 'Orders rose', 'Margin fell'])
  })
})

describe('growing and shrinking', () => {
  test('moves the ends and the words with them', async () => {
    const passageId = await markWords(library, id, 'Orders')
    const start = text.indexOf('Orders')
    const grown = await library.call('passages.resize', { id: passageId, start, end: start + 11 })
    expect(grown.anchor.quote.exact).toBe('Orders rose')
    await library.call('history.undo', {})
    const [passage] = await library.call('passages.list', { transcriptId: id })
    expect(passage?.anchor.quote.exact).toBe('Orders')
  })

  test('onto exactly the words of another passage is refused', async () => {
    await markWords(library, id, 'Orders rose')
    const passageId = await markWords(library, id, 'Orders')
    const start = text.indexOf('Orders')
    await expect(library.call('passages.resize', { id: passageId, start, end: start + 11 })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('tags on a passage', () => {
  test('are added, taken off and replaced in place, and undone one by one', async () => {
    const passageId = await markWords(library, id, 'castings', ['Supply', 'Margin'])
    await library.call('codings.add', { passageId, tag: { kind: 'new', name: 'Tariffs' } })
    await library.call('codings.replace', {
      passageId,
      tagId: await tagId('Supply'),
      tag: { kind: 'new', name: 'Components' },
    })
    expect(await tagNames(passageId)).toEqual(['Components', 'Margin', 'Tariffs'])
    await library.call('codings.remove', { passageId, tagId: await tagId('Margin') })
    expect((await library.call('history.state', {})).undo).toBe('Take Margin off a passage')
    await library.call('history.undo', {})
    expect(await tagNames(passageId)).toEqual(['Components', 'Margin', 'Tariffs'])
    await library.call('history.undo', {})
    expect(await tagNames(passageId)).toEqual(['Supply', 'Margin', 'Tariffs'])
    expect((await library.call('codebook.read', {})).map((tag) => tag.name)).not.toContain('Components')
  })

  test('a group cannot be given', async () => {
    const group = await library.call('codebook.create', {
      parentId: null,
      name: 'Costs',
      colour: null,
      description: '',
      cues: [],
      shortcut: null,
      isCodable: false,
    })
    const passageId = await markWords(library, id, 'castings')
    await expect(
      library.call('codings.add', { passageId, tag: { kind: 'existing', id: group.id } }),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('is a group') as string })
  })
})

describe('removing', () => {
  test('takes tags and memo along, and undo brings all of it back', async () => {
    const passageId = await markWords(library, id, 'castings', ['Supply'])
    await library.call('memos.write', {
      target: { kind: 'passage', id: passageId },
      body: 'Ask again in May.',
      base: null,
    })
    const before = await library.call('passages.list', { transcriptId: id })
    await library.call('passages.remove', { ids: [passageId] })
    expect(await library.call('passages.list', { transcriptId: id })).toEqual([])
    await library.call('history.undo', {})
    expect(await library.call('passages.list', { transcriptId: id })).toEqual(before)
  })
})

describe('memos', () => {
  test('stand beside passages, transcripts, tags and the library, each its own', async () => {
    const passageId = await markWords(library, id, 'castings', ['Supply'])
    const targets = [
      { kind: 'passage' as const, id: passageId },
      { kind: 'transcript' as const, id },
      { kind: 'tag' as const, id: await tagId('Supply') },
      { kind: 'library' as const },
    ]
    for (const target of targets)
      await library.call('memos.write', { target, body: `On the ${target.kind}`, base: null })
    const bodies = await Promise.all(targets.map((target) => library.call('memos.read', { target })))
    expect(bodies).toEqual(['On the passage', 'On the transcript', 'On the tag', 'On the library'])
    expect((await library.call('library.info', {})).stats.memos).toBe(4)
  })

  test('of blank space are removed, and undo brings the words back', async () => {
    const target = { kind: 'passage' as const, id: await markWords(library, id, 'castings') }
    await library.call('memos.write', { target, body: 'Ask again.', base: null })
    await library.call('memos.write', { target, body: ' \n', base: 'Ask again.' })
    expect(await library.call('memos.read', { target })).toBeNull()
    await library.call('history.undo', {})
    expect(await library.call('memos.read', { target })).toBe('Ask again.')
  })

  test('written from words that are not there any more are a conflict, and what stands stays', async () => {
    const target = { kind: 'passage' as const, id: await markWords(library, id, 'castings') }
    await library.call('memos.write', { target, body: 'Of the first', base: null })
    await expect(library.call('memos.write', { target, body: 'Of the second', base: '' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('on a passage was changed elsewhere') as string,
    })
    expect(await library.call('memos.read', { target })).toBe('Of the first')
    await library.call('memos.write', { target, body: 'Of both', base: 'Of the first' })
    expect(await library.call('memos.read', { target })).toBe('Of both')
  })

  test('that say the same already, or are empty on both sides, are no conflict', async () => {
    const target = { kind: 'passage' as const, id: await markWords(library, id, 'castings') }
    await library.call('memos.write', { target, body: 'Once', base: '' })
    await library.call('memos.write', { target, body: 'Once', base: 'Before' })
    await library.call('memos.write', { target, body: '', base: 'Once' })
    await library.call('memos.write', { target, body: ' ', base: 'Once' })
    expect(await library.call('memos.read', { target })).toBeNull()
  })
})
