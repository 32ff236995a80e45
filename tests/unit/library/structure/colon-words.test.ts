import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WordSearch } from '#library/structure/colon-words.ts'

/** What the search answers, said as a pattern over the whole text. */
const WORD = /(?<![\p{L}\p{N}@._-])\p{Ll}[\p{L}'’]{0,40}/gu

function found(text: string, wanted: readonly string[]): string[] {
  const search = new WordSearch(new Set(wanted))
  search.readLowerCase(text)
  return [...search.found].toSorted()
}

describe('looking for words that begin with a small letter', () => {
  test.each([
    ['a word among others', 'we will see', ['will', 'see'], ['see', 'will']],
    ['no word with a capital', 'Will Marks', ['will', 'marks'], []],
    ['no part of a greater word', 'goodwill, willing, n.will, me@mark', ['will', 'mark'], []],
    ['a word with its apostrophe, and not its half', 'it won’t', ['won’t', 'won', 't'], ['won’t']],
    ['words of other alphabets', 'наши слова', ['слова'], ['слова']],
    ['nothing in an empty text', '', ['will'], []],
  ])('finds %s', (_, text, wanted, expected) => {
    expect(found(text, wanted)).toEqual(expected)
  })

  test('finds in any text the words that the pattern finds', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'will',
      'Mark',
      'é',
      'я',
      'Я',
      '中',
      "'",
      '’',
      ' ',
      '.',
      '-',
      '_',
      '@',
      '7',
      '\n',
      '“',
    )
    const texts = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(texts, fc.array(fc.array(piece, { minLength: 1, maxLength: 4 })), (text, others) => {
        const all = new Set(Array.from(text.matchAll(WORD), ([word]) => word))
        const wanted = [...all, ...others.map((pieces) => pieces.join(''))]
        expect(found(text, wanted)).toEqual([...new Set(wanted.filter((word) => all.has(word)))].toSorted())
      }),
      { numRuns: 2000 },
    )
  })
})
