import { describe, expect, test } from 'vitest'
import { rankEntries, RECENT_GROUP, type PaletteEntry } from '#renderer/panels/palette/rank-entries.ts'
import { filterSections } from '#renderer/panels/palette/sheet-sections.ts'

const entry = (id: string, label: string, group: string, words: readonly string[] = []): PaletteEntry => ({
  id,
  label,
  group,
  words,
})
const entries = [
  entry('next', 'Next passage', 'Marking'),
  entry('export', 'Export passages', 'Library'),
  entry('dark', 'Theme: dark', 'View'),
  entry('light', 'Theme: light', 'View'),
  entry('open.1', 'Open: Norrvik Power', 'Transcripts', ['NRVK', 'Q2 2031']),
  entry('show.1', 'Show in codebook: Export controls', 'Codebook entries'),
]
const extra = new Set(['Transcripts', 'Codebook entries'])
const ranked = (query: string, recent: readonly string[] = []) =>
  rankEntries(entries, query, recent, extra).map(
    ({ heading, entries: shown }) => `${heading}: ${shown.map(({ id }) => id).join(' ')}`,
  )

describe('the palette', () => {
  test('shows commands in their groups while nothing is typed, and nothing else', () => {
    expect(ranked('')).toEqual(['Marking: next', 'Library: export', 'View: dark light'])
  })

  test('shows what was used last first, once', () => {
    expect(ranked('', ['light', 'gone'])).toEqual([
      `${RECENT_GROUP}: light`,
      'Marking: next',
      'Library: export',
      'View: dark',
    ])
  })

  test('puts the best match first, and leaves scattered letters out beside a good one', () => {
    expect(ranked('exp')).toEqual(['Library: export', 'Codebook entries: show.1'])
  })

  test('finds words in any order', () => {
    expect(ranked('dark theme')[0]).toBe('View: dark')
  })

  test('finds a transcript by its other words', () => {
    expect(ranked('nrvk')).toEqual(['Transcripts: open.1'])
    expect(ranked('q2 2031')).toEqual(['Transcripts: open.1'])
  })

  test('between equal matches the one used lately wins', () => {
    expect(ranked('theme', ['light'])).toEqual(['View: light dark'])
  })

  test('says nothing when nothing matches', () => {
    expect(ranked('zzz')).toEqual([])
  })
})

describe('the shortcut sheet', () => {
  const sections = [
    { title: 'Go', lines: [{ does: 'Library', keys: ['Alt 1'] }] },
    {
      title: 'View',
      lines: [
        { does: 'Larger text', keys: ['Alt ='] },
        { does: 'Settings', keys: ['Ctrl ,'] },
      ],
    },
  ]
  test('is filtered by what a key does, by the key and by the section', () => {
    expect(filterSections(sections, 'larger')).toEqual([
      { title: 'View', lines: [{ does: 'Larger text', keys: ['Alt ='] }] },
    ])
    expect(filterSections(sections, 'ctrl ,')).toEqual([
      { title: 'View', lines: [{ does: 'Settings', keys: ['Ctrl ,'] }] },
    ])
    expect(filterSections(sections, 'go alt')).toEqual([sections[0]])
    expect(filterSections(sections, '  ')).toBe(sections)
  })
})
