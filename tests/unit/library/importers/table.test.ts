import { readTable } from '#library/importers/table.ts'
import { describe, expect, it } from 'vitest'

describe('readTable', () => {
  it('joins rows of one speaker into a paragraph, keeps times and leaves pauses out', () => {
    const table = readTable(
      'Spkr\tStTime\tContent\tEnTime\nA\t0.5\tWell,\t1\nA\t1\t(pause 0.2)\t1.2\nA\t1.2\tyes.\t2\nB\t2\tNo.\t2.5',
    )
    expect(table?.text).toBe('A: Well, yes.\n\nB: No.')
    expect(table?.labels).toEqual([
      { at: 0, length: 2, speaker: 'A', role: null, affiliation: null, startMs: 500, endMs: 2000 },
      { at: 15, length: 2, speaker: 'B', role: null, affiliation: null, startMs: 2000, endMs: 2500 },
    ])
  })

  it.each([
    ['in quotes with line ends', 'A,"Well,\nyes."\nB,No.', 'A: Well,\nyes.\n\nB: No.'],
    ['in quotes with quotes', 'A,"Well, ""yes""."\nB,No.', 'A: Well, "yes".\n\nB: No.'],
    ['with a quotation mark inside', 'A,5" pipes\nB,No.', 'A: 5" pipes\n\nB: No.'],
    ['in quotes nobody closes', 'A,Yes.\nB,"No, no', 'A: Yes.\n\nB: No, no'],
    ['missing or empty', 'A,Yes.\nA\n\nA,\nB,No.,more', 'A: Yes.\n\nB: No.'],
  ])('reads cells %s', (_what, body, text) => {
    expect(readTable(`speaker,text\n${body}`)?.text).toBe(text)
  })

  it('finds columns whose names stand in quotes and hold delimiters', () => {
    expect(readTable('"n, all";"Speaker";"Text"\n1;A;Yes.\n2;B;"No; no"\n')?.text).toBe('A: Yes.\n\nB: No; no')
  })

  it.each([
    ['prose', 'The speaker read a text.\nAnd left.'],
    ['a table of something else', 'city\tcount\nOslo\t3\nBergen\t4'],
    ['a header without rows', 'speaker\ttext\n'],
  ])('%s is no table of turns', (_name, text) => {
    expect(readTable(text)).toBeNull()
  })
})
