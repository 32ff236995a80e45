import fc from 'fast-check'
import type { Nodes, PhrasingContent, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString } from 'mdast-util-to-string'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { writeMarkdown } from '#library/exporters/markdown.ts'
import { bundleOf, passageOf, sourceOf, tagOf } from '../../../helpers/export-fixture.ts'

function read(markdown: string, withGfm = false): Root {
  return fromMarkdown(markdown, {
    extensions: [frontmatter(['yaml']), ...(withGfm ? [gfm()] : [])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), ...(withGfm ? [gfmFromMarkdown()] : [])],
  })
}

function plain(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => (node.type === 'break' ? '\n' : toString(node))).join('')
}

/** The text of all block quotations at the top level. */
function quotesIn(root: Root): string[] {
  return root.children.flatMap((node) =>
    node.type === 'blockquote'
      ? [node.children.map((child) => (child.type === 'paragraph' ? plain(child.children) : '?')).join('\n\n')]
      : [],
  )
}

function typesIn(node: Nodes): Set<string> {
  const children = 'children' in node ? node.children : []
  return new Set([node.type, ...children.flatMap((child) => [...typesIn(child)])])
}

describe('a source of which there are several versions', () => {
  test('is named with its version, at the top and in every citation', () => {
    const source = { ...sourceOf(), version: 'version 1 of 2' }
    const markdown = writeMarkdown(bundleOf({ sources: [source], passages: [passageOf()] }))
    expect(markdown).toMatch(/^ *version: version 1 of 2$/mu)
    expect(markdown).toMatch(/^- \*\*.*, version 1 of 2 \(file/mu)
    expect(markdown).toMatch(/^— .* · version 1 of 2$/mu)
  })
})

describe('a note in reading order', () => {
  test('has front matter, sources, parts, quotes with citations, tags and memos', () => {
    const written = writeMarkdown(
      bundleOf({
        passages: [
          passageOf({ memo: 'First sign of *power* as the limit.' }),
          passageOf({
            quote: 'How long?\nWe cannot say.\n\nSeveral quarters.',
            part: 'qa',
            paragraphs: { first: 30, last: 32 },
            speakers: [
              { name: 'Anna Brook', role: 'Analyst', affiliation: 'Fell Bank' },
              { name: 'Mara Lindqvist', role: 'Chief Executive Officer', affiliation: null },
            ],
            tags: ['power', 'demand'],
          }),
        ],
        tags: [tagOf('power', ['Constraints', 'Power']), tagOf('demand', ['Demand'])],
      }),
    )
    expect(written).toBe(`---
title: Harbor Grid Q2 2025
exported: 2025-08-01
passages: 2
unverified: 0
sources:
  - title: Harbor Grid Q2 2025 Earnings Call
    company: Harbor Grid
    ticker: HGRD
    event: Q2 2025 Earnings Call
    date: 2025-07-30
    period: Q2 2025
    publisher: null
    language: en
    file: harbor-grid.txt
    sha256: ${'ab'.repeat(32)}
    machine_translated: false
    confidentiality: public
---

# Harbor Grid Q2 2025

- **Harbor Grid Q2 2025 Earnings Call**: Harbor Grid, HGRD, Q2 2025 Earnings Call, Q2 2025, 2025-07-30 (file “harbor-grid.txt”)

## Prepared remarks

> Power is the tightest constraint.

— **Mara Lindqvist, Chief Executive Officer, Harbor Grid** · Q2 2025 Earnings Call, 2025-07-30 · Prepared remarks, ¶ 4

Tags: Power

- **Memo**

  First sign of *power* as the limit.

## Questions and answers

> How long?\\
> We cannot say.
>
> Several quarters.

— **Anna Brook, Analyst, Fell Bank; Mara Lindqvist, Chief Executive Officer** · Harbor Grid, Q2 2025 Earnings Call, 2025-07-30 · Questions and answers, ¶ 30–32

Tags: Power; Demand
`)
  })

  test('with several sources has one heading for each', () => {
    const second = sourceOf({ id: 'peer', metadata: { ...sourceOf().metadata, title: 'Peer call' } })
    const written = writeMarkdown(
      bundleOf({ sources: [sourceOf(), second], passages: [passageOf(), passageOf({ source: 'peer' })] }),
    )
    expect(written.match(/^#.*$/gmu)).toEqual([
      '# Harbor Grid Q2 2025',
      '## Harbor Grid Q2 2025 Earnings Call',
      '### Prepared remarks',
      '## Peer call',
      '### Prepared remarks',
    ])
  })

  test('says so when nothing is marked', () => {
    expect(writeMarkdown(bundleOf({ passages: [] }))).toContain('\nNo passages have been marked.\n')
  })
})

describe('a note by tag', () => {
  test('puts each passage under each of its tags, and what has none last', () => {
    const written = writeMarkdown(
      bundleOf({
        grouping: 'tag',
        tags: [
          tagOf('power', ['Constraints', 'Power'], 'What limits *growth*.'),
          tagOf('unused', ['Unused']),
          tagOf('demand', ['Demand']),
        ],
        passages: [passageOf({ quote: 'Both.', tags: ['demand', 'power'] }), passageOf({ quote: 'None.', tags: [] })],
      }),
    )
    const outline = written.match(/^(?:##? .*|> .*|- \*\*Memo.*|  What.*)$/gmu)
    expect(outline).toEqual([
      '# Harbor Grid Q2 2025',
      '## Constraints › Power',
      '- **Memo on the tag**',
      '  What limits *growth*.',
      '> Both.',
      '## Demand',
      '> Both.',
      '## Without a tag',
      '> None.',
    ])
  })
})

describe('what a reader must know', () => {
  test.each([
    ['machine translation', { machineTranslated: true }, '**Machine-translated: these are not', '· machine-translated'],
    [
      'an expert call',
      { confidentiality: 'expert-call' },
      '**Confidential: expert call.**',
      '· confidential: expert call',
    ],
    ['an internal text', { confidentiality: 'internal' }, '**Confidential: internal.**', '· confidential: internal'],
  ] as const)('%s is said with the source and with each quote', (_, change, line, mark) => {
    const source = sourceOf({ metadata: { ...sourceOf().metadata, ...change } })
    const written = writeMarkdown(bundleOf({ sources: [source] }))
    expect(written).toContain(`\n  ${line}`)
    expect(written).toMatch(new RegExp(`^— .*${mark}$`, 'mu'))
  })

  test('where nobody states the confidentiality, neither a caution nor a claim is made', () => {
    const source = sourceOf({ metadata: { ...sourceOf().metadata, confidentiality: 'unknown' } })
    const written = writeMarkdown(bundleOf({ sources: [source] }))
    expect(written).toContain('confidentiality: not stated\n')
    expect(written).not.toMatch(/confidential:/iu)
  })

  test('a quote that no longer stands in the text is marked', () => {
    const written = writeMarkdown(bundleOf({ passages: [passageOf({ isVerified: false })] }))
    expect(written).toContain('\n**Not verified: these words no longer stand at this place in the transcript.**\n')
    expect(written).toContain('\nunverified: 1\n')
  })
})

describe('a memo', () => {
  test.each([
    ['keeps its emphasis, lists, code and tables', '*so* `x`\n\n1. a\n2. b', ['  *so* `x`', '  1. a', '  2. b']],
    ['has no headings', '# Big **deal**', ['  **Big deal**']],
    [
      'has no HTML',
      'a <b onclick="x()">b</b>\n\n<script>\nx()\n</script>',
      ['  a \\<b onclick="x()">b\\</b>', '  \\<script>'],
    ],
    ['has no definitions', 'see [it][1]\n\n[1]: https://example.com "T"', ['  see [it](https://example.com "T")']],
    ['has no links that run something', '[go](javascript:alert)', ['  go']],
    ['keeps links within a folder', '[go](notes/a.md)', ['  [go](notes/a.md)']],
    ['cannot leave its place with an open fence', '```\n# x', ['  ```', '  # x', '  ```']],
    ['cannot quote at the top level', '> mine', ['  > mine']],
    ['cannot end the front matter', '---\ntitle: x\n---', ['  ---']],
    ['may be a wall of marks', '>'.repeat(5000), ['  \\>']],
    ['may be a wall of brackets', '['.repeat(5000), ['  \\[']],
  ])('%s', (_, memo, lines) => {
    const written = writeMarkdown(bundleOf({ passages: [passageOf({ memo })] }))
    for (const line of lines) expect(written).toContain(`\n${line}`)
    expect(quotesIn(read(written))).toEqual(['Power is the tightest constraint.'])
  })

  test('of blank space is left out', () => {
    expect(writeMarkdown(bundleOf({ passages: [passageOf({ memo: ' \n ' })] }))).not.toContain('Memo')
  })
})

/** Text made to be mistaken for Markdown or HTML. Canonical text has neither carriage returns nor zero characters. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# ',
        '\n',
        '\n\n',
        ' ',
        '  ',
        '\t',
        '> ',
        '- ',
        '1. ',
        '---\n',
        '===\n',
        '***',
        '__',
        '`',
        '```\n',
        '~~~',
        '~~',
        '|',
        '\\',
        '<b>',
        '</div>',
        '<!-- ',
        '-->',
        '<?php',
        '<![CDATA[',
        '&amp;',
        '&#x41;',
        '&copy',
        '[a](b)',
        '![',
        '](',
        '[^1]',
        '[^1]: ',
        '[x]: y',
        '[ ] ',
        'https://a.example/b',
        'www.a.example',
        'a@b.example',
        '$1.5',
        '#tag',
        '😀',
        '電力',
        'e\u0301',
        '\u00A0',
        '\u2028',
        '\u200B',
        '\uFEFF',
        '*',
        '_',
        '+',
        '=',
        ':',
        '"',
        "'",
        'word',
        'Word.',
      ),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\r\0]/gu, '')
      .toWellFormed(),
  )
  .filter((text) => text !== '')

/** Everything but how it is laid out. */
const words = (texts: readonly string[]) => texts.map((text) => text.split(/\s+/u).join(' ').trim())

describe('whatever stands in a quote', () => {
  test('is laid out in paragraphs and lines, without references to characters', () => {
    const quote = 'Date:   3 May\n\n\n   Place: Haugvik\n\tHall 2  \nEnd'
    const written = writeMarkdown(bundleOf({ passages: [passageOf({ quote })] }))
    expect(written).toContain('> Date:   3 May\n>\n> Place: Haugvik\\\n> Hall 2\\\n> End\n')
  })

  test('comes back word for word, and nothing becomes HTML', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), hostile, hostile, (quotes, name, memo) => {
        const written = writeMarkdown(
          bundleOf({
            title: name,
            sources: [
              sourceOf({ fileName: name, memo, metadata: { ...sourceOf().metadata, title: name, event: name } }),
            ],
            passages: quotes.map((quote) =>
              passageOf({ quote, memo, speakers: [{ name, role: name, affiliation: null }] }),
            ),
            tags: [tagOf('power', [name, name])],
          }),
        )
        const root = read(written)
        expect(words(quotesIn(root))).toEqual(words(quotes))
        const types = typesIn(root)
        for (const type of ['html', 'definition', 'footnoteDefinition']) expect(types).not.toContain(type)
        expect(root.children.filter(({ type }) => type === 'heading')).toHaveLength(2)
        expect(parse(root.children[0]?.type === 'yaml' ? root.children[0].value : '')).toMatchObject({
          passages: quotes.length,
          sources: [{ file: name }],
        })
        const github = read(written, true)
        expect(words(quotesIn(github))).toEqual(words(quotes))
        expect(typesIn(github)).not.toContain('html')
      }),
      { numRuns: 100 },
    )
  })
})
