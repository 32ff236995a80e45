import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameFor } from '#library/exporters/file-name.ts'

test.each([
  ['Harbor Grid Q2 2025', 'Harbor Grid Q2 2025.md'],
  ['Power: chips / grid?', 'Power chips grid.md'],
  ['../../etc/passwd', 'etc passwd.md'],
  ['..', 'Export.md'],
  ['', 'Export.md'],
  ['CON', '_CON.md'],
  ['nul.txt', '_nul.txt.md'],
  ['Com1 . x', '_Com1 . x.md'],
  ['ends in dots...', 'ends in dots.md'],
  ['two\nlines\tand a tab', 'two lines and a tab.md'],
  ['right\u202Eto left', 'right to left.md'],
  ['電力 – Überblick', '電力 – Überblick.md'],
  ['e\u0301', 'é.md'],
])('%j becomes %j', (title, name) => {
  expect(fileNameFor(title, 'md')).toBe(name)
})

test('a long title is cut between characters', () => {
  const name = fileNameFor(`${'a'.repeat(95)}👩‍👩‍👧‍👦 and more`, 'md')
  expect(name).toBe(`${'a'.repeat(95)}.md`)
})

test('a title with an endless run of dots is read once', () => {
  expect(fileNameFor(`a${'.'.repeat(1_000_000)}b`, 'md')).toBe('a.md')
})

test('whatever the title, the name is one every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (title) => {
      const name = fileNameFor(title, 'md')
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\s.][^<>:"/\\|?*\p{Cc}]*\.md$/u)
      expect(name).not.toMatch(/[\s.]\.md$/u)
      expect(name.isWellFormed() && Buffer.byteLength(name) <= 203).toBe(true)
    }),
  )
})
