import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Connection } from '#library/db/connection.ts'
import { sql } from '#library/db/sql.ts'
import { mayHaveMarks, type Place, TermMatcher } from '#library/stores/search-pattern.ts'
import { endsInWord, foldedTokens, foldForIndex, kindOf, type SearchTerm } from '#library/stores/search-text.ts'
import { awkwardText } from '../../shared/anchoring/texts.ts'

function placesOf(term: SearchTerm, text: string): Place[] {
  const matcher = new TermMatcher(term)
  const hasMarks = mayHaveMarks(text)
  const places: Place[] = []
  for (let place = matcher.next(text, 0, hasMarks); place !== null; place = matcher.next(text, place.end, hasMarks)) {
    places.push(place)
  }
  return places
}

describe('folding for the index', () => {
  test.each([
    ['leaves ASCII alone', 'Power, 17.5% of U.S. sales', 'Power, 17.5% of U.S. sales'],
    ['takes diacritics off', 'naïve Café Zürich', 'naive Cafe Zurich'],
    ['takes combining marks off', 'cafe\u0301', 'cafe'],
    ['parts CJK characters', '東京 AI需要', ' 東  京  AI 需  要 '],
    ['turns other signs into spaces', 'don’t—“so”', 'don t  so '],
    ['passes over soft hyphens', 'co\u00ADoperate', 'cooperate'],
  ])('%s', (_, text, expected) => {
    expect(foldForIndex(text)).toBe(expected)
  })

  test('tells whether a text ends inside a word', () => {
    expect(['po', 'cafe\u0301', '電', 'po ', '17%', 'po"', ''].map(endsInWord)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('beside SQLite’s own tokenizer', () => {
  let db: Connection

  beforeAll(() => {
    db = new Connection(':memory:', { readonly: false, timeoutMs: 0 })
    db.exec("CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')")
    db.exec("CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, 'instance')")
  })
  afterAll(() => {
    db.close()
  })

  test('every character that SQLite knows ends up as the same word', () => {
    const expected = new Map<number, string>()
    db.transaction(() => {
      for (let code = 1; code < 0x1_0000; code += 1) {
        if (code >= 0xd800 && code < 0xe000) continue
        const character = String.fromCodePoint(code)
        expected.set(code, foldedTokens(character).join(' '))
        db.run(sql`INSERT INTO words (rowid, text) VALUES (${code}, ${foldForIndex(character)})`)
      }
    })
    const rows = db.all<{ doc: number; term: string }>(sql`SELECT doc, term FROM vocabulary`)
    expect(rows.length).toBeGreaterThan(40_000)
    expect(rows.filter(({ doc, term }) => expected.get(doc) !== term)).toEqual([])
    db.run(sql`DELETE FROM words`)
  })

  test('no text with marks or joiners inside words is taken for a plain one', () => {
    const missed: string[] = []
    for (let code = 1; code < 0x11_0000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue
      const character = String.fromCodePoint(code)
      if (kindOf(character) === 'ignored' && !mayHaveMarks(`a${character}b`)) missed.push(code.toString(16))
    }
    expect(missed).toEqual([])
    expect(mayHaveMarks('Plain “quotes” — naïve, ёлка, 電力, 전력, 😀 €5')).toBe(false)
  })

  test('every word of a text, and every two in a row, are found by the index and in the text', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const tokens = foldedTokens(text)
        db.run(sql`INSERT INTO words (rowid, text) VALUES (1, ${foldForIndex(text)})`)
        for (const [index, token] of tokens.entries()) {
          const found = placesOf({ tokens: [token], isPrefix: false }, text)
          expect(found.length).toBe(tokens.filter((other) => other === token).length)
          expect(found.map(({ start, end }) => foldedTokens(text.slice(start, end)))).toEqual(found.map(() => [token]))
          const pair = tokens.slice(index, index + 2)
          expect(placesOf({ tokens: pair, isPrefix: false }, text)).not.toEqual([])
          expect(
            db.all(sql`SELECT 1 FROM words WHERE words MATCH ${`"${pair.join(' ')}"`}`),
            `${pair.join(' ')} in ${foldForIndex(text)}`,
          ).toHaveLength(1)
        }
        db.run(sql`DELETE FROM words`)
      }),
      { numRuns: 150 },
    )
  })
})
