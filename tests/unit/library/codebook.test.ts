import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TagId } from '#shared/domain/ids.ts'
import type { InputOf } from '#shared/rpc/contract.ts'
import { callText, createTestLibrary, importText, markWords, type TestLibrary } from '../../helpers/test-library.ts'

let library: TestLibrary
beforeEach(async () => {
  library = await createTestLibrary()
})
afterEach(() => library.remove())

async function create(name: string, fields: Partial<InputOf<'codebook.create'>> = {}): Promise<TagId> {
  const blank = { parentId: null, colour: null, description: '', cues: [], shortcut: null, isCodable: true }
  return (await library.call('codebook.create', { ...blank, ...fields, name })).id
}

/** The tree, a line a tag, indented by a dot a level. */
async function tree(): Promise<string[]> {
  const tags = await library.call('codebook.read', {})
  const depth = (id: TagId | null): number => {
    const tag = tags.find((candidate) => candidate.id === id)
    return tag === undefined ? 0 : 1 + depth(tag.parentId)
  }
  return tags.map((tag) => `${'.'.repeat(depth(tag.parentId))}${tag.name}`)
}

describe('making tags', () => {
  test('puts each last among its siblings, with colours that differ', async () => {
    const costs = await create('Costs', { isCodable: false })
    await create('Freight', { parentId: costs })
    await create('Labour', { parentId: costs })
    await create('Demand')
    expect(await tree()).toEqual(['Costs', '.Freight', '.Labour', 'Demand'])
    const children = (await library.call('codebook.read', {})).filter((tag) => tag.parentId === costs)
    expect(children.map((tag) => tag.position)).toEqual([0, 1])
    expect(new Set(children.map((tag) => tag.colour)).size).toBe(2)
  })

  test('of one colour gives them different patterns', async () => {
    const ids = [await create('A', { colour: 'teal' }), await create('B', { colour: 'teal' })]
    const tags = (await library.call('codebook.read', {})).filter((tag) => ids.includes(tag.id))
    expect(tags.map((tag) => tag.pattern)).toEqual(['solid', 'double'])
  })

  test('refuses a name that stands beside it already, whatever its case', async () => {
    await create('Freight')
    await expect(create('FREIGHT ')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('refuses a key that belongs to another tag, and says which', async () => {
    await create('Freight', { shortcut: '3' })
    await expect(create('Labour', { shortcut: '3' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('“Freight”') as string,
    })
  })
})

describe('changing tags', () => {
  test('keeps what is not named, and undo says the old and new name', async () => {
    const id = await create('Freight', { description: 'Moving goods', cues: ['ocean'], shortcut: '3' })
    const changed = await library.call('codebook.update', { id, patch: { name: 'Logistics', shortcut: null } })
    expect(changed).toMatchObject({ name: 'Logistics', description: 'Moving goods', cues: ['ocean'], shortcut: null })
    expect((await library.call('history.state', {})).undo).toBe('Rename tag Freight to Logistics')
    await library.call('history.undo', {})
    expect((await library.call('codebook.read', {}))[0]).toMatchObject({ name: 'Freight', shortcut: '3' })
  })
})

describe('moving tags', () => {
  let a: TagId
  let b: TagId
  beforeEach(async () => {
    a = await create('A')
    b = await create('B')
    await create('C')
    await create('B1', { parentId: b })
    await create('B2', { parentId: b })
  })

  test.each([
    ['to another place', 'A', null, 1, ['B', '.B1', '.B2', 'A', 'C']],
    ['under another parent', 'A', 'B', 1, ['B', '.B1', '.A', '.B2', 'C']],
    ['past the end', 'A', null, 99, ['B', '.B1', '.B2', 'C', 'A']],
    ['up a level', 'B1', null, 0, ['B1', 'A', 'B', '.B2', 'C']],
  ] as const)('%s, and back by undo', async (_what, name, parentName, position, expected) => {
    const before = await tree()
    const tags = await library.call('codebook.read', {})
    const idOf = (wanted: string) => tags.find((tag) => tag.name === wanted)?.id ?? a
    const parentId = parentName === null ? null : idOf(parentName)
    const moved = await library.call('codebook.move', { id: idOf(name), parentId, position })
    expect(moved.parentId).toBe(parentId)
    expect(await tree()).toEqual(expected)
    await library.call('history.undo', {})
    expect(await tree()).toEqual(before)
  })

  test('into itself or below itself is refused', async () => {
    const below = (await library.call('codebook.read', {})).find((tag) => tag.name === 'B1')
    await expect(library.call('codebook.move', { id: b, parentId: b, position: 0 })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(
      library.call('codebook.move', { id: b, parentId: below?.id ?? null, position: 0 }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('tags that are in use', () => {
  let supply: TagId
  let margin: TagId
  beforeEach(async () => {
    supply = await create('Supply')
    margin = await create('Margin')
    const first = await importText(library, callText('Q1 2031'), 'first.txt')
    const second = await importText(library, callText('Q2 2031'), 'second.txt')
    await markWords(library, first.id, 'castings', ['Supply', 'Margin'])
    await markWords(library, first.id, 'freight', ['Supply'])
    await markWords(library, second.id, 'castings', ['Supply'])
  })

  test('say how many passages and transcripts they touch, with all below them', async () => {
    const below = await create('Steel', { parentId: supply })
    expect(await library.call('codebook.usage', { id: supply })).toEqual({ passages: 3, transcripts: 2, tags: 2 })
    expect(await library.call('codebook.usage', { id: below })).toEqual({ passages: 0, transcripts: 0, tags: 1 })
  })

  test('are merged without doubling a passage’s tags; undo parts them again', async () => {
    await library.call('memos.write', { target: { kind: 'tag', id: supply }, body: 'Watch it.', base: null })
    const before = await library.call('codebook.read', {})
    const merged = await library.call('codebook.merge', { from: supply, into: margin })
    expect(merged.passageCount).toBe(3)
    expect(await tree()).toEqual(['Margin'])
    expect(await library.call('memos.read', { target: { kind: 'tag', id: margin } })).toBe('Watch it.')
    expect((await library.call('history.state', {})).undo).toBe('Merge tag Supply into Margin (3 passages)')
    await library.call('history.undo', {})
    expect(await library.call('codebook.read', {})).toEqual(before)
  })

  test('leave their children to the tag they are merged into', async () => {
    await create('Steel', { parentId: supply })
    await library.call('codebook.merge', { from: supply, into: margin })
    expect(await tree()).toEqual(['Margin', '.Steel'])
  })

  test('can be merged into one below them', async () => {
    const steel = await create('Steel', { parentId: supply })
    await create('Castings', { parentId: supply })
    await library.call('codebook.merge', { from: supply, into: steel })
    expect(await tree()).toEqual(['Margin', 'Steel', 'Castings'])
  })

  test('have children of the same name merged too, at every depth, in one step', async () => {
    const theirs = await create('Steel', { parentId: supply })
    const ours = await create('steel', { parentId: margin })
    const plates = await create('Plates', { parentId: theirs })
    const kept = await create('Plates', { parentId: ours })
    await create('Castings', { parentId: supply })
    const { id: transcriptId } = await importText(library, callText('Q3 2031'), 'third.txt')
    const mark = (start: number, ids: readonly TagId[]) =>
      library.call('passages.create', {
        transcriptId,
        start,
        end: start + 10,
        tags: ids.map((id) => ({ kind: 'existing', id })),
      })
    await mark(0, [theirs, plates])
    await mark(20, [theirs, ours])
    const before = await library.call('codebook.read', {})
    await library.call('codebook.merge', { from: supply, into: margin })
    expect(await tree()).toEqual(['Margin', '.steel', '..Plates', '.Castings'])
    const after = await library.call('codebook.read', {})
    expect(after.find(({ id }) => id === ours)).toMatchObject({ passageCount: 2 })
    expect(after.find(({ id }) => id === kept)).toMatchObject({ passageCount: 1 })
    await library.call('history.undo', {})
    expect(await library.call('codebook.read', {})).toEqual(before)
  })

  test('are not merged into one below them where a child would come to stand beside its namesake', async () => {
    const steel = await create('Steel', { parentId: supply })
    await create('Margin', { parentId: supply })
    await expect(library.call('codebook.merge', { from: supply, into: steel })).rejects.toMatchObject({
      code: 'conflict',
      message: 'There would be two tags named “Margin” side by side. Rename or merge one of them first.',
    })
    expect(await tree()).toEqual(['Supply', '.Steel', '.Margin', 'Margin'])
  })

  test('are not merged where a group and a tag of one name would meet below them', async () => {
    const from = await create('Costs', { isCodable: false })
    const into = await create('Spending', { isCodable: false })
    await create('Wages', { parentId: from })
    await create('Wages', { parentId: into, isCodable: false })
    await expect(library.call('codebook.merge', { from, into })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('“Wages”') as string,
    })
    expect(await tree()).toEqual(['Supply', 'Margin', 'Costs', '.Wages', 'Spending', '.Wages'])
  })

  test('are deleted with all below them; passages stay, and undo brings it all back', async () => {
    const steel = await create('Steel', { parentId: supply })
    await library.call('memos.write', { target: { kind: 'tag', id: steel }, body: 'Rare.', base: null })
    const before = await library.call('codebook.read', {})
    await library.call('codebook.remove', { id: supply })
    expect(await tree()).toEqual(['Margin'])
    expect((await library.call('library.info', {})).stats).toMatchObject({ passages: 3, codings: 1 })
    expect((await library.call('history.state', {})).undo).toBe('Delete tag Supply (3 passages)')
    await library.reopen()
    await library.call('history.undo', {})
    expect(await library.call('codebook.read', {})).toEqual(before)
  })
})

describe('the starter codebook', () => {
  test('is added once, in groups, and leaves tags that are there alone', async () => {
    const own = await create('Tariffs', { description: 'My own words', shortcut: '1' })
    const { added } = await library.call('codebook.addStarter', {})
    expect(added).toBeGreaterThan(20)
    const tags = await library.call('codebook.read', {})
    expect(tags.filter((tag) => tag.name === 'Tariffs')).toMatchObject([{ id: own, description: 'My own words' }])
    expect(tags.filter((tag) => tag.shortcut === '1')).toHaveLength(1)
    expect(tags.filter((tag) => tag.parentId === null && !tag.isCodable).length).toBeGreaterThan(5)
    expect(await library.call('codebook.addStarter', {})).toEqual({ added: 0 })
    await library.call('history.undo', {})
    expect(await tree()).toEqual(['Tariffs'])
  })
})
