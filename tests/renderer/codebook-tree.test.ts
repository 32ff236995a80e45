import { describe, expect, test } from 'vitest'
import {
  ancestorsOf,
  dropTarget,
  isWithin,
  moveTarget,
  treeRows,
  type MoveDirection,
} from '#renderer/state/codebook-tree.ts'
import { codebook, tagId } from './tags.ts'

const tags = codebook(`
Supply/
  Steel
    Scrap
  Copper
Demand/
Loose
`)

describe('the rows of the tree', () => {
  test('come parents before children, with level, place and siblings', () => {
    expect(treeRows(tags, new Set()).map((row) => [row.tag.name, row.level, row.place, row.siblings])).toEqual([
      ['Supply', 1, 1, 3],
      ['Steel', 2, 1, 2],
      ['Scrap', 3, 1, 1],
      ['Copper', 2, 2, 2],
      ['Demand', 1, 2, 3],
      ['Loose', 1, 3, 3],
    ])
  })

  test('leave out what lies below a collapsed tag, and say which can be opened', () => {
    const rows = treeRows(tags, new Set([tagId('Supply')]))
    expect(rows.map((row) => row.tag.name)).toEqual(['Supply', 'Demand', 'Loose'])
    expect(rows.map((row) => [row.hasChildren, row.expanded])).toEqual([
      [true, false],
      [false, false],
      [false, false],
    ])
  })

  test('follow positions, not the order in which the tags came', () => {
    expect(treeRows(tags.toReversed(), new Set()).map((row) => row.tag.name)).toEqual(
      treeRows(tags, new Set()).map((row) => row.tag.name),
    )
  })
})

describe('a step in the tree', () => {
  const cases: readonly [
    string,
    MoveDirection,
    { readonly parent: string | null; readonly position: number } | null,
  ][] = [
    ['Copper', 'up', { parent: 'Supply', position: 0 }],
    ['Steel', 'up', null],
    ['Steel', 'down', { parent: 'Supply', position: 1 }],
    ['Copper', 'down', null],
    ['Copper', 'in', { parent: 'Steel', position: 1 }],
    ['Steel', 'in', null],
    ['Loose', 'in', { parent: 'Demand', position: 0 }],
    ['Scrap', 'out', { parent: 'Supply', position: 1 }],
    ['Steel', 'out', { parent: null, position: 1 }],
    ['Loose', 'out', null],
  ]
  test.each(cases)('%s %s', (name, direction, expected) => {
    expect(moveTarget(tags, tagId(name), direction)).toEqual(
      expected === null
        ? null
        : { parentId: expected.parent === null ? null : tagId(expected.parent), position: expected.position },
    )
  })

  test('leads nowhere for a tag that is gone', () => {
    expect(moveTarget(tags, tagId('Gone'), 'up')).toBeNull()
  })
})

describe('what is dropped', () => {
  test('lands before, after or at the end under another tag, counted without itself', () => {
    expect(dropTarget(tags, tagId('Loose'), tagId('Supply'), 'before')).toEqual({ parentId: null, position: 0 })
    expect(dropTarget(tags, tagId('Supply'), tagId('Loose'), 'after')).toEqual({ parentId: null, position: 2 })
    expect(dropTarget(tags, tagId('Loose'), tagId('Supply'), 'into')).toEqual({
      parentId: tagId('Supply'),
      position: 2,
    })
  })

  test('may not land on itself or below itself', () => {
    expect(dropTarget(tags, tagId('Supply'), tagId('Scrap'), 'into')).toBeNull()
    expect(dropTarget(tags, tagId('Steel'), tagId('Steel'), 'before')).toBeNull()
  })
})

test('ancestors come nearest first', () => {
  expect(ancestorsOf(tags, tagId('Scrap')).map((tag) => tag.name)).toEqual(['Steel', 'Supply'])
  expect(isWithin(tags, tagId('Scrap'), tagId('Supply'))).toBe(true)
  expect(isWithin(tags, tagId('Copper'), tagId('Steel'))).toBe(false)
})
