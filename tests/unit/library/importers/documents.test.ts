import { parseTranscript } from '#library/parse.ts'
import { Refusal } from '#library/importers/refusal.ts'
import { importerFor } from '#library/importers/registry.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docxOf, odtOf, wordParagraph, zipOf } from '../../../helpers/files/office.ts'
import { pdfOf } from '../../../helpers/files/pdf.ts'
import { jotted } from '../structure/fixture.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)
const parse = (fileName: string, bytes: Uint8Array) => parseTranscript(fileName, bytes)
const draft = async (fileName: string, bytes: Uint8Array) => await importerFor(fileName, bytes).read(fileName, bytes)
const bold = ({ text, emphasis }: Awaited<ReturnType<typeof draft>>): string[] =>
  emphasis.map(({ start, end }) => text.slice(start, end))

const talk = ['Ada Holm: So it began.', 'Ben Ott: It did.', 'Ada Holm: And then?', 'Ben Ott: Rain.']
const talkTurns = ['Ada Holm: So it began.', 'Ben Ott: It did.', 'Ada Holm: And then?', 'Ben Ott: Rain.']

describe('the same talk in every kind of document', () => {
  const html = talk.map((line) => `<p>${line}</p>`).join('')
  const paragraphs = talk.map((line) => wordParagraph(line)).join('')
  const odt = odtOf(talk.map((line) => `<text:p>${line}</text:p>`).join(''))
  const mail = (headers: string, body: string): Uint8Array =>
    encode(
      `From: a@example.com\r\nTo: b@example.com\r\nSubject: Fwd: A talk\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`,
    )

  it.each([
    ['talk.docx', docxOf(paragraphs)],
    ['talk.odt', odt],
    ['talk.rtf', latin(`{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}${talk.join('\\par\n')}\\par}`)],
    ['talk.html', encode(html)],
    ['talk.eml', mail('Content-Type: text/plain; charset=utf-8', talk.join('\r\n\r\n'))],
    [
      'talk.eml',
      mail(
        'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64',
        Buffer.from(html).toString('base64'),
      ),
    ],
    [
      'talk.csv',
      encode('Speaker,Text\r\nAda Holm,So it began.\r\nBen Ott,"It did."\r\nAda Holm,And then?\r\nBen Ott,Rain.\r\n'),
    ],
    [
      'talk.csv',
      encode(
        'text;start;speaker\nSo it began.;0;Ada Holm\nIt did.;00:02;Ben Ott\nAnd then?;3;Ada Holm\nRain.;4;Ben Ott',
      ),
    ],
    [
      'talk.tsv',
      encode('speaker\ttext\nAda Holm\tSo it began.\nBen Ott\tIt did.\nAda Holm\tAnd then?\nBen Ott\tRain.'),
    ],
    ['talk.zip', zipOf({ '__MACOSX/._talk.txt': 'x', 'folder/talk.txt': talk.join('\n') })],
    ['talk.zip', zipOf({ 'talk.docx': docxOf(paragraphs), 'picture.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) })],
    ['wrong.txt', docxOf(paragraphs)],
    ['wrong.doc', latin(`{\\rtf1 ${talk.join('\\par ')}}`)],
    ['wrong.doc', encode(`<html><body>${html}</body></html>`)],
    ['wrong.txt', encode(`<!DOCTYPE html><title>x</title>${html}`)],
    ['wrong.docx', odt],
    [
      'wrong',
      encode(
        `WEBVTT\n\n${talk.map((line, index) => `00:0${index.toString()}.000 --> 00:0${index.toString()}.900\n${line}\n`).join('\n')}`,
      ),
    ],
    ['wrong.txt', pdfOf([talk.map((text, index) => ({ x: 72, y: 700 - 30 * index, text }))])],
  ])('%s', async (fileName, bytes) => {
    expect(jotted(await parse(fileName, bytes))).toEqual(talkTurns)
  })
})

describe('Word', () => {
  it('keeps headings, tables and bold words, and leaves pictures, links and comments', async () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Questions</w:t></w:r></w:p>${wordParagraph('*Ada Holm* &amp; others')}<w:tbl><w:tr><w:tc>${wordParagraph('a')}</w:tc><w:tc>${wordParagraph('b')}</w:tc></w:tr></w:tbl>`
    const { text, headings, emphasis } = await draft(
      'a.docx',
      docxOf(body, {
        'word/styles.xml':
          '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
      }),
    )
    expect(text).toContain('Ada Holm & others')
    expect(headings.map(({ start, end }) => text.slice(start, end))).toEqual(['Questions'])
    expect(emphasis.map(({ start, end }) => text.slice(start, end))).toEqual(['Ada Holm'])
  })

  it('never opens what a document links to', async () => {
    const relation =
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>'
    const picture =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    const { text } = await draft(
      'a.docx',
      docxOf(wordParagraph('Only this.') + picture, { 'word/_rels/document.xml.rels': relation }),
    )
    expect(text).toBe('Only this.')
  })
})

it('OpenDocument: spaces, tabs, breaks, headings, tables and bold words', async () => {
  const read = await draft(
    'a.odt',
    odtOf(
      '<text:h text:outline-level="2">Q&amp;A</text:h><text:p><text:span text:style-name="T1">Ada<text:s text:c="3"/>Holm</text:span><text:line-break/>said<text:note><text:p>not this</text:p></text:note> so</text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>',
    ),
  )
  expect(read.text).toBe('Q&A\n\nAda Holm\nsaid so\na\tb')
  expect(bold(read)).toEqual(['Ada Holm'])
  expect(read.headings).toEqual([{ start: 0, end: 3, level: 2 }])
})

it('Rich Text: code pages, Unicode with its stand-ins, bold words, groups that are no text', async () => {
  const read = await draft(
    'a.rtf',
    latin(
      '{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fswiss Arial;}}{\\*\\generator X 1.0;}{\\info{\\title T}}\\b Ada\\b0  said \\ldblquote caf\\\'e9\\rdblquote\\par\n\\u8364?5 \\{net\\}{\\pict 00ff}\\line Next {\\field{\\*\\fldinst HYPERLINK "http://127.0.0.1/"}{\\fldrslt here}}.\\par}',
    ),
  )
  expect(read.text).toBe('Ada said “café”\n\n€5 {net}\nNext here.')
  expect(bold(read)).toEqual(['Ada'])
})

it('mail: the subject is the title, the page is preferred to the plain text beside it', async () => {
  const message = encode(
    'From: a@example.com\r\nSubject: Re: =?utf-8?Q?Caf=C3=A9_call?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nPlain.\r\n--x\r\nContent-Type: text/html\r\n\r\n<p><b>Rich</b> text<img src="http://127.0.0.1:9/pixel"></p>\r\n--x--\r\n',
  )
  const read = await draft('a.eml', message)
  expect(read).toMatchObject({ text: 'Rich text', metadata: { title: 'Café call' } })
})

it('tables: a cell in quotes may hold delimiters, quotes and line ends; times and roles are kept', async () => {
  const read = await draft(
    'a.csv',
    encode('speaker,role,start,end,text\nAda,CEO,1.5,2,"Yes, ""yes""\nindeed"\nBen,,00:00:03,4,No\n'),
  )
  expect(read.text).toBe('Ada: Yes, "yes"\nindeed\n\nBen: No')
  expect(read.labels).toMatchObject([
    { speaker: 'Ada', role: 'CEO', startMs: 1500, endMs: 2000 },
    { speaker: 'Ben', role: null, startMs: 3000, endMs: 4000 },
  ])
})

describe('documents that are refused, each by name and with a way out', () => {
  const deep = `${'<text:span>'.repeat(300)}x${'</text:span>'.repeat(300)}`
  it.each([
    ['zeros.zip', zipOf({ 'a.txt': new Uint8Array(20_000_000) }), /unpack to far more/],
    ['slip.zip', zipOf({ '../a.txt': 'x' }), /leads out/],
    ['twice.zip', zipOf({ 'a.txt': 'x', 'A.txt': 'y' }), /two files of one name/],
    [
      'many.zip',
      zipOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [index.toString(), '']))),
      /more than 10000 files/,
    ],
    ['two.zip', zipOf({ 'a.txt': 'x', 'b.txt': 'y' }), /holds 2 transcripts/],
    ['nested.zip', zipOf({ 'inner.zip': zipOf({ 'a.txt': 'x' }) }), /no file Earmark can read/],
    ['cut.zip', zipOf({ 'a.txt': 'x' }).slice(0, 40), /damaged/],
    ['table.xlsx', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }), /\.docx, \.pdf/],
    ['laughs.odt', odtOf('<text:p>x</text:p>', '<!DOCTYPE x [<!ENTITY a "ha">]>'), /could be an attack/],
    ['laughs.docx', docxOf(wordParagraph('x'), { 'word/styles.xml': '<!DOCTYPE x><w:styles/>' }), /could be an attack/],
    ['deep.odt', odtOf(`<text:p>${deep}</text:p>`), /damaged inside/],
    ['torn.odt', odtOf('<text:p>x'), /damaged inside/],
    ['empty.odt', odtOf(''), /no text/],
    ['empty.docx', docxOf(''), /no text/],
    ['hollow.docx', zipOf({ '[Content_Types].xml': '<Types/>', 'word/other.xml': '<x/>' }), /no Word document/],
    ['text.docx', encode('Ada: Hi.'), /rename it to \.txt/],
    ['text.rtf', encode('Ada: Hi.'), /rename it to \.txt/],
    ['deep.rtf', latin(`{\\rtf1 ${'{'.repeat(600)}x`), /nested/],
    ['old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), /before 2007/],
    ['columns.csv', encode('a,b\n1,2\n'), /no column for speakers/],
    ['hollow.eml', encode('From: a@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\nTo: b\r\n\r\n'), /without text/],
  ])('%s', async (fileName, bytes, message) => {
    const reading = parse(fileName, bytes)
    await expect(reading).rejects.toBeInstanceOf(Refusal)
    await expect(reading).rejects.toThrow(message)
    await expect(reading).rejects.toThrow(fileName.startsWith('nested') ? 'nested.zip' : fileName)
  })
})

describe('whatever is wrong with its bytes, a file is read or refused', () => {
  const samples: readonly (readonly [string, Uint8Array])[] = [
    ['a.docx', docxOf(wordParagraph('*Ada*: Hello.'))],
    ['a.odt', odtOf('<text:p>Ada: Hello.</text:p>')],
    ['a.rtf', latin("{\\rtf1\\ansi\\b Ada\\b0 : Hello \\'e9\\u8364?{\\*\\x y}\\par}")],
    [
      'a.eml',
      encode(
        'From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Hi</p>\r\n--x--',
      ),
    ],
    ['a.zip', zipOf({ 'a.txt': 'Ada: Hello.' })],
    ['a.csv', encode('speaker,text\nAda,"Hi"\nBen,Ho\n')],
  ]
  it.each(samples)('%s', async (fileName, sample) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(sample.length),
        async (changes, length) => {
          const bytes = sample.slice(0, Math.max(1, sample.length - (length % 7 === 0 ? length : 0)))
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
          const outcome: unknown = await parse(fileName, bytes).catch((error: unknown) => error)
          expect(outcome instanceof Error && !(outcome instanceof Refusal) ? outcome : null).toBeNull()
        },
      ),
      { numRuns: 150 },
    )
  })
})
