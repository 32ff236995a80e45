import { describe, expect, it } from 'vitest'
import { fillsOf, hiddenMarks } from '#renderer/reader/fills.ts'
import type { Mark } from '#renderer/reader/marks.ts'
import type { TagColour } from '#shared/domain/codebook.ts'
import type { PassageId } from '#shared/domain/ids.ts'

const mark = (name: string, start: number, end: number, colour: TagColour | null): Mark => ({
  passageId: name as PassageId,
  start,
  end,
  stripes: [{ colour, pattern: 'solid' }],
  tagNames: [],
  hasMemo: false,
})
const long = mark('long', 0, 100, 'rust')

describe('the fill of passages that lie over each other', () => {
  const shown = (...marks: Mark[]) =>
    fillsOf(marks).map(({ start, end, mark: of }) => `${start}-${end} ${of.passageId}`)

  it('is that of the shortest, with the longer one going on around it', () => {
    expect(shown(long, mark('in', 40, 60, 'blue'))).toEqual(['0-40 long', '40-60 in', '60-100 long'])
    expect(shown(long, mark('first', 0, 10, 'blue'))).toEqual(['0-10 first', '10-100 long'])
    expect(shown(long, mark('across', 90, 120, 'blue'))).toEqual(['0-90 long', '90-120 across'])
  })

  it('leaves gaps between passages, and does not cut one where another only begins behind it', () => {
    expect(shown(mark('a', 0, 10, 'blue'), mark('b', 20, 30, 'rust'))).toEqual(['0-10 a', '20-30 b'])
    expect(shown(mark('short', 0, 10, 'blue'), mark('longer', 5, 30, 'rust'))).toEqual(['0-10 short', '10-30 longer'])
    expect(shown()).toEqual([])
  })
})

describe('passages that need a mark of their own', () => {
  it('are the shorter of two of one colour that lie over each other', () => {
    const same = mark('same', 40, 60, 'rust')
    expect(hiddenMarks([long, same, mark('blue', 45, 50, 'blue'), mark('away', 100, 110, 'rust')])).toEqual([same])
    const short = mark('short', 95, 104, 'rust')
    expect(hiddenMarks([long, short])).toEqual([short])
  })
})
