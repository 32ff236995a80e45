import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceAt, sentenceBefore, wordAt, wordBefore, type UnitAt } from '#shared/anchoring/text-units.ts'
import { allBoundaries, awkwardText } from './texts.ts'

/** Finds the unit at the bar in `marked` and gives its words. */
function found(unitAt: UnitAt, marked: string): string {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const unit = unitAt(text, offset)
  return text.slice(unit.start, unit.end)
}

describe('a word', () => {
  test.each([
    ['inside', 'cash fl|ow rose', 'flow'],
    ['at its start', 'cash |flow rose', 'flow'],
    ['from the space before it', 'cash| flow', 'flow'],
    ['after the last one', 'cash flow. |', 'flow'],
    ['across a line end', 'cash |\n\nflow', 'flow'],
    ['with its apostrophe', "we don|'t know", "don't"],
    ['an amount with its currency', 'about |$1.5 billion', '$1.5'],
    ['a share with its sign', 'at 17.|5% of sales', '17.5%'],
    ['a name in Hebrew', 'אמר ש|לום לכולם', 'שלום'],
    ['with its combining mark', 'the cafe|\u0301 opened', 'cafe\u0301'],
    ['none at all', ' |… ', ''],
  ])('%s', (_, marked, expected) => {
    expect(found(wordAt, marked)).toBe(expected)
  })

  test.each([
    ['the one before a space', 'cash flow |rose', 'flow'],
    ['the one it is in', 'cash fl|ow', 'flow'],
    ['over a line end', 'cash\n\n|flow', 'cash'],
    ['none', '|cash', ''],
  ])('stepping back: %s', (_, marked, expected) => {
    expect(found(wordBefore, marked)).toBe(expected)
  })
})

describe('a sentence', () => {
  test.each([
    ['in the middle', 'We grew. Margins fe|ll. Power is tight.', 'Margins fell.'],
    ['from the space before it', 'We grew.| Margins fell.', 'Margins fell.'],
    ['after the last', 'We grew. Margins fell. |', 'Margins fell.'],
    ['goes past a decimal point', 'We spent |$1.5 billion. Good.', 'We spent $1.5 billion.'],
    ['goes past Inc.', 'Harbor Grid Inc. Chief Officer |spoke. Yes.', 'Harbor Grid Inc. Chief Officer spoke.'],
    ['may end in Inc.', 'I lead Harbor Grid Inc. We |build substations.', 'We build substations.'],
    ['goes past U.S.', 'The U.S. Treasury a|cted. Then not.', 'The U.S. Treasury acted.'],
    ['may end in U.S.', 'We sell in the U|.S. And we export.', 'We sell in the U.S.'],
    ['goes past a title', 'Thank you, Dr. Okafor, f|or that. Next.', 'Thank you, Dr. Okafor, for that.'],
    ['goes past an initial', 'Here is John R. Vale n|ow. Hello.', 'Here is John R. Vale now.'],
    ['goes past a number sign', 'It was No. 7 o|f nine. Next.', 'It was No. 7 of nine.'],
    ['ends in a plain no', 'I said no. Power| is tight.', 'Power is tight.'],
    ['goes past e.g.', 'Parts, e.g. Transformers, are l|ate. Yes.', 'Parts, e.g. Transformers, are late.'],
    ['ends at a question mark', 'Is it power? Ch|ips? Both.', 'Chips?'],
    ['takes its closing quotes along', 'He said “We are short.” Th|en left.', 'Then left.'],
    ['ends with its line', 'A heading without a stop\nThe te|xt.', 'The text.'],
    ['in Japanese', '電力が足りません。需要は強|いです。', '需要は強いです。'],
  ])('%s', (_, marked, expected) => {
    expect(found(sentenceAt, marked)).toBe(expected)
  })

  test('stepping back comes to the one before', () => {
    expect(found(sentenceBefore, 'We grew. |Margins fell.')).toBe('We grew.')
    expect(found(sentenceBefore, 'We grew. Mar|gins fell.')).toBe('Margins fell.')
  })
})

test('a line of a megabyte is looked at through a window', () => {
  const text = 'Power is tight here. '.repeat(50_000)
  const unit = sentenceAt(text, 500_010)
  expect(text.slice(unit.start, unit.end)).toBe('Power is tight here.')
})

test('every unit lies in the text, on whole characters, and holds or follows the place', () => {
  const kinds = [wordAt, sentenceAt]
  fc.assert(
    fc.property(awkwardText, fc.nat(300), (text, at) => {
      const offset = Math.min(at, text.length)
      const boundaries = new Set(allBoundaries(text))
      for (const unitAt of kinds) {
        const unit = unitAt(text, offset)
        const isEmpty = unit.start === unit.end
        expect(isEmpty || (boundaries.has(unit.start) && boundaries.has(unit.end))).toBe(true)
        expect(unit.start >= 0 && unit.end <= text.length).toBe(true)
        expect(isEmpty || unit.end > offset || unitAt(text, text.length).end === unit.end).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
