import { expect, test } from 'vitest'
import { filterOutline, matchesFilter, outlineLength } from '#renderer/reader/outline-filter.ts'
import type { OutlineNode } from '#renderer/reader/outline-model.ts'

const node = (label: string, hint = '', children: readonly OutlineNode[] = []): OutlineNode => ({
  key: label,
  label,
  hint,
  start: 0,
  end: 1,
  passageCount: 0,
  children,
})
const outline = [
  node('Prepared remarks', '', [node('Ida Storm', 'Chief Executive Officer')]),
  node('Questions and answers', '', [
    node('1 · Lind', 'How lasting is demand'),
    node('2 · Berg', 'Why so little capex'),
  ]),
]
const lines = (nodes: readonly OutlineNode[]): readonly string[] =>
  nodes.flatMap((part) => [part.label, ...part.children.map(({ label }) => label)])

test.each([
  ['', ['Prepared remarks', 'Ida Storm', 'Questions and answers', '1 · Lind', '2 · Berg']],
  ['  ', ['Prepared remarks', 'Ida Storm', 'Questions and answers', '1 · Lind', '2 · Berg']],
  ['CAPEX', ['Questions and answers', '2 · Berg']],
  ['lasting lind', ['Questions and answers', '1 · Lind']],
  ['remarks', ['Prepared remarks']],
  ['steel', []],
])('the outline filtered by %j', (text, expected) => {
  expect(lines(filterOutline(outline, text))).toEqual(expected)
})

test('its length counts parts and what stands below them', () => {
  expect(outlineLength(outline)).toBe(5)
})

test('a person is found by name, role or firm', () => {
  expect(matchesFilter('storm exec', 'Ida Storm', 'Chief Executive Officer', null)).toBe(true)
  expect(matchesFilter('storm bank', 'Ida Storm', 'Chief Executive Officer', null)).toBe(false)
})
