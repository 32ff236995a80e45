import { describe, expect, test } from 'vitest'
import {
  drawnPassages,
  isAnyHidden,
  isPassageHidden,
  NOTHING_HIDDEN,
  withTagToggled,
  type HiddenMarks,
} from '#renderer/state/hidden-marks.ts'
import { passage } from './passages.ts'
import { codebook, tagId } from './tags.ts'

const tags = codebook(`
Supply/
  Steel
  Copper
Margin
`)
const steel = tagId('Steel')
const copper = tagId('Copper')
const margin = tagId('Margin')

const passages = [
  passage('Steel is short', [steel]),
  passage('it will stay short', [steel, margin]),
  passage('What of copper', [], 'ask again'),
]
const drawn = (hidden: Partial<HiddenMarks>) =>
  drawnPassages(passages, { ...NOTHING_HIDDEN, ...hidden }).map(({ tagIds, memo }) => [...tagIds, memo])

describe('marks that are drawn', () => {
  test.each([
    ['nothing hidden', {}, [[steel, null], [steel, margin, null], ['ask again']]],
    ['all marks', { all: true }, []],
    ['one tag: a passage with another one keeps that', { tags: new Set([steel]) }, [[margin, null], ['ask again']]],
    [
      'passages without a tag',
      { untagged: true },
      [
        [steel, null],
        [steel, margin, null],
      ],
    ],
    ['memos only: their passages stay', { memos: true }, [[steel, null], [steel, margin, null], [null]]],
  ] as const)('%s', (_, hidden, expected) => {
    expect(drawn(hidden)).toEqual(expected)
  })

  test('what is drawn as before is the same list, so that nothing is painted again', () => {
    expect(drawnPassages(passages, NOTHING_HIDDEN)).toBe(passages)
  })
})

test('a passage is hidden only with the last of its tags', () => {
  const [, both] = passages
  if (both === undefined) throw new Error('There are three passages')
  expect(isPassageHidden(both, { ...NOTHING_HIDDEN, tags: new Set([steel]) })).toBe(false)
  expect(isPassageHidden(both, { ...NOTHING_HIDDEN, tags: new Set([steel, margin]) })).toBe(true)
})

test('a group is hidden with its tags, and shown with them again', () => {
  const once = withTagToggled(NOTHING_HIDDEN, tags, tagId('Supply'))
  expect([...once.tags].sort()).toEqual([copper, steel, tagId('Supply')].sort())
  expect(isAnyHidden(once)).toBe(true)
  expect(isAnyHidden(withTagToggled(once, tags, tagId('Supply')))).toBe(false)
})

test('a group of which some tags are hidden is hidden whole first', () => {
  const some = withTagToggled(NOTHING_HIDDEN, tags, steel)
  expect(withTagToggled(some, tags, tagId('Supply')).tags.size).toBe(3)
})
