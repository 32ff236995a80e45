import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe as describePlace } from '#shared/anchoring/describe.ts'
import { isGraphemeBoundary } from '#shared/anchoring/offsets.ts'
import { textAndRange } from './texts.ts'

test('an anchor holds the words and up to 32 characters on either side', () => {
  const text = `${'before '.repeat(10)}THE WORDS${' after'.repeat(10)}`
  const anchor = describePlace(text, { start: 70, end: 79 })
  expect(anchor).toEqual({
    position: { start: 70, end: 79 },
    quote: {
      exact: 'THE WORDS',
      prefix: 'ore before before before before ',
      suffix: ' after after after after after a',
    },
  })
})

test('context at the ends of the text is as short as the text is', () => {
  expect(describePlace('one two', { start: 0, end: 7 }).quote).toEqual({ exact: 'one two', prefix: '', suffix: '' })
})

test('an anchor never cuts a character and always covers what was asked for', () => {
  fc.assert(
    fc.property(textAndRange, ({ text, range }) => {
      const { position, quote } = describePlace(text, range)
      expect(position.start).toBeLessThanOrEqual(range.start)
      expect(position.end).toBeGreaterThanOrEqual(range.end)
      expect(text.slice(position.start, position.end)).toBe(quote.exact)
      expect(text.slice(position.start - quote.prefix.length, position.start)).toBe(quote.prefix)
      expect(text.slice(position.end, position.end + quote.suffix.length)).toBe(quote.suffix)
      expect(isGraphemeBoundary(text, position.start - quote.prefix.length)).toBe(true)
      expect(isGraphemeBoundary(text, position.end + quote.suffix.length)).toBe(true)
      expect(Math.max(quote.prefix.length, quote.suffix.length)).toBeLessThanOrEqual(32)
    }),
    { numRuns: 300 },
  )
})
