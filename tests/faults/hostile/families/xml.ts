import { unzipSync, zipSync } from 'fflate'
import { docxOf, odtOf, wordParagraph, zipOf } from '../../../helpers/files/office.ts'
import { type Family, type FamilyFile, imported, joined, refused } from '../hostile-file.ts'

const attack = refused('unreadable-file', /no text document needs and that could be an attack/u)
const damaged = refused('unreadable-file', /damaged inside/u)
const paragraph = wordParagraph('Mira Sandvik: so the dividend is safe.')
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function flat(content: string, doctype = ''): string {
  return `<?xml version="1.0"?>${doctype}<office:document xmlns:office="urn:o" xmlns:text="urn:t"><office:body><office:text>${content}</office:text></office:body></office:document>`
}

const laughs = `<!DOCTYPE lolz [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY l${String(index + 1)} "${`&l${String(index)};`.repeat(10)}">`).join('')}]>`
const quadratic = `<!DOCTYPE q [<!ENTITY a "${'a'.repeat(50_000)}">]>`
/** The same archive with nothing packed, so that no bomb is told by how tightly it is. */
const stored = (archive: Uint8Array): Uint8Array => Uint8Array.from(zipSync(unzipSync(archive), { level: 0 }))
const deep = (tag: string, depth: number, within: string): string =>
  `<${tag}>`.repeat(depth) + within + `</${tag}>`.repeat(depth)

/** The same XML in each kind of document that is made of it. */
function inEach(
  what: string,
  body: (paragraph: (text: string) => string) => string,
  doctype: string,
  expected: FamilyFile[3],
): FamilyFile[] {
  const odt = body((text) => `<text:p>${text}</text:p>`)
  const prolog = `<?xml version="1.0" encoding="UTF-8"?>${doctype}`
  return [
    [
      `${what} in a Word document`,
      'x.docx',
      () =>
        stored(
          docxOf('', {
            'word/document.xml': `${prolog}<w:document ${W}><w:body>${body((text) => wordParagraph(text))}</w:body></w:document>`,
          }),
        ),
      expected,
    ],
    [`${what} in an OpenDocument text`, 'x.odt', () => stored(odtOf(odt, prolog)), expected],
    [`${what} in a flat OpenDocument text`, 'x.fodt', () => flat(odt, doctype), expected],
  ]
}

export const xmlBombs: Family = {
  name: 'XML bombs',
  files: () => [
    ...inEach('a billion laughs', (p) => p('&l9;'), laughs, attack),
    ...inEach('quadratic entities', (p) => p('&a;'.repeat(50_000)), quadratic, attack),
    ...inEach('a million deep', (p) => deep('x', 1_000_000, p('x')), '', damaged),
    ...inEach('300 deep', (p) => deep('x', 300, p('x')), '', damaged),
    ...inEach(
      '2,000 attributes',
      (p) => `<x ${Array.from({ length: 2000 }, (_, index) => `a${String(index)}="1"`).join(' ')}/>${p('x')}`,
      '',
      damaged,
    ),
    ...inEach(
      'a million numeric references',
      (p) => p('&#65;'.repeat(1_000_000)),
      '',
      imported({ holds: ['A'.repeat(1_000_000)] }),
    ),
    ...inEach('references to no character', (p) => p('so the dividend &#xD800; is &#0; safe'), '', damaged),
  ],
}

export const doctypes: Family = {
  name: 'DOCTYPE and outside entities',
  files: (canary) => {
    const kinds: readonly (readonly [string, string])[] = [
      ['a file', `<!DOCTYPE a [<!ENTITY x SYSTEM "${canary.fileUrl}">]>`],
      ['an address', `<!DOCTYPE a [<!ENTITY x SYSTEM "${canary.url('entity')}">]>`],
      ['a parameter entity', `<!DOCTYPE a [<!ENTITY % p SYSTEM "${canary.url('parameter')}"> %p;]>`],
      ['an outside DTD', `<!DOCTYPE a SYSTEM "${canary.url('dtd')}">`],
      ['two DOCTYPEs', `<!DOCTYPE a><!doctype b SYSTEM "${canary.url('second')}">`],
    ]
    const wide = Buffer.from(`\ufeff${flat('<text:p>&x;</text:p>', kinds[0]?.[1])}`, 'utf16le')
    return [
      ...kinds.flatMap(([what, doctype]) => inEach(what, (p) => p('&x;'), doctype, attack)),
      [
        'a DOCTYPE in the relationships',
        'rels.docx',
        docxOf(paragraph, { 'word/_rels/document.xml.rels': `${kinds[0]?.[1] ?? ''}<Relationships/>` }),
        attack,
      ],
      [
        'a DOCTYPE in the styles',
        'styles.docx',
        docxOf(paragraph, { 'word/styles.xml': `${kinds[1]?.[1] ?? ''}<w:styles ${W}/>` }),
        attack,
      ],
      [
        'UTF-16 inside a Word document',
        'wide2.docx',
        () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': Uint8Array.from(wide) }),
        attack,
      ],
      [
        'a stylesheet instruction',
        'pi.fodt',
        flat('<text:p>so the dividend is safe</text:p>', `<?xml-stylesheet href="${canary.url('xsl')}"?>`),
        imported({ exactly: 'so the dividend is safe' }),
      ],
      [
        'XInclude',
        'xinclude.fodt',
        flat(
          `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${canary.fileUrl}" parse="text"/><text:p>so the dividend is safe</text:p>`,
        ),
        imported({ exactly: 'so the dividend is safe' }),
      ],
      [
        'an outside schema',
        'schema.fodt',
        flat(`<x xsi:schemaLocation="urn:x ${canary.url('xsd')}"/><text:p>so the dividend is safe</text:p>`),
        imported({ exactly: 'so the dividend is safe' }),
      ],
      ['an unknown entity', 'unknown.fodt', flat('<text:p>&nosuch;</text:p>'), damaged],
      [
        'another encoding than it says',
        'encoding.fodt',
        joined(
          flat('<text:p>so the dividend is safe')
            .replace('?>', ' encoding="UTF-7"?>')
            .replace('</office:text></office:body></office:document>', ''),
          '+ADwAIQ-DOCTYPE x</text:p></office:text></office:body></office:document>',
        ),
        imported({ holds: ['so the dividend is safe'] }),
      ],
    ]
  },
}
