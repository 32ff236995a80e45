import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LinkMode, type Pin } from '#shared/domain/comparison.ts'
import { follow, type Following } from '#shared/linking/follow.ts'
import { makeLink } from '#shared/linking/make-link.ts'
import { linkedText } from './texts.ts'

const lastQuarter = linkedText(
  [
    'prepared | Operator | operator |',
    'prepared | Mara Lindqvist | management | Chief Executive Officer',
    'prepared | Tomas Berg | management | Chief Financial Officer',
    'qa | Ana Ruiz | analyst | Calder & Co | Q1',
    'qa | Mara Lindqvist | management | | A1',
    'qa | Tomas Berg | management | | A1',
    'qa | Ben Osei | analyst | Harrow Securities | Q2',
    'qa | Tomas Berg | management | | A2',
  ],
  [
    ['margin', 210],
    ['margin', 510],
    ['tariffs', 730],
  ],
)
const thisQuarter = linkedText(
  [
    'article |  |  |',
    'prepared | Mara Lindqvist | management | CEO',
    'prepared | Ivo Keller | management | CFO',
    'qa | Chloe Tan | analyst | Harrow Securities | Q1',
    'qa | Ivo Keller | management | | A1',
    'qa | Dr. Ana  RUIZ | analyst | Calder | Q2',
    'qa | Mara Lindqvist | management | | A2',
    'qa | Dev Shah | analyst | Pell | Q3',
    'qa | Ivo Keller | management | | A3',
  ],
  [
    ['margin', 230],
    ['people', 330],
  ],
)

function from(mode: LinkMode, offset: number, pins: readonly Pin[] = [], side: 'left' | 'right' = 'left'): Following {
  const link = makeLink(mode, lastQuarter, thisQuarter, null, (tag) => tag)
  if (link === null) throw new Error('not linked')
  return follow(link, side, offset, pins)
}

describe('following by meaning', () => {
  it.each([
    ['the middle of a section is the middle of the same section', 'section', 550, 600, 'Questions and answers'],
    ['a person’s first turn in a part is their first turn there', 'speaker', 100, 100, 'Mara Lindqvist'],
    ['an office stands in for a person who left', 'speaker', 200, 200, 'Tomas Berg and Ivo Keller'],
    ['a person’s answer belongs to their answer, not to their speech', 'speaker', 400, 600, 'Mara Lindqvist'],
    [
      'a question belongs to the same analyst’s question, however the name is written',
      'exchange',
      300,
      500,
      'Ana Ruiz',
    ],
    ['an answer belongs to the answer', 'exchange', 400, 600, 'Ana Ruiz'],
    ['a colleague of the same firm asks in an analyst’s place', 'exchange', 600, 300, 'Ben Osei'],
    ['the first passage with a tag belongs to the first', 'tag', 210, 230, 'margin'],
    ['a passage’s place holds until the next one begins', 'tag', 450, 250, 'margin'],
    ['halfway is halfway', 'proportional', 400, 450, 'Position'],
  ] as const)('%s', (_name, mode, offset, expected, label) => {
    expect(from(mode, offset)).toEqual({ kind: 'at', offset: expected, label })
  })

  it.each([
    ['section', 50, 'right', 'The other side has no such section: Article.'],
    ['speaker', 310, 'right', 'Chloe Tan does not speak on the other side.'],
    ['speaker', 10, 'left', 'Operator does not speak on the other side.'],
    ['exchange', 710, 'right', 'The other side has no question by Dev Shah, Pell.'],
    ['exchange', 150, 'left', 'No question stands here.'],
    ['tag', 520, 'left', 'The other side has no further passage with margin.'],
    ['tag', 20, 'left', 'No passage with the tag stands here.'],
  ] as const)('by %s, at %i on the %s, says why there is no counterpart', (mode, offset, side, reason) => {
    expect(from(mode, offset, [], side)).toEqual({ kind: 'none', reason })
  })

  it('a speaker who goes on longer than on the other side has no counterpart for the rest', () => {
    const short = linkedText(['qa | Ana Ruiz | analyst | Calder'])
    const long = linkedText(['qa | Ana Ruiz | analyst | Calder', 'qa | Ana Ruiz | analyst | Calder'])
    const link = makeLink('speaker', short, long, null, (tag) => tag)
    expect(link?.alone.right.map((stretch) => stretch.reason)).toEqual([
      'Ana Ruiz has no further turn on the other side.',
    ])
  })

  it('two readings of one call go question by question although the names differ', () => {
    const original = linkedText(['qa | Ana Ruiz | analyst | Calder | Q1', 'qa | Ben Osei | analyst | Harrow | Q2'])
    const translation = linkedText(['qa | Ana Ruiz | analyst | Calder | Q1', 'qa | 오세이 벤 | analyst | 해로우 | Q2'])
    const link = makeLink('exchange', original, translation, null, (tag) => tag)
    expect(link?.alone).toEqual({ left: [], right: [] })
    expect(link?.pairs.map((pair) => pair.right.start)).toEqual([0, 100])
  })
})

describe('pins', () => {
  it('fix a pair of places; before and after it goes in proportion', () => {
    const pins = [{ left: 400, right: 800 }]
    expect([0, 200, 400, 600].map((offset) => from('proportional', offset, pins))).toMatchObject([
      { offset: 0 },
      { offset: 400 },
      { offset: 800 },
      { offset: 850 },
    ])
  })

  it('that cross an earlier one, or lie outside the section, change nothing', () => {
    const crossing = [
      { left: 400, right: 800 },
      { left: 500, right: 300 },
    ]
    expect(from('proportional', 500, crossing)).toEqual(from('proportional', 500, crossing.slice(0, 1)))
    expect(from('section', 150, [{ left: 550, right: 600 }])).toEqual(from('section', 150))
  })
})

it('every place of either side has a place within the other, or a reason', () => {
  const sides = fc.constantFrom('left' as const, 'right' as const)
  const modes = fc.constantFrom(...LinkMode.options.filter((mode) => mode !== 'off'))
  const pin = fc.record({ left: fc.nat(800), right: fc.nat(900) })
  fc.assert(
    fc.property(sides, modes, fc.nat(900), fc.array(pin, { maxLength: 4 }), (side, mode, offset, pins) => {
      const said = from(mode, offset, pins, side)
      const end = (side === 'left' ? thisQuarter : lastQuarter).length + 1
      const isGood = said.kind === 'none' ? said.reason.endsWith('.') : said.offset >= 0 && said.offset <= end
      expect(isGood).toBe(true)
    }),
  )
})
