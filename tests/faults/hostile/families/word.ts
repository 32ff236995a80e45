import { docxOf, wordParagraph, zipOf } from '../../../helpers/files/office.ts'
import { type Family, type FamilyFile, imported, refused } from '../hostile-file.ts'

const paragraph = wordParagraph('Mira Sandvik: so the dividend is safe.')
const good = imported({ holds: ['so the dividend is safe'] })
const damaged = refused('unreadable-file', /damaged|far deeper/u)
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
const PIC = 'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const PART = 'word/_rels/document.xml.rels'

function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${String(index)}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`,
  )
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

function picture(attribute: 'link' | 'embed'): string {
  return `<w:p><w:r><w:drawing><wp:inline ${WP}><wp:docPr id="1" name="p" descr="d"/><a:graphic ${A}><a:graphicData><pic:pic ${PIC}><pic:blipFill><a:blip r:${attribute}="r0"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

export const wordLinks: Family = {
  name: 'Word documents that link outside',
  files: (canary) => {
    const linked = (target: string, attribute: 'link' | 'embed'): Uint8Array =>
      docxOf(picture(attribute) + paragraph, { [PART]: relationships(['image', target]) })
    const field = (code: string): string =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    const targets: readonly (readonly [string, string])[] = [
      ['a file', canary.fileUrl],
      ['a path', canary.path],
      ['/etc/passwd', 'file:///etc/passwd'],
      ['/dev/zero', '/dev/zero'],
      ['an address', canary.url('picture')],
      ['a share', '//127.0.0.1/share/picture.png'],
    ]
    return [
      ...targets.flatMap(([what, target]): FamilyFile[] => [
        [`a linked picture at ${what}`, 'link.docx', linked(target, 'link'), good],
        [`an embedded picture at ${what}`, 'embed.docx', linked(target, 'embed'), good],
      ]),
      [
        'a template elsewhere',
        'template.docx',
        docxOf(paragraph, {
          'word/settings.xml': '<w:settings xmlns:w="w" xmlns:r="r"><w:attachedTemplate r:id="r0"/></w:settings>',
          'word/_rels/settings.xml.rels': relationships(['attachedTemplate', canary.url('template')]),
        }),
        good,
      ],
      [
        'a page put in from elsewhere',
        'chunk.docx',
        docxOf(`<w:altChunk r:id="r0"/>${paragraph}`, { [PART]: relationships(['aFChunk', canary.url('chunk')]) }),
        good,
      ],
      [
        'a page put in from inside',
        'chunk2.docx',
        docxOf(`<w:altChunk r:id="r0"/>${paragraph}`, {
          'word/chunk.html': `<script>alert(1)</script><img src="${canary.url('img')}">`,
        }),
        good,
      ],
      [
        'a link',
        'hyperlink.docx',
        docxOf(`<w:p><w:hyperlink r:id="r0"><w:r><w:t>so the dividend is safe</w:t></w:r></w:hyperlink></w:p>`, {
          [PART]: relationships(['hyperlink', canary.url('link')]),
        }),
        imported({ exactly: 'so the dividend is safe' }),
      ],
      [
        'a link that is a script',
        'script.docx',
        docxOf(`<w:p><w:hyperlink r:id="r0"><w:r><w:t>so the dividend is safe</w:t></w:r></w:hyperlink></w:p>`, {
          [PART]: relationships(['hyperlink', 'javascript:alert(1)']),
        }),
        imported({ exactly: 'so the dividend is safe' }),
      ],
      [
        'a DDE field',
        'dde.docx',
        docxOf(field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"') + paragraph),
        imported({ holds: ['so the dividend is safe'], lacks: ['cmd.exe'] }),
      ],
      [
        'a field that includes a file',
        'include.docx',
        docxOf(field(`INCLUDETEXT "${canary.path}"`) + field(`INCLUDEPICTURE "${canary.url('field')}"`) + paragraph),
        good,
      ],
      [
        'an OLE object and macros',
        'macro.docm',
        docxOf(
          `<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link" r:id="r0"/></w:object></w:r></w:p>${paragraph}`,
          { [PART]: relationships(['oleObject', canary.fileUrl]), 'word/vbaProject.bin': 'Sub AutoOpen()' },
        ),
        good,
      ],
      [
        'styles of mammoth’s own with scripts',
        'map.docx',
        docxOf(paragraph, { 'mammoth/style-map': 'p => script:fresh' }),
        good,
      ],
      [
        'words that look like a page',
        'markup.docx',
        docxOf(wordParagraph(`&lt;script&gt;fetch("${canary.url('script')}")&lt;/script&gt; so the dividend is safe`)),
        imported({ holds: ['<script>fetch(', 'so the dividend is safe'] }),
      ],
    ]
  },
}

const table = (depth: number): string =>
  depth === 0 ? paragraph : `<w:tbl><w:tr><w:tc>${table(depth - 1)}</w:tc></w:tr></w:tbl>`
const rel = (id: string, type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`

export const wordBroken: Family = {
  name: 'broken Word documents',
  files: () => [
    ['no document', 'none.docx', zipOf({ '[Content_Types].xml': '<Types/>' }), damaged],
    ['an empty document', 'empty.docx', docxOf('', { 'word/document.xml': '' }), damaged],
    ['a document of nothing but a blank', 'blank.docx', docxOf('', { 'word/document.xml': ' ' }), damaged],
    ['no paragraphs', 'nothing.docx', docxOf(''), refused('empty-file', /holds no text/u)],
    [
      'tags that do not close',
      'open.docx',
      docxOf('', { 'word/document.xml': '<w:document xmlns:w="w"><w:body><w:p>' }),
      damaged,
    ],
    ['another root', 'root.docx', docxOf('', { 'word/document.xml': '<html/>' }), damaged],
    ['tables 60 deep', 'tables.docx', docxOf(table(60)), good],
    ['tables 90 deep', 'tables2.docx', docxOf(table(90)), damaged],
    [
      'a package that is its own document',
      'self.docx',
      docxOf(paragraph, { '_rels/.rels': rel('r', 'officeDocument', '_rels/.rels') }),
      damaged,
    ],
    [
      'a document outside the package',
      'out.docx',
      docxOf(paragraph, { '_rels/.rels': rel('r', 'officeDocument', '../../etc/passwd') }),
      good,
    ],
    [
      'styles based on one another',
      'styles.docx',
      docxOf(paragraph, {
        'word/styles.xml':
          '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
        [PART]: rel('s', 'styles', 'styles.xml'),
      }),
      good,
    ],
    [
      'numbering that goes round',
      'numbering.docx',
      docxOf(
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>so the dividend is safe</w:t></w:r></w:p>`,
        {
          'word/numbering.xml':
            '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="X"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
          'word/styles.xml':
            '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="numbering" w:styleId="X"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
          [PART]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
        },
      ),
      good,
    ],
    [
      'a footnote in itself',
      'footnote.docx',
      docxOf(`<w:p><w:r><w:t>so the dividend is safe</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, {
        'word/footnotes.xml':
          '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote></w:footnotes>',
        [PART]: rel('f', 'footnotes', 'footnotes.xml'),
      }),
      good,
    ],
    [
      'a style named __proto__',
      'proto.docx',
      docxOf(`<w:p><w:pPr><w:pStyle w:val="__proto__"/></w:pPr><w:r><w:t>so the dividend is safe</w:t></w:r></w:p>`),
      good,
    ],
    ['tags named __proto__', 'proto2.docx', docxOf(`<__proto__ constructor="1"/><constructor/>${paragraph}`), damaged],
    ['half a surrogate', 'half.docx', docxOf(paragraph, { 'docProps/app.xml': '<a>\ud800</a>' }), good],
    [
      'a grid of 500,000 columns',
      'grid.docx',
      docxOf(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="500000000"/></w:tcPr>${paragraph}</w:tc></w:tr></w:tbl>`),
      good,
    ],
    [
      'a cell that spans rows without beginning',
      'merge.docx',
      docxOf(`<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph}</w:tc></w:tr></w:tbl>${paragraph}`),
      good,
    ],
    [
      '100,000 paragraphs',
      'long.docx',
      () => docxOf(wordParagraph('so the dividend is safe').repeat(100_000)),
      refused('unreadable-file', /far more than it seems/u),
    ],
  ],
}
