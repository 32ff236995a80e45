import { describe, expect, it } from 'vitest'
import { readingModel } from '#renderer/reader/reading-model.ts'
import { moveEnd, unitBefore, unitFrom, type Walkable } from '#renderer/reader/unit-steps.ts'
import type { Unit } from '#renderer/state/reader-controller.ts'
import type { Range } from '#shared/lib/range.ts'
import { call } from './transcripts.ts'

const model = readingModel(call)
const { text } = call
const at = (quote: string): Range => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })
const words = (range: Range | null) => (range === null ? null : text.slice(range.start, range.end))

/** Steps on from the beginning until there is nothing more. */
function walk(unit: Unit): (string | null)[] {
  const found: (string | null)[] = []
  for (let next = unitFrom(model, unit, 0); next !== null; next = unitFrom(model, unit, next.end))
    found.push(words(next))
  return found
}

/** Steps back from the end until there is nothing more. */
function walkBack(unit: Unit): (string | null)[] {
  const found: (string | null)[] = []
  for (let next = unitBefore(model, unit, text.length); next !== null; next = unitBefore(model, unit, next.start))
    found.unshift(words(next))
  return found
}

describe('stepping through the text', () => {
  it.each<Unit>(['word', 'sentence', 'paragraph', 'turn'])('goes over the same %ss forwards and backwards', (unit) => {
    expect(walk(unit)).toEqual(walkBack(unit))
  })

  it('steps over sentences and never selects a label or a heading', () => {
    expect(walk('sentence').slice(0, 5)).toEqual([
      'Welcome to the call.',
      'Ferries ran full.',
      'Fuel cost more than we planned.',
      'We ordered two ships.',
      'When do they sail?',
    ])
    expect(walk('word')).not.toContain('Operator')
  })

  it('takes whole turns with all their paragraphs', () => {
    expect(walk('turn')[1]).toBe('Ferries ran full. Fuel cost more than we planned.\nWe ordered two ships.')
  })

  it('finds nothing before the first and after the last', () => {
    expect(unitBefore(model, 'sentence', model.paragraphs[0]?.start ?? 0)).toBeNull()
    expect(unitFrom(model, 'word', text.length)).toBeNull()
  })
})

describe('moveEnd', () => {
  const move = (quote: string, end: 'start' | 'end', unit: Unit, step: -1 | 1) =>
    words(moveEnd(model, at(quote), end, unit, step))

  it.each([
    ['Ferries ran', 'end', 'word', 1, 'Ferries ran full'],
    ['Ferries ran', 'end', 'word', -1, 'Ferries'],
    ['ran full', 'start', 'word', -1, 'Ferries ran full'],
    ['Ferries ran full', 'start', 'word', 1, 'ran full'],
    ['Ferries ran full.', 'end', 'sentence', 1, 'Ferries ran full. Fuel cost more than we planned.'],
    ['Ferries ran full. Fuel cost more', 'end', 'sentence', -1, 'Ferries ran full.'],
    ['Ferries ran full. Fuel cost more', 'start', 'sentence', 1, 'Fuel cost more'],
    ['cost more', 'start', 'sentence', -1, 'Fuel cost more'],
  ] as const)('“%s”: its %s moves by a %s (%i) to “%s”', (quote, end, unit, step, result) => {
    expect(move(quote, end, unit, step)).toBe(result)
  })

  it('never gets shorter than a word', () => {
    expect(move('Ferries', 'end', 'word', -1)).toBe('Ferries')
    expect(move('Ferries', 'start', 'word', 1)).toBe('Ferries')
    expect(move('Fuel cost more', 'end', 'sentence', -1)).toBe('Fuel')
  })

  it.each([
    ['full.', 'full. Fuel'],
    ['full', 'full.'],
    ['Ferries ran', 'Ferries ran full'],
    ['two ships.', 'two ships.\nQ&A Session\nNoor Haddad:\nWhen'],
  ])('“%s” ends a word later as “%s”, and a word earlier again as before', (quote, grown) => {
    const later = moveEnd(model, at(quote), 'end', 'word', 1)
    expect(words(later)).toBe(grown)
    expect(words(moveEnd(model, later, 'end', 'word', -1))).toBe(quote)
  })

  it.each([
    ['Okay.', 'Okay. I', 'end'],
    ['Okay. I said', 'Okay. I said,', 'end'],
    ['I said,', 'I said, “no', 'end'],
    ['I said, “no', 'I said, “no.”', 'end'],
    ['“no.”', 'said, “no.”', 'start'],
    ['no', '“no', 'start'],
    ['(almost', 'Then (almost', 'start'],
  ] as const)('stops beside punctuation both ways: “%s”, “%s”', (quote, grown, end) => {
    const line = 'Okay. I said, “no.” Then (almost) yes.'
    const paragraph = { start: 0, end: line.length }
    const said = { text: line, paragraphs: [paragraph], blocks: [] } as unknown as Walkable
    const range = { start: line.indexOf(quote), end: line.indexOf(quote) + quote.length }
    const later = moveEnd(said, range, end, 'word', end === 'end' ? 1 : -1)
    expect(line.slice(later.start, later.end)).toBe(grown)
    expect(moveEnd(said, later, end, 'word', end === 'end' ? -1 : 1)).toEqual(range)
  })

  it('goes on in the next turn, across the label', () => {
    expect(move('two ships.', 'end', 'word', 1)).toBe('two ships.\nQ&A Session\nNoor Haddad:\nWhen')
  })

  it('stays where it is at the end of the text', () => {
    expect(move('turn out otherwise.', 'end', 'sentence', 1)).toBe('turn out otherwise.')
  })
})
