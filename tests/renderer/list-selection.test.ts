import { describe, expect, it } from 'vitest'
import {
  afterRemoval,
  click,
  move,
  NOTHING_SELECTED,
  only,
  selectAll,
  toggle,
  type Selection,
} from '#renderer/state/list-selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const plain = { extend: false, toggle: false }
const shift = { extend: true, toggle: false }
const ctrl = { extend: false, toggle: true }
const chosen = (selection: Selection) => [...selection.selected].sort().join('')

describe('clicking', () => {
  it('alone selects one row and nothing else', () => {
    const selection = click(click(NOTHING_SELECTED, order, 'a', plain), order, 'c', plain)
    expect(chosen(selection)).toBe('c')
    expect(selection.active).toBe('c')
  })

  it('with Shift selects from the row clicked before, in either direction', () => {
    const from = click(NOTHING_SELECTED, order, 'c', plain)
    expect(chosen(click(from, order, 'e', shift))).toBe('cde')
    expect(chosen(click(click(from, order, 'e', shift), order, 'a', shift))).toBe('abc')
  })

  it('with Ctrl adds and takes away', () => {
    const two = click(only('a'), order, 'd', ctrl)
    expect(chosen(two)).toBe('ad')
    expect(chosen(click(two, order, 'a', ctrl))).toBe('d')
  })

  it('with Shift on a row whose anchor is hidden by a filter selects that row', () => {
    expect(chosen(click(only('x'), order, 'b', shift))).toBe('b')
  })
})

describe('moving by keyboard', () => {
  const still = { extend: false, keep: false }
  it.each([
    ['starts at the top going down', NOTHING_SELECTED, 1, 'a'],
    ['starts at the bottom going up', NOTHING_SELECTED, -1, 'e'],
    ['goes on by one', only('b'), 1, 'c'],
    ['stops at the end', only('d'), 15, 'e'],
    ['goes to the beginning', only('d'), -Number.MAX_SAFE_INTEGER, 'a'],
    ['starts again when the active row is gone', only('x'), 1, 'a'],
  ])('%s', (_name, from, step, expected) => {
    const selection = move<string>(from, order, step, still)
    expect(selection.active).toBe(expected)
    expect(chosen(selection)).toBe(expected)
  })

  it('with Shift grows and shrinks the range from the anchor', () => {
    const grown = move(move(only('b'), order, 1, { extend: true, keep: false }), order, 1, {
      extend: true,
      keep: false,
    })
    expect(chosen(grown)).toBe('bcd')
    expect(chosen(move(grown, order, -1, { extend: true, keep: false }))).toBe('bc')
  })

  it('with Ctrl moves without selecting, and Space then adds the row', () => {
    const moved = move(only('a'), order, 2, { extend: false, keep: true })
    expect(chosen(moved)).toBe('a')
    expect(chosen(toggle(moved, moved.active ?? ''))).toBe('ac')
  })

  it('does nothing in an empty list', () => {
    expect(move(NOTHING_SELECTED, [], 1, still)).toBe(NOTHING_SELECTED)
  })
})

it('selects all rows that are shown and stays where it stood', () => {
  const all = selectAll(only('c'), order)
  expect(chosen(all)).toBe('abcde')
  expect(all.active).toBe('c')
})

describe('after rows are removed', () => {
  it.each([
    ['the next row is selected', ['b', 'c'], 'd'],
    ['the row before, when the last ones went', ['d', 'e'], 'c'],
    ['a row after the last of several', ['a', 'c'], 'd'],
    ['nothing, when none is left', order, null],
  ])('%s', (_name, gone, active) => {
    expect(afterRemoval(order, gone).active).toBe(active)
  })
})
