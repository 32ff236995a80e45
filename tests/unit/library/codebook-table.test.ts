import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestLibrary, type TestLibrary } from '../../helpers/test-library.ts'

let library: TestLibrary
beforeEach(async () => {
  library = await createTestLibrary()
})
afterEach(() => library.remove())

const bringIn = (table: string) =>
  library.call('codebook.importTable', { fileName: 'tags.csv', bytes: new TextEncoder().encode(table) })

/** "Parent / name" of every entry, in the order people see them. */
async function names(): Promise<string[]> {
  const tags = await library.call('codebook.read', {})
  const nameOf = new Map(tags.map((tag) => [tag.id, tag.name]))
  return tags.map((tag) =>
    [tag.parentId === null ? null : (nameOf.get(tag.parentId) ?? ''), tag.name]
      .filter((name) => name !== null)
      .join(' / '),
  )
}

test('a codebook that leaves one library and enters another is the same', async () => {
  await library.call('codebook.addStarter', {})
  const before = await library.call('codebook.read', {})
  const { fileName, bytes } = await library.call('codebook.exportTable', {})
  expect(fileName).toBe('codebook.csv')
  const other = await createTestLibrary()
  try {
    const said = await other.call('codebook.importTable', { fileName, bytes })
    expect(said).toEqual({ added: before.length, changed: 0, unchanged: 0, warnings: [] })
    const after = await other.call('codebook.read', {})
    const withoutIds = (tags: typeof before) => tags.map(({ id: _id, parentId: _parentId, ...rest }) => rest)
    expect(withoutIds(after)).toEqual(withoutIds(before))
    expect(await other.call('codebook.importTable', { fileName, bytes })).toMatchObject({
      added: 0,
      unchanged: before.length,
    })
  } finally {
    await other.remove()
  }
})

test('what is there is changed only in what the table says; nothing is deleted; one undo takes all of it back', async () => {
  await bringIn('name,parent,description,key\nFreight,Costs,by sea,1\nLabour,Costs,,\n')
  expect(await names()).toEqual(['Costs', 'Costs / Freight', 'Costs / Labour'])
  const said = await bringIn('name,parent,description\nfreight,COSTS,by sea and air\nFuel,Costs,\n')
  expect(said).toMatchObject({ added: 1, changed: 1 })
  const freight = (await library.call('codebook.read', {})).find((tag) => tag.name === 'Freight')
  expect(freight).toMatchObject({ description: 'by sea and air', shortcut: '1' })
  expect(await library.call('history.undo', {})).toMatchObject({ redo: 'Bring tags in from “tags.csv”' })
  expect(await names()).toEqual(['Costs', 'Costs / Freight', 'Costs / Labour'])
})

test('a path makes the groups that are missing, and finds those that are there', async () => {
  await bringIn('name,parent\nRates,Costs / Freight\nPort fees,Costs / Freight\n')
  expect(await names()).toEqual(['Costs', 'Costs / Freight', 'Freight / Rates', 'Freight / Port fees'])
})

test('a key that another tag has stays there, and the file’s tag that is a group here stays one; both are said', async () => {
  await bringIn('name,kind,key\nFreight,tag,1\nCosts,group,\n')
  const { warnings } = await bringIn('name,kind,key\nLabour,tag,1\nCosts,tag,\n')
  expect(warnings).toEqual([
    'The key 1 stays with “Freight”; “Labour” has none.',
    '“Costs” is a group here and a tag in the file: it was left as it is.',
  ])
})

test('a table that cannot be read changes nothing', async () => {
  await bringIn('name\nFreight\n')
  await expect(bringIn('a,b\n1,2\n')).rejects.toMatchObject({ code: 'unreadable-file' })
  expect(await names()).toEqual(['Freight'])
})
