import { deflateSync } from 'node:zlib'
import { type PdfText, pdfOf } from '../../../helpers/files/pdf.ts'
import { talk } from '../good-files.ts'
import { either, type Family, imported, latin1, refused, stopped } from '../hostile-file.ts'

const page: readonly PdfText[] = talk.map(([speaker, words], row) => ({
  x: 72,
  y: 720 - 40 * row,
  text: `${speaker}: ${words}`,
}))
const good = imported({ holds: ['so the dividend is safe'] })
const damaged = refused('unreadable-file', /damaged, so that its pages cannot be read/u)
const scan = refused('unreadable-file', /is a scan: its pages are pictures without text/u)
const locked = refused('unreadable-file', /locked with a password/u)
const SHOWN = 'BT /F 10 Tf 72 700 Td (Mira Sandvik: We said so, and so the dividend is safe.) Tj ET'

/** A file of the given objects, numbered from 1, the first of which is the catalog; with a table of their places. */
function raw(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return latin1(
    `${file}trailer << /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(xref)}\n%%EOF\n`,
  )
}

function stream(content: string, dictionary = ''): string {
  return `<< /Length ${String(content.length)} ${dictionary} >>\nstream\n${content}\nendstream`
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const onePage = (content: string, resources = '/Font << /F 4 0 R >>', more: readonly string[] = []): Uint8Array =>
  raw([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << ${resources} >> >>`,
    FONT,
    content,
    ...more,
  ])
const deflated = (text: string): string =>
  stream(Buffer.from(deflateSync(text, { level: 9 })).toString('latin1'), '/Filter /FlateDecode')

export const pdfActions: Family = {
  name: 'PDF that acts',
  files: (canary) => {
    const pdfWith = (catalog: string): Uint8Array => pdfOf([page], { catalog })
    const actions: readonly (readonly [string, string])[] = [
      ['a script on opening', `/OpenAction << /S /JavaScript /JS (app.launchURL("${canary.url('pdf')}")) >>`],
      ['a script on closing', '/AA << /WC << /S /JavaScript /JS (app.alert(1)) >> >>'],
      [
        'scripts by name',
        '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (this.exportDataObject()) >>] >> >>',
      ],
      ['a program to start', '/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>'],
      ['an address to open', `/OpenAction << /S /URI /URI (${canary.url('uri')}) >>`],
      ['another file to open', `/OpenAction << /S /GoToR /F (${canary.path}) /D [0 /Fit] >>`],
      ['a form to send', `/OpenAction << /S /SubmitForm /F << /FS /URL /F (${canary.url('form')}) >> >>`],
      ['data to import', `/OpenAction << /S /ImportData /F (${canary.path}) >>`],
      [
        'an embedded file',
        '/Names << /EmbeddedFiles << /Names [(evil.exe) << /Type /Filespec /F (evil.exe) /EF << /F 99 0 R >> >>] >> >>',
      ],
      ['an XFA form', `/AcroForm << /XFA [(template) 3 0 R] /Fields [] >> /NeedsRendering true`],
      ['a base address', `/URI << /Base (${canary.url('base')}) >>`],
    ]
    return [
      ...actions.map(([what, catalog]) => [what, 'action.pdf', pdfWith(catalog), good] as const),
      [
        'a font that breaks out of a script',
        'font.pdf',
        onePage(
          stream(SHOWN),
          '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix [1 2 3 4 5 (1\\); fetch\\("x"\\)//)] >> >>',
        ),
        imported({ holds: ['so the dividend is safe'] }),
      ],
      [
        'a font file elsewhere',
        'fontfile.pdf',
        onePage(
          stream(SHOWN),
          `/Font << /F << /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor << /Type /FontDescriptor /FontName /X /FontFile2 << /F << /FS /URL /F (${canary.url('font')}) >> >> >> >> >>`,
        ),
        good,
      ],
      [
        'contents elsewhere',
        'contents.pdf',
        onePage(stream(SHOWN, `/F << /FS /URL /F (${canary.url('stream')}) >>`)),
        good,
      ],
    ]
  },
}

const encryption = (filter: string, more = ''): string =>
  `/Encrypt << /Filter /${filter} /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> ${more} >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`

export const pdfLocked: Family = {
  name: 'locked PDF',
  files: () => [
    ['a password', 'locked.pdf', pdfOf([page], { trailer: encryption('Standard') }), locked],
    ['a method of another maker', 'maker.pdf', pdfOf([page], { trailer: encryption('Vendor.Own') }), damaged],
    [
      'an unknown version',
      'version.pdf',
      pdfOf([page], { trailer: '/Encrypt << /Filter /Standard /V 99 >>' }),
      damaged,
    ],
    ['a dictionary that is missing', 'missing.pdf', pdfOf([page], { trailer: '/Encrypt 99 0 R' }), good],
    [
      'a key of a billion bits',
      'key.pdf',
      pdfOf([page], { trailer: encryption('Standard', '/Length 1000000000') }),
      refused('parse-timeout', /still not understood/u),
    ],
  ],
}

export const pdfLoops: Family = {
  name: 'PDF that goes round',
  files: () => [
    [
      'pages that are their own pages',
      'pages.pdf',
      raw(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [2 0 R] >>']),
      damaged,
    ],
    [
      'pages of pages of themselves',
      'pages2.pdf',
      raw([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 2 /Kids [3 0 R 3 0 R] >>',
        '<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >>',
      ]),
      damaged,
    ],
    [
      'a page that is its own parent',
      'parent.pdf',
      raw([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>',
        stream(SHOWN),
      ]),
      good,
    ],
    ['a table before itself', 'prev.pdf', pdfOf([page], { trailer: '/Prev 9' }), good],
    [
      'a table that is the one before',
      'prev2.pdf',
      () => {
        const file = pdfOf([page])
        const at = Buffer.from(file).toString('latin1').lastIndexOf('\nxref') + 1
        return pdfOf([page], { trailer: `/Prev ${String(at)}` })
      },
      good,
    ],
    ['a length that is itself', 'length.pdf', onePage(`<< /Length 5 0 R >>\nstream\n${SHOWN}\nendstream`), good],
    [
      'a form that shows itself',
      'form.pdf',
      onePage(stream(`${SHOWN} /X Do`), '/Font << /F 4 0 R >> /XObject << /X 6 0 R >>', [
        stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>'),
      ]),
      good,
    ],
    [
      'forms that show two of the next',
      'forms.pdf',
      () =>
        onePage(
          stream(`${SHOWN} /X Do`),
          '/Font << /F 4 0 R >> /XObject << /X 6 0 R >>',
          Array.from({ length: 30 }, (_, index) =>
            stream(
              '/X Do /X Do',
              `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${String(Math.min(index + 7, 35))} 0 R >> >>`,
            ),
          ),
        ),
      good,
    ],
    ['an object that is itself', 'self.pdf', raw(['<< /Type /Catalog /Pages 2 0 R >>', '2 0 R']), damaged],
    [
      'an outline that goes round',
      'outline.pdf',
      pdfOf([page], { catalog: '/Outlines << /First 1 0 R /Last 1 0 R >>' }),
      good,
    ],
    [
      'a font made of itself',
      'type3.pdf',
      onePage(stream(SHOWN), '/Font << /F 6 0 R >>', [
        `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 32 /LastChar 126 /Widths [] /Encoding << /Differences [32 /a] >> /CharProcs << /a 7 0 R >> /Resources << /Font << /F 6 0 R >> >> >>`,
        stream('BT /F 1 Tf ( ) Tj ET'),
      ]),
      imported({}),
    ],
  ],
}

export const pdfBombs: Family = {
  name: 'PDF bombs',
  files: () => [
    [
      'a million pages by its count',
      'count.pdf',
      raw([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 1000000 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R >>',
      ]),
      scan,
    ],
    [
      '5,001 pages',
      'pages.pdf',
      () => pdfOf(Array.from({ length: 5001 }, () => page.slice(0, 1))),
      refused('too-large', /more than 5000 pages/u),
    ],
    ['100 MB of blanks, packed', 'flate.pdf', () => onePage(deflated(' '.repeat(100_000_000) + SHOWN)), good],
    [
      'a million pieces of text',
      'pieces.pdf',
      () => onePage(deflated(`BT /F 10 Tf 72 700 Td ${'(so the dividend is safe ) Tj '.repeat(300_000)} ET`)),
      either({ holds: ['so the dividend is safe'] }, 'too-large', /in one line/u),
    ],
    [
      '40 million characters',
      'text.pdf',
      () =>
        onePage(
          deflated(`BT /F 10 Tf 72 700 Td ${`(${'so the dividend is safe '.repeat(40_000)}) Tj `.repeat(42)} ET`),
        ),
      // Nearly all of it runs off the page, where nobody could read it: pdf.js leaves out what a page does not show.
      stopped(['too-large', 'parse-timeout'], /far more text than a transcript|still not understood/u, {
        exactly: 'so the dividend is safe '.repeat(6).slice(0, 128),
      }),
    ],
    [
      'states a million deep',
      'states.pdf',
      () => onePage(deflated(`${'q '.repeat(1_000_000)}${SHOWN}`)),
      either({ holds: ['so the dividend is safe'] }, 'parse-timeout', /still not understood/u),
    ],
    ['arrays a million deep', 'arrays.pdf', () => onePage(deflated(`${'['.repeat(1_000_000)} ${SHOWN}`)), scan],
    [
      'dictionaries 100,000 deep',
      'dictionaries.pdf',
      () => pdfOf([page], { catalog: `/X ${'<< /X '.repeat(100_000)}` }),
      damaged,
    ],
    [
      'places beyond any number',
      'numbers.pdf',
      onePage(stream(`BT /F 1e308 Tf 99999999999999999999 -1e308 Td (so the dividend is safe) Tj ET ${SHOWN}`)),
      imported({ holds: ['so the dividend is safe'] }),
    ],
    [
      'a page larger than a country',
      'box.pdf',
      raw([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1e30 1e30] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>',
        FONT,
        stream(SHOWN),
      ]),
      good,
    ],
    [
      'a picture that says 100,000 by 100,000',
      'picture.pdf',
      onePage(stream(`${SHOWN} /I Do`), '/Font << /F 4 0 R >> /XObject << /I 6 0 R >>', [
        stream(
          'x',
          '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
        ),
      ]),
      good,
    ],
    [
      'garbage for JBIG2 and JPX',
      'jpx.pdf',
      onePage(stream(`${SHOWN} /I Do /J Do`), '/Font << /F 4 0 R >> /XObject << /I 6 0 R /J 7 0 R >>', [
        stream('garbage', '/Type /XObject /Subtype /Image /Width 9 /Height 9 /Filter /JPXDecode'),
        stream('garbage', '/Type /XObject /Subtype /Image /Width 9 /Height 9 /Filter /JBIG2Decode'),
      ]),
      good,
    ],
    [
      '100 filters one after another',
      'filters.pdf',
      onePage(stream('x', `/Filter [${'/FlateDecode '.repeat(100)}]`)),
      scan,
    ],
    ['no text at all', 'scan.pdf', onePage(stream('0 0 9 9 re f')), scan],
    ['nothing but its mark', 'mark.pdf', '%PDF-1.7\n', damaged],
    [
      'its mark and noise',
      'noise.pdf',
      () => latin1(`%PDF-1.7\n${'obj endobj stream << >> [ ] '.repeat(100_000)}`),
      damaged,
    ],
    [
      'a name map with a bomb',
      'cmap.pdf',
      () =>
        onePage(
          stream(SHOWN),
          '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >> >>',
          [
            stream(
              '/CIDInit /ProcSet findresource begin 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap',
            ),
          ],
        ),
      either({}, 'unreadable-file', /damaged|scan/u),
    ],
  ],
}
