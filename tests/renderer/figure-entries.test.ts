import { describe, expect, it } from 'vitest'
import { transcriptFigures } from '#library/figures/transcript-figures.ts'
import { figureEntries, filterFigures, rangeBars, unitsOf } from '#renderer/panels/figures/figure-entries.ts'
import { paintedStretch, within } from '#renderer/reader/figure-window.ts'
import { EVERY_FIGURE } from '#renderer/state/figures-store.ts'
import { callOf } from './reader/transcripts.ts'

const words = 'Sales were $4 million. We expect $5 to $6 million next year and costs of $8 million. Up 3%.'
const document = callOf([{ who: 'Ada', paragraphs: [words] }], [])
const entries = figureEntries(document, transcriptFigures({ ...document, language: 'en' }))

describe('the entries of the list of figures', () => {
  it('show the figure between the words around it, and who says it', () => {
    expect(entries[0]).toMatchObject({
      before: 'Sales were ',
      words: '$4 million',
      unit: 'USD',
      speaker: { name: 'Ada' },
    })
    expect(entries[1]?.labels).toEqual(['guided', 'next year'])
  })

  it('are filtered by stance, unit and speaker together', () => {
    expect(filterFigures(entries, EVERY_FIGURE)).toHaveLength(4)
    expect(filterFigures(entries, { ...EVERY_FIGURE, stance: 'guided', unit: 'USD' })).toHaveLength(2)
    expect(unitsOf(entries)).toEqual([
      { unit: 'USD', count: 3 },
      { unit: 'percent', count: 1 },
    ])
  })

  it('draw guided figures of one unit and scale against the largest of them', () => {
    expect(rangeBars(entries)).toEqual(
      new Map([
        [1, { from: 5 / 8, to: 6 / 8 }],
        [2, { from: 1, to: 1 }],
      ]),
    )
  })
})

describe('the figures near the view', () => {
  it('are those of whole steps around it, so that a small scroll paints nothing anew', () => {
    expect(paintedStretch(8100, 9000)).toEqual(paintedStretch(8200, 9100))
    const { start, end } = paintedStretch(8100, 9000)
    expect(start).toBeLessThan(8100)
    expect(end).toBeGreaterThan(9000)
  })

  it('are found at both ends of a stretch', () => {
    const list = [0, 10, 20, 30].map((start) => ({ start, end: start + 5 }))
    expect(within(list, { start: 12, end: 30 })).toEqual(list.slice(1, 3))
    expect(within(list, { start: 40, end: 50 })).toEqual([])
  })
})
