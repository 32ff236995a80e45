import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAll, foldText } from '#renderer/reader/find-text.ts'

const found = (text: string, words: string) =>
  findAll(foldText(text), words, 100).map((hit) => text.slice(hit.start, hit.end))

describe('findAll', () => {
  it.each([
    ['case does not matter', 'Steel and STEEL', 'steel', ['Steel', 'STEEL']],
    ['accents do not matter', 'Málaga, Malaga', 'malaga', ['Málaga', 'Malaga']],
    ['nor in what is looked for', 'Malaga', 'Málaga', ['Malaga']],
    ['a mark of its own belongs to its letter', 'Cafe\u0301 au lait', 'cafe', ['Cafe\u0301']],
    ['typographic quotes are quotes', 'we don’t know', "don't", ['don’t']],
    ['offsets hold after an emoji', '🚢🚢 ship', 'ship', ['ship']],
    ['a ligature is its letters', 'ﬁnance', 'fin', ['ﬁn']],
    ['hits do not overlap', 'aaaa', 'aa', ['aa', 'aa']],
    ['nothing is found for nothing', 'anything', '  ', []],
    ['special characters are only characters', 'a.c abc', 'a.c', ['a.c']],
  ])('%s', (_, text, words, hits) => {
    expect(found(text, words)).toEqual(hits)
  })

  it('stops at the limit', () => {
    expect(findAll(foldText('a a a a'), 'a', 2)).toHaveLength(2)
  })

  it('finds whatever is cut out of a text, at places inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (needle, around) => {
        fc.pre(needle.trim() !== '' && !/\p{M}/u.test(needle.normalize('NFKD')))
        const text = `${around} ${needle} ${around}`
        const hits = findAll(foldText(text), needle, 100)
        expect(hits.length).toBeGreaterThan(0)
        for (const hit of hits) expect(hit.start >= 0 && hit.end <= text.length && hit.end > hit.start).toBe(true)
      }),
    )
  })
})
