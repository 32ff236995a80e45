import { describe, expect, test } from 'vitest'
import { parseCues, writeCues } from '#renderer/panels/codebook/cues.ts'
import { listSections } from '#renderer/panels/codebook/list-sections.ts'
import { treeKey } from '#renderer/panels/codebook/tree-keys.ts'
import { findByStart } from '#renderer/panels/codebook/use-type-ahead.ts'
import { treeRows } from '#renderer/state/codebook-tree.ts'
import { codebook, tagId } from './tags.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false }

describe('keys of the tree', () => {
  test('arrows walk, and with Alt they move the tag', () => {
    expect(treeKey({ ...plain, key: 'ArrowLeft' })).toEqual({ kind: 'close' })
    expect(treeKey({ ...plain, altKey: true, key: 'ArrowLeft' })).toEqual({ kind: 'command', id: 'codebook.unnest' })
  })

  test('letters are looked for, but keys with Ctrl belong to the workbench', () => {
    expect(treeKey({ ...plain, key: 'm' })).toEqual({ kind: 'type', letter: 'm' })
    expect(treeKey({ ...plain, ctrlKey: true, key: 'z' })).toBeNull()
    expect(treeKey({ ...plain, key: ' ' })).toBeNull()
    expect(treeKey({ ...plain, altKey: true, key: '1' })).toBeNull()
  })
})

describe('typing ahead', () => {
  const rows = treeRows(codebook('Margin\nMarket\nTariffs'), new Set())
  const found = (from: number, letters: string) => findByStart(rows, from, letters)?.tag.name

  test('one letter goes on to the next that begins with it, around the end', () => {
    expect(found(0, 'm')).toBe('Market')
    expect(found(1, 'm')).toBe('Margin')
  })

  test('more letters may stay where they are', () => {
    expect(found(0, 'mar')).toBe('Margin')
    expect(found(0, 'mark')).toBe('Market')
    expect(found(0, 'x')).toBeUndefined()
  })
})

describe('the list beside the text', () => {
  const tags = codebook('Loose\nSupply/\n  Steel\n    Scrap\n  Copper\nDemand/\n  Volume\nLast').map((tag) =>
    tag.name === 'Copper' ? { ...tag, shortcut: '1' } : tag,
  )
  const shape = (all: boolean, used: readonly string[]) =>
    listSections(tags, new Map(used.map((name) => [tagId(name), 1])), all).map(
      (section) =>
        `${section.group?.name ?? '-'}: ${section.tags.map(({ tag, depth }) => `${tag.name}${depth}`).join(' ')}`,
    )

  test('holds the tags with a key or used here, in their groups', () => {
    expect(shape(false, ['Scrap', 'Last'])).toEqual(['-: Last0', 'Supply: Scrap1 Copper0'])
  })

  test('holds everything when asked to, what stands at the top first', () => {
    expect(shape(true, [])).toEqual(['-: Loose0 Last0', 'Supply: Steel0 Scrap1 Copper0', 'Demand: Volume0'])
  })
})

test('cues are one a line, without blank lines and repetitions', () => {
  expect(parseCues(' margin \n\nbasis points\nmargin\n')).toEqual(['margin', 'basis points'])
  expect(writeCues(parseCues('a\nb'))).toBe('a\nb')
  expect(parseCues('x'.repeat(300))[0]).toHaveLength(200)
})
