import { parseTranscript } from '#library/parse.ts'
import { pdfImporter } from '#library/importers/pdf.ts'
import { Refusal } from '#library/importers/refusal.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfOf, type PdfText } from '../../../helpers/files/pdf.ts'
import { cast, jotted, outlined } from '../structure/fixture.ts'

/** Lines below one another from the top, some at a place of their own. */
function page(lines: readonly (string | Partial<PdfText>)[], left = 72, leading = 14, top = 720): PdfText[] {
  let y = top + leading
  return lines.map((line) => {
    y -= leading
    const own = typeof line === 'string' ? { text: line } : line
    if (own.y !== undefined) y += leading
    return { x: left, y, text: '', ...own }
  })
}
const gap = { text: ' ' }
const read = (pages: readonly (readonly PdfText[])[]) => pdfImporter.read('call.pdf', pdfOf(pages))

describe('text of a PDF', () => {
  it('lines become paragraphs, by distance and indent, across pages too', async () => {
    const { text } = await read([
      page([
        'The first paragraph of this text is rather long and',
        'goes on here.',
        gap,
        'The second one begins below and is',
        'not finished on this',
      ]),
      page([
        'page, but here. And then it is.',
        { text: 'An indented line begins another one.', x: 100 },
        'which goes on.',
      ]),
    ])
    expect(text.split('\n\n')).toEqual([
      'The first paragraph of this text is rather long and goes on here.',
      'The second one begins below and is not finished on this page, but here. And then it is.',
      'An indented line begins another one. which goes on.',
    ])
  })

  it('a hyphen at the end of a line stays, unless the text knows the word without it', async () => {
    const { text } = await read([
      page([
        'Growth was good quarter-on-',
        'quarter, our non-',
        'GAAP margin too, and manage-',
        'ment is glad. So the management says.',
      ]),
    ])
    expect(text).toBe(
      'Growth was good quarter-on-quarter, our non-GAAP margin too, and management is glad. So the management says.',
    )
  })

  it('headers, footers and page numbers of all pages go, also in the midst of a sentence', async () => {
    const pages = [1, 2, 3, 4].map((number) => [
      { x: 400, y: 770, text: 'Corvane Software Ltd' },
      ...page([
        `Here begins what page ${'one two three four'.split(' ')[number - 1] ?? ''} has to say and it`,
        'goes on to the next, as if it had never been cut and',
      ]),
      { x: 280, y: 40, text: `Page ${number.toString()} of 4` },
    ])
    const { text } = await read(pages)
    expect(text.match(/Corvane/g)).toHaveLength(1)
    expect(text).not.toContain('Page 2')
    expect(text).toContain('been cut and Here begins what page two has')
  })

  it('a short last column, and lines of every width, do not mix two columns up', async () => {
    const words = 'orders rose in the north while freight stayed dear for most of the year we think'.split(' ')
    const column = (name: string, x: number, count: number, from: number): PdfText[] =>
      Array.from({ length: count }, (_, index) => ({
        x,
        y: 700 - index * 14,
        text: `${name}${(from + index).toString()} ${Array.from({ length: 2 + ((index * 7) % 4) }, (_word, at) => words[(from + index * 5 + at * 3) % 17]).join(' ')}`,
      }))
    const { text } = await read([
      [...column('L', 60, 40, 0), ...column('R', 320, 40, 0)],
      [...column('L', 60, 40, 40), ...column('R', 320, 5, 40)],
    ])
    const order = [...text.matchAll(/[LR]\d+/gu)].map(([mark]) => mark)
    const run = (name: string, from: number, count: number) =>
      Array.from({ length: count }, (_, index) => `${name}${(from + index).toString()}`)
    expect(order).toEqual([...run('L', 0, 40), ...run('R', 0, 40), ...run('L', 40, 40), ...run('R', 40, 5)])
  })

  it('two columns are read one after the other, a title across both before them', async () => {
    const column = (name: string, x: number): PdfText[] =>
      Array.from({ length: 16 }, (_, index) => ({
        x,
        y: 680 - 14 * index,
        text: `${name} column, line number ${index.toString()} of it`,
      }))
    const { text } = await read([
      [{ x: 200, y: 720, text: 'One title for both of the columns' }, ...column('Left', 60), ...column('Right', 330)],
    ])
    expect(text.indexOf('Left column, line number 15')).toBeLessThan(text.indexOf('Right column, line number 0'))
    expect(text).toMatch(/^One title/)
  })

  it('bold words are remembered', async () => {
    const { text, emphasis } = await read([
      page([
        { text: 'Ada Holm', bold: true },
        'We had a very good quarter, as I said before, and there is',
        'more to come, of which I will speak.',
      ]),
    ])
    expect(emphasis.map(({ start, end }) => text.slice(start, end))).toEqual(['Ada Holm'])
  })
})

describe('a call as Indian companies file it', () => {
  const said = (label: string, ...lines: string[]): Partial<PdfText>[] =>
    lines.flatMap((text, index) => [
      ...(index === 0 ? [{ text: `${label}:`, x: 72, bold: true }] : []),
      { text, x: 180, ...(index === 0 ? { y: 0 } : {}) },
    ])
  /** Puts what is said beside its label, on one line with it. */
  function sheet(number: number, ...turns: Partial<PdfText>[][]): PdfText[] {
    let y = 720
    const lines: PdfText[] = []
    for (const turn of turns) {
      for (const { text = '', x = 180, bold = false } of turn) {
        if (x === 180 && lines.at(-1)?.x !== 72) y -= 14
        lines.push({ x, y, text, bold })
      }
      y -= 28
    }
    return [
      { x: 400, y: 770, text: 'Corvane Textiles Limited' },
      { x: 400, y: 758, text: 'May 12, 2031' },
      ...lines,
      { x: 280, y: 40, text: `Page ${number.toString()} of 4` },
    ]
  }
  const pages = [
    page([
      'To the Stock Exchange',
      'Date: May 19, 2031',
      'Sub: Transcript of the Q4 FY31 earnings call held on May 12, 2031',
    ]),
    page(
      [
        { text: '"Corvane Textiles', bold: true, size: 18, x: 180 },
        { text: 'Limited', bold: true, size: 18, x: 220 },
        { text: 'Q4 and 12 Months FY \'31 Earnings Conference Call"', bold: true, size: 18, x: 120 },
        { text: 'May 12, 2031', bold: true, size: 18, x: 200 },
        { text: 'MANAGEMENT: MR. ARUN VERMA - MANAGING DIRECTOR - CORVANE', bold: true },
        { text: 'TEXTILES LIMITED', bold: true, x: 180 },
        { text: 'MS. LEELA NAIR -- CHIEF FINANCIAL OFFICER', bold: true, x: 180 },
        { text: 'MODERATOR: MR. DEV SHAH - TAMARIND SECURITIES', bold: true },
      ],
      72,
      26,
    ),
    sheet(
      3,
      said(
        'Moderator',
        'Ladies and gentlemen, good day and welcome to the call of Corvane Textiles',
        'Limited. I now hand over to Mr. Dev Shah from Tamarind Securities.',
      ),
      said('Dev Shah', 'Thank you. Over to you, sir.'),
      said(
        'Arun Verma',
        'Thank you, Dev. We wove more cloth than ever before in this quarter and',
        'shipped it. Our risks: cotton and rain. The outlook is fine and the mills are',
      ),
    ),
    sheet(
      4,
      [{ text: 'running at their best. Thank you.' }],
      said(
        'Moderator',
        'We will now begin the question-and-answer session. The first question comes',
        'from the line of Meera Iyer from Banyan Capital. Please go ahead.',
      ),
      said('Meera Iyer', 'How much cloth, sir?'),
      said('Leela Nair', 'A great deal of it, as Mr. Verma said a moment ago, and there is more to', 'come.'),
      said('Meera Iyer', 'Thank you.'),
      said('Moderator', 'That was the last question. Thank you all.'),
    ),
  ]

  it('labels stand in a column of their own; the letter and the title page say nothing in the call', async () => {
    const call = await parseTranscript('call.pdf', pdfOf(pages))
    expect(jotted(call, 26)).toEqual([
      'Moderator: Ladies and gentlemen, good',
      'Dev Shah: Thank you. Over to you, si',
      'Arun Verma: Thank you, Dev. We wove mo',
      'Moderator: We will now begin the ques',
      'Meera Iyer: How much cloth, sir?',
      'Leela Nair: A great deal of it, as Mr.',
      'Meera Iyer: Thank you.',
      'Moderator: That was the last question',
    ])
    expect(call.text).toContain('the mills are running at their best.')
    expect(outlined(call)).toEqual(['front', 'participants', 'prepared (3)', 'qa (5)'])
    expect(call.metadata).toMatchObject({ company: 'Corvane Textiles Limited', period: 'Q4 2031', date: '2031-05-12' })
    expect(cast(call)).toEqual([
      'Moderator | - | - | operator',
      'Dev Shah | - | - | management',
      'Arun Verma | MANAGING DIRECTOR | - | management',
      'Meera Iyer | - | Banyan Capital | analyst',
      'Leela Nair | CHIEF FINANCIAL OFFICER | - | management',
    ])
  })
})

describe('PDF files that cannot be read', () => {
  const some = pdfOf([page(['Some words that can be read on a page.'])])

  it.each([
    ['a scan, with the way out', pdfOf([[], []]), /scan.*OCR/],
    ['a damaged file', some.slice(0, 60), /damaged/],
    ['nothing but a header', new TextEncoder().encode('%PDF-1.7\n'), /damaged/],
    ['text that is named .pdf', new TextEncoder().encode('Operator: Hello.'), /rename it to \.txt/i],
    ['a picture that is named .pdf', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), /PNG/],
    [
      'a locked file',
      pdfOf([page(['Secret.'])], {
        trailer: `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
      }),
      /password/,
    ],
  ])('%s', async (_, bytes, message) => {
    const reading = pdfImporter.read('call.pdf', bytes)
    await expect(reading).rejects.toBeInstanceOf(Refusal)
    await expect(reading).rejects.toThrow(message)
  })

  it('what a file wants to run or open is left alone', async () => {
    const bytes = pdfOf([page(['Some words that can be read on a page.'])], {
      catalog:
        '/OpenAction << /S /JavaScript /JS (app.launchURL("http://127.0.0.1:9/")) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >>',
    })
    expect((await pdfImporter.read('call.pdf', bytes)).text).toBe('Some words that can be read on a page.')
  })

  it('whatever is wrong with its bytes, a file is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(some.length - 10), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          const bytes = some.slice()
          for (const [at, value] of changes) bytes[at + 9] = value
          const outcome: unknown = await pdfImporter.read('call.pdf', bytes).catch((error: unknown) => error)
          expect(outcome instanceof Error && !(outcome instanceof Refusal)).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
  })
})
