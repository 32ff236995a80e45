import { describe, expect, it } from 'vitest'
import { type ShapeSource, shapeOf } from '../../../electron/cli/parsed-shape.ts'

const speaker = { name: 'Ada Moss', role: 'CFO', affiliation: null }
const text = 'An article of nine words stands here before it.\nAda Moss\nGood morning.\nThank you.'
const article = { kind: 'article', heading: null, start: 0, end: 47 } as const
const prepared = { kind: 'prepared', heading: null, start: 48, end: text.length } as const

const source: ShapeSource = {
  text,
  metadata: {
    title: 'A call',
    kind: 'earnings-call',
    company: 'Moss',
    ticker: null,
    event: null,
    eventId: null,
    date: '2025-02-03',
    period: 'Q1 2025',
    source: null,
    language: 'en',
    machineTranslated: false,
    confidentiality: 'public',
  },
  parts: [article, prepared],
  speakers: [speaker],
  warnings: [{ code: 'x', message: 'Not sure.' }],
  turns: [
    { start: 57, end: 70, speaker },
    { start: 71, end: text.length, speaker: null },
  ],
}

describe('shapeOf', () => {
  it('says where a part starts by its first turn, or by its first words where it has none', () => {
    expect(shapeOf(source).sections).toEqual([
      { kind: 'article', start: 'An article of nine words stands here before' },
      { kind: 'prepared', start: 0 },
    ])
  })

  it('gives each turn its words, speaker and part', () => {
    expect(shapeOf(source).turns).toEqual([
      { speaker: 'Ada Moss', role: 'CFO', affiliation: null, section: 'prepared', text: 'Good morning.' },
      { speaker: null, role: null, affiliation: null, section: 'prepared', text: 'Thank you.' },
    ])
  })

  it('leaves a turn outside all parts without one', () => {
    expect(shapeOf({ ...source, parts: [article] }).turns.map(({ section }) => section)).toEqual([null, null])
  })

  it('prints unknown facts as null and warnings as sentences', () => {
    expect(shapeOf(source)).toMatchObject({ ticker: null, event: null, period: 'Q1 2025', warnings: ['Not sure.'] })
  })
})
