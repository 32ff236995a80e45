import { markdownImporter } from '#library/importers/markdown.ts'
import { describe, expect, it } from 'vitest'

const read = (markdown: string): ReturnType<typeof markdownImporter.read> =>
  markdownImporter.read('notes.md', new TextEncoder().encode(markdown))

describe('Markdown becomes prose', () => {
  it.each([
    ['bold and code marks go, their words stay', '**Ada:** I make `locks` *daily*.', 'Ada: I make locks daily.'],
    [
      'links keep their words, bare addresses themselves',
      'See [the notes](https://a.example) at <https://b.example>.',
      'See the notes at https://b.example.',
    ],
    ['lines of a paragraph stay lines', 'One.\nTwo.\n\nThree.', 'One.\nTwo.\n\nThree.'],
    ['lists keep a mark', '- a\n- b\n\n1. x\n2. y', '- a\n- b\n\n1. x\n2. y'],
    [
      'what a transcriber put in angle brackets is no tag',
      'Ha <laugh>. Yes<br>no <b>way</b><!-- x -->.',
      'Ha <laugh>. Yes\nno way.',
    ],
    ['quotes and code lose their marks', '> said\n\n```\ncode\n```', 'said\n\ncode'],
    ['tables become lines', '| a | b |\n|---|---|\n| c | d |', 'a\tb\nc\td'],
    ['rules vanish', 'a\n\n---\n\nb', 'a\n\nb'],
  ])('%s', (_name, markdown, expected) => {
    expect(read(markdown).text).toBe(expected)
  })

  it('remembers headings by their place in the prose', () => {
    const { text, headings } = read('# Title\n\nA *b*.\n\n## Part **two**\n\nC.')
    expect(headings.map(({ start, end, level }) => [text.slice(start, end), level])).toEqual([
      ['Title', 1],
      ['Part two', 2],
    ])
  })
})

describe('front matter', () => {
  it('becomes metadata and people, never prose', () => {
    const full = read(
      '---\ntitle: "Locks"\ndate: 2031-03-04\nspeakers:\n  - Tim Ray\n  - Jo Hale\ncompany: Norrvik\n---\nWords.',
    )
    expect(full.metadata).toEqual({ title: 'Locks', date: '2031-03-04', company: 'Norrvik' })
    expect(full.people).toEqual(['Tim Ray', 'Jo Hale'])
    expect(full.text).toBe('Words.')
  })

  it('with a colon in its title is read all the same', () => {
    expect(read('---\ntitle: Locks: a talk\ndate: 2031-03-04\n---\ntext').metadata).toEqual({
      title: 'Locks: a talk',
      date: '2031-03-04',
    })
  })

  it.each([
    ['YAML that is broken', '---\n: [\n---\nWords.', 'Words.'],
    ['an alias bomb', '---\na: &a [1]\nb: [*a, *a]\n---\nWords.', 'Words.'],
    ['an impossible date', '---\ndate: 2031-02-31\n---\nWords.', 'Words.'],
  ])('%s is left aside', (_name, markdown, expected) => {
    const draft = read(markdown)
    expect(draft.text).toBe(expected)
    expect(draft.metadata).toEqual({})
  })

  it('a file of front matter alone is empty', () => {
    expect(() => read('---\ntitle: x\n---\n')).toThrow(expect.objectContaining({ code: 'empty-file' }) as Error)
  })
})

describe('Markdown no reader gets through in time', () => {
  it.each([
    ['brackets', '['.repeat(200_000)],
    ['nested quotes', '> '.repeat(100_000) + 'x'],
    ['nested lists', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['alternating emphasis', '_a*'.repeat(100_000)],
  ])('%s are left as text, with a warning', (_name, markdown) => {
    const draft = read(markdown)
    expect(draft.warnings.map(({ code }) => code)).toContain('markdown-as-text')
    expect(draft.text.trim()).toBe(markdown.trim())
  })
})
