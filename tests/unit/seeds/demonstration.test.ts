import { describe, expect, test } from 'vitest'
import { starterCodebook } from '#seeds/codebook.ts'
import { demonstration } from '#seeds/demonstration.ts'

const starterNames = new Set(starterCodebook.flatMap((group) => group.tags.map((tag) => tag.name)))

function textOf(fileName: string): string {
  return demonstration.documents.find((document) => document.fileName === fileName)?.text ?? ''
}

describe('the demonstration', () => {
  test('has two quarters of one company, a peer, an article and an interview, each under its own name', () => {
    expect(demonstration.documents.map((document) => document.fileName)).toEqual([
      'norrvik-power-q2-2031.txt',
      'norrvik-power-q3-2031.txt',
      'tolvane-electric-q3-2031.txt',
      'article-steel-squeeze-eases.txt',
      'interview-07-shift-planning.md',
    ])
  })

  test.each(demonstration.documents)('$fileName is clean text that ends with a line end', ({ text }) => {
    expect(text).toMatch(/^\S[\s\S]*\S\n$/u)
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F\uFEFF]|\$\{/u)
  })

  test.each(demonstration.codings)('“$quote” stands once in $fileName', ({ fileName, quote }) => {
    expect(textOf(fileName).split(quote)).toHaveLength(2)
  })

  test.each(demonstration.codings)('“$quote” carries tags of the starter codebook', ({ tags }) => {
    expect(tags.length).toBeGreaterThan(0)
    expect(new Set(tags).size).toBe(tags.length)
    for (const tag of tags) expect(starterNames).toContain(tag)
  })
})

describe('the article against the call', () => {
  const call = textOf('norrvik-power-q3-2031.txt').toLowerCase()
  const article = textOf('article-steel-squeeze-eases.txt')
  const quotations = [...article.matchAll(/“([^”]+?),?”/gu)].map((match) => (match[1] ?? '').replaceAll('’', "'"))

  test('alters one quotation of four', () => {
    expect(quotations).toHaveLength(4)
    expect(quotations.filter((quotation) => !call.includes(quotation.toLowerCase()))).toEqual([
      'We are two quarters ahead of where I thought we would be',
    ])
  })

  test('puts the call on another day than the call does', () => {
    expect(article).toContain('on Wednesday, November 12')
    expect(call).toContain('event date: november 13, 2031')
  })

  test('gives another cause for the margin than the call does', () => {
    expect(article).toContain('attributed mainly to the new tariff surcharge')
    expect(call).toContain('the tariff surcharge had no measurable effect on margin in the quarter')
  })

  test('names no figure of money or share that is not in the call', () => {
    const figures = article.match(/€[\d,.]*\d(?: (?:million|billion))?|\d[\d.]* percent/gu) ?? []
    expect(figures.length).toBeGreaterThan(15)
    expect(figures.filter((figure) => !call.includes(figure))).toEqual([])
  })
})
