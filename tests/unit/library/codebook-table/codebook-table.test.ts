import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Tag, TagColour, TagPattern } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import { writeCodebookCsv } from '#library/codebook-table/write.ts'
import { readCodebookCsv } from '#library/codebook-table/read.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCodebookCsv('tags.csv', bytesOf(text))

function tag(id: string, fields: Partial<Tag>): Tag {
  return {
    id: id as TagId,
    parentId: null,
    name: id,
    colour: 'teal',
    pattern: 'solid',
    description: '',
    cues: [],
    shortcut: null,
    isCodable: true,
    position: 0,
    passageCount: 0,
    ...fields,
  }
}

describe('a codebook as a table', () => {
  it('names, parents, colours, keys, descriptions and cues come back as they went', () => {
    const group = tag('Costs', { isCodable: false, description: 'What is paid for, "all in"' })
    const below = tag('Freight; sea', {
      parentId: group.id,
      name: 'Freight; sea',
      pattern: 'dashed',
      shortcut: '4',
      cues: ['container rates', 'port fees'],
    })
    expect(readCodebookCsv('tags.csv', writeCodebookCsv([group, below]))).toEqual([
      expect.objectContaining({
        name: 'Costs',
        parent: '',
        isCodable: false,
        description: group.description,
        key: null,
      }),
      {
        name: 'Freight; sea',
        parent: 'Costs',
        isCodable: true,
        colour: 'teal',
        pattern: 'dashed',
        key: '4',
        description: '',
        cues: ['container rates', 'port fees'],
      },
    ])
  })

  it('whatever is in a name or a description comes back', () => {
    // One apostrophe before a sign is what keeps a spreadsheet from running the cell: such a name would lose it.
    const words = fc
      .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
      .filter((text) => text.trim() === text && text !== '' && !text.includes('\ufffd') && !text.startsWith("'"))
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom(...TagColour.options),
        fc.constantFrom(...TagPattern.options),
        (name, description, colour, pattern) => {
          const [entry] = readCodebookCsv(
            'tags.csv',
            writeCodebookCsv([tag('x', { name, description, colour, pattern })]),
          )
          expect(entry).toMatchObject({ name, description, colour, pattern })
        },
      ),
    )
  })

  it('what a spreadsheet would run as a formula is written as text', () => {
    const text = new TextDecoder().decode(writeCodebookCsv([tag('=HYPERLINK("x")', {})]))
    expect(text).toContain('"\'=HYPERLINK(""x"")"')
  })

  it.each([
    ['other tools’ columns', 'tag,description\nPrices,when they rise\n'],
    ['semicolons', 'name;description\nPrices;when they rise\n'],
    ['tabs, other columns and another order', 'id\tmemo\tName\n7\twhen they rise\tPrices\n'],
  ])('reads %s', (_what, text) => {
    expect(read(text)).toMatchObject([{ name: 'Prices', description: 'when they rise', parent: '', colour: null }])
  })

  it('a colour of another tool is not said', () => {
    expect(read('name,color\nPrices,#aabbcc\n')).toMatchObject([{ colour: null }])
  })

  it.each([
    ['no column of names', 'a,b\n1,2\n', 'no column of names'],
    ['a nameless line', 'name,memo\nPrices,x\n,why\n', 'Line 3 of “tags.csv” has no name'],
    ['a quotation mark that does not close', 'name\n"Prices\n', 'not a table'],
    [
      'a parent far down',
      `name,parent\nx,${Array(21).fill('a').join(' / ')}\n`,
      'Line 2 of “tags.csv” stands below more',
    ],
    ['a long name', `name\n${'x'.repeat(121)}\n`, 'more than 120 characters'],
  ])('refuses %s in a sentence', (_what, text, said) => {
    expect(() => read(text)).toThrow(said)
  })
})
