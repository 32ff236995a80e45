import { describe, expect, it } from 'vitest'
import { assignLanes } from '#renderer/reader/lanes.ts'
import { firstWords, markAt, markLabel, marksByBlock, marksOf } from '#renderer/reader/marks.ts'
import { readingModel } from '#renderer/reader/reading-model.ts'
import { call, passageOf, tagOf } from './transcripts.ts'

const { text } = call
const model = readingModel(call)
const fuel = tagOf('Fuel', { colour: 'rust' })
const fleet = tagOf('Fleet', { colour: 'blue', pattern: 'double' })
const tags = new Map([fuel, fleet].map((tag) => [tag.id, tag]))
const sentence = passageOf(text, 'Fuel cost more than we planned.', [fuel])
const wider = passageOf(text, 'Ferries ran full. Fuel cost more than we planned.', [fleet, fuel])
const across = passageOf(text, 'We ordered two ships.\nQ&A Session\nNoor Haddad:\nWhen do they sail?')

describe('marksOf', () => {
  it('has one stripe for each tag, in the order the tags were given, and a plain one for none', () => {
    expect(marksOf([wider, across], tags).map((mark) => mark.stripes)).toEqual([
      [
        { colour: 'blue', pattern: 'double' },
        { colour: 'rust', pattern: 'solid' },
      ],
      [{ colour: null, pattern: 'solid' }],
    ])
  })

  it('leaves out tags that are not in the codebook any more', () => {
    expect(marksOf([wider], new Map([[fuel.id, fuel]]))[0]?.tagNames).toEqual(['Fuel'])
  })
})

describe('marksByBlock', () => {
  it('cuts a passage that spans turns, and says where it begins', () => {
    const blocks = marksByBlock(model, marksOf([across], tags), new Map())
    expect([...blocks].map(([, [segment]]) => [segment?.isFirst, text.slice(segment?.start, segment?.end)])).toEqual([
      [true, 'We ordered two ships.'],
      [false, 'When do they sail?'],
    ])
  })

  it('keeps the arrays of blocks in which nothing changed', () => {
    const before = marksByBlock(model, marksOf([sentence, across], tags), new Map())
    const after = marksByBlock(model, marksOf([sentence, across, passageOf(text, 'Hedged')], tags), before)
    expect([...before].every(([index, segments]) => after.get(index) === segments)).toBe(true)
    expect(after.size).toBe(before.size + 1)
  })
})

describe('markAt', () => {
  const marks = marksOf([wider, sentence], tags)
  const place = text.indexOf('cost more')

  it('selects the shortest passage, then the next longer one, and goes round', () => {
    const first = markAt(marks, place, null)
    const second = markAt(marks, place, first?.passageId ?? null)
    const third = markAt(marks, place, second?.passageId ?? null)
    expect([first, second, third].map((mark) => mark?.passageId)).toEqual([sentence.id, wider.id, sentence.id])
  })

  it('finds nothing where nothing is marked, and not at a passage’s end', () => {
    expect(markAt(marks, 0, null)).toBeNull()
    expect(markAt(marks, sentence.anchor.position.end, null)).toBeNull()
  })
})

describe('assignLanes', () => {
  const lanes = (...items: readonly (readonly [start: number, end: number, width: number])[]) =>
    assignLanes(items.map(([start, end, width]) => ({ start, end, width }))).map((item) => item.lane)

  it.each([
    [
      'apart',
      [
        [0, 10, 1],
        [10, 20, 1],
      ],
      [0, 0],
    ],
    [
      'beside one another',
      [
        [0, 10, 1],
        [5, 20, 1],
        [8, 9, 1],
      ],
      [0, 1, 2],
    ],
    [
      'a gap is used again',
      [
        [0, 30, 1],
        [5, 10, 1],
        [12, 20, 1],
      ],
      [0, 1, 1],
    ],
    [
      'a wide one needs neighbouring columns',
      [
        [0, 10, 1],
        [0, 30, 1],
        [12, 20, 2],
      ],
      [0, 1, 2],
    ],
  ] as const)('%s', (_, items, expected) => {
    expect(lanes(...items)).toEqual(expected)
  })
})

it('tells a screen reader the tags, who speaks, and the first words', () => {
  const [mark] = marksOf([wider], tags)
  expect(mark === undefined ? '' : markLabel(mark, 'Ida Berg', text)).toBe(
    'Passage: Fleet, Fuel, Ida Berg: “Ferries ran full. Fuel cost more than we…”',
  )
  expect(firstWords('Short words', { start: 0, end: 11 }, 8)).toBe('Short words')
})
