import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointMap, isGraphemeBoundary, snapToGraphemes } from '#shared/anchoring/offsets.ts'
import { allBoundaries, awkwardText, textAndRange } from './texts.ts'

describe('snapping to graphemes', () => {
  const family = '👩‍👩‍👧‍👦'
  test.each([
    ['whole words stay', 'power is tight', 0, 5, 'power'],
    ['half a surrogate pair becomes the emoji', 'so 😀 good', 4, 4, '😀'],
    ['part of a family becomes the family', `a${family}b`, 3, 5, family],
    ['a letter takes its combining mark along', 'cafe\u0301 au lait', 0, 4, 'cafe\u0301'],
    ['a mark takes its letter along', 'cafe\u0301 au lait', 4, 5, 'e\u0301'],
    ['the second of three flags', '🇩🇪🇺🇸🇯🇵', 5, 6, '🇺🇸'],
    ['an empty range on a boundary stays empty', 'power', 2, 2, ''],
    ['ends outside the text come inside', 'power', -3, 99, 'power'],
    ['ends in the wrong order are swapped', 'power', 4, 1, 'owe'],
    ['CJK characters are one each', '電力不足', 1, 3, '力不'],
  ])('%s', (_, text, start, end, expected) => {
    const snapped = snapToGraphemes(text, { start, end })
    expect(text.slice(snapped.start, snapped.end)).toBe(expected)
  })

  test('agrees with a segmenter that has read the whole text', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, range }) => {
        const boundaries = allBoundaries(text)
        const snapped = snapToGraphemes(text, range)
        expect(snapped.start).toBe(boundaries.findLast((boundary) => boundary <= range.start))
        expect(snapped.end).toBe(boundaries.find((boundary) => boundary >= range.end))
      }),
      { numRuns: 500 },
    )
  })

  test('is done after one go', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, range }) => {
        const once = snapToGraphemes(text, range)
        expect(snapToGraphemes(text, once)).toEqual(once)
        expect(isGraphemeBoundary(text, once.start) && isGraphemeBoundary(text, once.end)).toBe(true)
      }),
    )
  })

  test('finds the same boundaries whatever stands around the window', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const boundaries = new Set(allBoundaries(text))
        for (let offset = 0; offset <= text.length; offset += 1) {
          expect(isGraphemeBoundary(text, offset)).toBe(boundaries.has(offset))
        }
      }),
    )
  })
})

describe('code points', () => {
  test('agree with counting them, for every offset', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const map = codePointMap(text)
        const characters = Array.from(text)
        let utf16 = 0
        for (const [index, character] of characters.entries()) {
          expect(map.toCodePoints(utf16)).toBe(index)
          expect(map.toUtf16(index)).toBe(utf16)
          expect(map.toCodePoints(utf16 + character.length - 1)).toBe(index)
          utf16 += character.length
        }
        expect(map.toCodePoints(text.length)).toBe(characters.length)
        expect(map.toUtf16(characters.length)).toBe(text.length)
        expect(map.toUtf16(characters.length + 5)).toBe(text.length)
      }),
    )
  })
})
