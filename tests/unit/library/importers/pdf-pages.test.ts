import { parseTranscript } from '#library/parse.ts'
import { describe, expect, it } from 'vitest'
import { pdfOf, type PdfText } from '../../../helpers/files/pdf.ts'
import { parseText } from '../structure/fixture.ts'

const page = (...lines: readonly string[]): PdfText[] =>
  lines.map((text, index) => ({ x: 72, y: 720 - 14 * index, text }))

/** Each page's label and its first words. */
async function pagesOf(pages: readonly (readonly PdfText[])[], catalog = ''): Promise<string[]> {
  const read = await parseTranscript('call.pdf', pdfOf(pages, { catalog }))
  return read.pages.map(({ label, offset }) => `${label}: ${read.text.slice(offset, offset + 12)}`)
}

const LONG = 'and the river carried all of it down to the old mill'

describe('pages of a PDF', () => {
  it('begin where their first text stands, in the midst of a sentence and behind a split word too', async () => {
    const pages = [
      page('The mill was sold in spring to people from the north,', LONG, 'until the trees on both banks were non-'),
      page('conventional in their colours. And that was all of it.', 'Nobody minded.'),
      page('Another paragraph begins the third page of this text.', LONG),
    ]
    expect(await pagesOf(pages)).toEqual(['1: The mill was', '2: conventional', '3: Another para'])
  })

  it('running headers and page numbers begin none', async () => {
    const pages = ['spring', 'summer', 'autumn'].map((season, index) =>
      page(
        'Norrvik Power AB, annual meeting',
        `In ${season} we sold what the mill had made,`,
        LONG,
        `Page ${String(index + 1)} of 3`,
      ),
    )
    expect((await pagesOf(pages)).slice(1)).toEqual(['2: In summer we', '3: In autumn we'])
  })

  it('have the labels the document gives them', async () => {
    const pages = [
      page('A preface of some length stands here before the call.'),
      page('The call begins on this page.'),
      page('And goes on on this page.'),
    ]
    const catalog = '/PageLabels << /Nums [0 << /S /r /St 4 >> 1 << /S /D /P (A-) >>] >>'
    expect(await pagesOf(pages, catalog)).toEqual(['iv: A preface of', 'A-1: The call beg', 'A-2: And goes on '])
  })

  it('without text are left out, and the others keep their numbers', async () => {
    const pages = [
      page('The first page has words enough to be no scan of paper.', LONG),
      [],
      page('So has the third page of the document, as one can see.', LONG),
    ]
    expect(await pagesOf(pages)).toEqual(['1: The first pa', '3: So has the t'])
  })

  it('with more pieces than a page can show are refused, with the page named', async () => {
    const pieces = Array.from({ length: 20_001 }, (_, index) => ({
      x: (index % 2) * 300,
      y: 790 - (index % 700),
      text: 'a',
    }))
    await expect(pagesOf([page('One.'), pieces])).rejects.toThrow(/^Page 2 of “call.pdf” holds more pieces of text/u)
  })

  it('other formats have none', async () => {
    expect((await parseText('Ada: Hello.\n\fBen: Hello to you.\n')).pages).toEqual([])
  })
})
