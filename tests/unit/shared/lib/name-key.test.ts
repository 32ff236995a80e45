import { describe, expect, test } from 'vitest'
import { nameKey, nameLengthAt, tidyName } from '#shared/lib/name-key.ts'

describe('two spellings', () => {
  test.each([
    ['  petra   Lund ', 'Petra Lund'],
    ['ANDRÉ MÜLLER', 'Andre Muller'],
    ['Andre\u0301', 'André'],
    ['Petra\u00A0Lund', 'Petra Lund'],
  ])('“%s” and “%s” are one name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  test.each([
    ['Petra Lund', 'Petra Lunde'],
    ['J. Reuter', 'J Reuter'],
    ['カトウ', 'ガトウ'],
    ['สมชาย', 'สมชัย'],
  ])('“%s” and “%s” are two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })
})

test('a blank too many goes, the writing stays', () => {
  expect(tidyName('  Petra \t  LUND ')).toBe('Petra LUND')
})

test.each([
  ['Petra  Lund: Yes.', 'petra lund', 'Petra  Lund'],
  ['ANDRE\u0301: Yes.', 'André', 'ANDRE\u0301'],
  ['Petra Lunde: Yes.', 'Petra Lund', 'Petra Lund'],
  ['Peter: Yes.', 'Petra Lund', ''],
  [' Petra Lund', 'Petra Lund', ''],
  ['Petra', '', ''],
])('in “%s” the name “%s” takes up “%s”', (text, name, words) => {
  expect(text.slice(0, nameLengthAt(text, 0, name))).toBe(words)
})
