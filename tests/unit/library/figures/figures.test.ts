import { describe, expect, it } from 'vitest'
import { figuresOf } from '#library/figures/index.ts'
import { transcriptFigures } from '#library/figures/transcript-figures.ts'
import { figureWords } from '#shared/domain/figure-words.ts'

const of = (text: string) => figuresOf(text, { start: 0, end: text.length }, 'en')
const wordsOf = (text: string) => of(text).map(figureWords)

describe('figures', () => {
  it('ends a self-corrected range as the speaker meant it', () => {
    const text = 'We expect net sales of $174 billion to $175 billion, sorry, $179.5 billion.'
    const [first, second, ...rest] = of(text)
    expect(rest).toEqual([])
    expect(first).toMatchObject({ low: 174, high: 175, supersededBy: 1 })
    expect(second).toMatchObject({ low: 174, high: 179.5, scale: 'billion', currency: 'USD', supersededBy: null })
    expect(second && figureWords(second)).toBe('174–179.5\u00A0bn\u00A0USD')
  })

  it.each([
    ['between 3 and 5 percent', '3–5\u00A0%'],
    ['$1.2-1.4 billion', '1.2–1.4\u00A0bn\u00A0USD'],
    ['$900 million to $1.2 billion', '0.9–1.2\u00A0bn\u00A0USD'],
    ['in the mid single digits', '4–6\u00A0%'],
    ['two and a half billion dollars', '2.5\u00A0bn\u00A0USD'],
    ['about a third of it', '1/3'],
    ['₹1.5 lakh crore', '1.5\u00A0tn\u00A0INR'],
    ['NT$2.6 billion', '2.6\u00A0bn\u00A0TWD'],
    ['minus 3%', '−3\u00A0%'],
    ['45 cents per share', '0.45\u00A0USD\u00A0per\u00A0share'],
  ])('reads “%s” as %s', (text, words) => {
    expect(wordsOf(`It was ${text}.`)).toEqual([words])
  })

  it('tells a change from one value to another apart from a range', () => {
    expect(wordsOf('The margin fell from 39.5% to 32.9%.')).toEqual(['39.5\u00A0%', '32.9\u00A0%'])
  })

  it('carries an announced period to the sentences after it, within the turn', () => {
    const [figure] = of('Turning to the fourth quarter of 2031. Revenue should be $4 million.')
    expect(figure?.period).toBe('Q4 2031')
  })

  it('knows its turn, and leaves out lists of people and boilerplate', () => {
    const text = 'Ada: 5%\nBen: 7%\nNote: 9%'
    const figures = transcriptFigures({
      text,
      language: null,
      parts: [
        { kind: 'prepared', heading: null, start: 0, end: 15 },
        { kind: 'boilerplate', heading: null, start: 16, end: 24 },
      ],
      turns: [
        { start: 5, end: 7 },
        { start: 13, end: 15 },
      ],
    })
    expect(figures.map(({ turn, low }) => [turn, low])).toEqual([
      [0, 5],
      [1, 7],
    ])
  })

  it('costs no more for hostile text than in proportion to its length', () => {
    const pieces = [
      '1 ',
      '1-',
      '1,',
      '$',
      'from 1 to ',
      'between 1 and ',
      'sorry, ',
      'about ',
      'mid-',
      'one ',
      'a ',
      '.1',
      'first half of ',
      'year over ',
      '9'.repeat(400),
      'x1.',
      'up to ',
      '億1',
    ]
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(50_000 / piece.length))
      for (const language of ['en', 'ja']) {
        const figures = figuresOf(text, { start: 0, end: text.length }, language)
        expect(figures.every(({ low, high }) => Number.isFinite(low) && low <= high)).toBe(true)
      }
    }
  }, 60_000)
})
