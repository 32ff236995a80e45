import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describe as describePlace } from '#shared/anchoring/describe.ts'
import { resolve } from '#shared/anchoring/resolve.ts'
import type { Range } from '#shared/lib/range.ts'
import { textAndRange } from './texts.ts'

const CALL = `Operator: Good afternoon and welcome to the call of Harbor Grid.

Chief Executive: Power is the tightest of our constraints this year, more than chips. We added 3.8 gigawatts in twelve months and still turned work away.

Chief Financial Officer: Capital spending was $31.4 billion in the quarter. Thank you.

Analyst: How long until supply meets demand? Thank you.

Chief Executive: Several quarters, I would say. Thank you.
`

/** The range of the words between bars, and the text without them. */
function marked(text: string): { text: string; range: Range } {
  const start = text.indexOf('|')
  const end = text.indexOf('|', start + 1) - 1
  return { text: text.replaceAll('|', ''), range: { start, end } }
}

function anchorOf(words: string, text = CALL) {
  const start = text.indexOf(words)
  return describePlace(text, { start, end: start + words.length })
}

describe('resolving an anchor', () => {
  test.each([
    ['the text is as it was', (text: string) => text, 'exact', 'Power is the tightest of our constraints'],
    ['something was added before', (text: string) => `Updated.\n\n${text}`, 'moved', 'Power is the tightest'],
    ['something was cut before', (text: string) => text.slice(30), 'moved', 'Power is the tightest'],
    ['a neighbouring word changed', (text: string) => text.replace('more than', 'well above'), 'exact', 'this year'],
    [
      'a word in it changed',
      (text: string) => text.replace('constraints this', 'bottlenecks this'),
      'fuzzy',
      'Power is the tightest of our constraints this year, more than chips.',
    ],
    [
      'white space in it changed',
      (text: string) => `Updated. ${text.replace('tightest of', 'tightest\n of')}`,
      'fuzzy',
      'Power is the tightest of our constraints',
    ],
    [
      'the sentence went',
      (text: string) => text.replace(/Power.*chips\. /u, ''),
      'lost',
      'Power is the tightest of our',
    ],
    ['a short word lost its surroundings', () => 'Power for all. I say power.', 'ambiguous', 'Power'],
  ])('when %s', (_, change, state, words) => {
    expect(resolve(change(CALL), anchorOf(words)).state).toBe(state)
  })

  test('points at the words that took the place of the old ones', () => {
    const anchor = anchorOf('Power is the tightest of our constraints this year, more than chips.')
    const text = CALL.replace('tightest of our constraints', 'hardest of our limits')
    const resolution = resolve(text, anchor)
    expect(resolution.state).toBe('fuzzy')
    expect(text.slice(resolution.range?.start, resolution.range?.end)).toBe(
      'Power is the hardest of our limits this year, more than chips.',
    )
  })

  test('tells apart equal words by what stands around them', () => {
    const { text, range } = marked('First answer, thank you. Second reply, |thank you|. Third word, thank you.')
    const resolution = resolve(`A new heading\n${text}`, describePlace(text, range))
    expect(resolution).toMatchObject({ state: 'moved', range: { start: range.start + 14, end: range.end + 14 } })
  })

  test('does not choose between equal words in equal surroundings', () => {
    const line = 'Thank you very much for the question, and thank you all for being here today.\n'
    const { text, range } = marked(`${line}Thank you very much for |the question|, and thank you all for being here.\n`)
    const resolution = resolve(`x${line}${line}${line}`, describePlace(text, range))
    expect(resolution.state).toBe('ambiguous')
  })

  test('does not take a word-for-word place over the true one that was corrected', () => {
    const before =
      'We see strong demand for power at the new site. Others spoke of demand for power in general terms there.'
    const anchor = anchorOf('demand for power', before)
    const after = before.replace('demand for power', 'demand for Power')
    const resolution = resolve(after, anchor)
    expect(resolution.range?.start === anchor.position.start || resolution.state === 'ambiguous').toBe(true)
  })

  test('an empty quote is nowhere', () => {
    expect(resolve(CALL, describePlace(CALL, { start: 5, end: 5 })).state).toBe('lost')
  })

  test('finds a word that stands in the text a thousand times, by its surroundings', () => {
    const text = Array.from({ length: 1500 }, (_, index) => `the item ${index}`).join('; ')
    const at = text.indexOf('the item 777')
    const resolution = resolve(`x ${text}`, describePlace(text, { start: at, end: at + 3 }))
    expect(resolution).toMatchObject({ state: 'moved', range: { start: at + 2, end: at + 5 } })
  })
})

describe('whatever the text', () => {
  test('an anchor resolves exactly in the text it was made from', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, range }) => {
        fc.pre(range.end > range.start)
        const anchor = describePlace(text, range)
        expect(resolve(text, anchor)).toEqual({
          state: 'exact',
          range: anchor.position,
          selector: 'position',
          score: 1,
        })
      }),
      { numRuns: 300 },
    )
  })

  const numbered = fc
    .tuple(fc.integer({ min: 60, max: 200 }), fc.nat(1000), fc.integer({ min: 1, max: 20 }))
    .map(([count, from, length]) => {
      const words = Array.from({ length: count }, (_, index) => `wörd${index * 7919}😀`)
      const first = 10 + (from % (count - 40))
      return { words, first, quote: words.slice(first, first + length).join(' ') }
    })

  test('words that are unique are found again after edits far from them', () => {
    fc.assert(
      fc.property(numbered, fc.string({ maxLength: 60 }), fc.nat(5), ({ words, quote }, added, removed) => {
        const text = words.join(' ')
        const at = text.indexOf(quote)
        const anchor = describePlace(text, { start: at, end: at + quote.length })
        const edited = `${added}${words.slice(removed).join(' ')}`
        const resolution = resolve(edited, anchor)
        expect(['exact', 'moved']).toContain(resolution.state)
        expect(edited.slice(resolution.range?.start, resolution.range?.end)).toBe(quote)
      }),
    )
  })

  test('a place taken for certain is never another one', () => {
    fc.assert(
      fc.property(
        numbered,
        fc.nat(),
        fc.constantFrom('', 'x', '👩‍👩‍👧‍👦', ' and so on '),
        ({ words, first, quote }, at, insert) => {
          const text = words.join(' ')
          const start = text.indexOf(quote)
          const anchor = describePlace(text, { start, end: start + quote.length })
          const cut = start + (at % quote.length)
          const edited = `Corrected. ${text.slice(0, cut)}${insert}${text.slice(cut + 1)}`
          const resolution = resolve(edited, anchor)
          const isCertain = resolution.state !== 'ambiguous' && resolution.state !== 'lost'
          const found = isCertain ? edited.slice(resolution.range?.start, resolution.range?.end) : quote
          // At least one whole or broken word of the quote is in it, and nothing of the words around it.
          expect(found).not.toContain(words[first - 1])
          expect(isCertain && resolution.range !== null && resolution.range.end <= start + 11).toBe(false)
        },
      ),
    )
  })
})
