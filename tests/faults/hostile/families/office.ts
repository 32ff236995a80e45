import { odtOf, zipOf } from '../../../helpers/files/office.ts'
import { type Family, imported, latin1, refused } from '../hostile-file.ts'

const words = '<text:p>so the dividend is safe</text:p>'
const exactly = imported({ exactly: 'so the dividend is safe' })
const damaged = refused('unreadable-file', /damaged/u)

export const openDocuments: Family = {
  name: 'OpenDocument texts',
  files: (canary) => [
    [
      'a picture elsewhere',
      'picture.odt',
      odtOf(
        `<draw:frame xmlns:draw="urn:d" xmlns:xlink="urn:x"><draw:image xlink:href="${canary.url('odt')}" xlink:actuate="onLoad"/></draw:frame>${words}`,
      ),
      exactly,
    ],
    [
      'a picture in a file',
      'file.odt',
      odtOf(`<draw:image xmlns:draw="urn:d" xmlns:xlink="urn:x" xlink:href="${canary.fileUrl}"/>${words}`),
      exactly,
    ],
    [
      'a section from elsewhere',
      'section.odt',
      odtOf(
        `<text:section><text:section-source xmlns:xlink="urn:x" xlink:href="${canary.url('section')}"/></text:section>${words}`,
      ),
      exactly,
    ],
    [
      'an object from elsewhere',
      'object.odt',
      odtOf(
        `<draw:object xmlns:draw="urn:d" xmlns:xlink="urn:x" xlink:href="${canary.url('object')}"><text:p>hidden</text:p></draw:object>${words}`,
      ),
      exactly,
    ],
    [
      'a macro',
      'macro.odt',
      odtOf(`<office:scripts><office:event-listeners>Sub Main</office:event-listeners></office:scripts>${words}`),
      exactly,
    ],
    [
      'a database field',
      'database.odt',
      odtOf(
        `<text:p>so the dividend <text:database-display text:table-name="${canary.path}">is</text:database-display> safe</text:p>`,
      ),
      exactly,
    ],
    [
      'two billion blanks',
      'blanks.odt',
      odtOf(`<text:p>so the dividend<text:s text:c="2000000000"/>is safe</text:p>`),
      exactly,
    ],
    ['minus one blank', 'minus.odt', odtOf(`<text:p>so the dividend<text:s text:c="-1"/>is safe</text:p>`), exactly],
    [
      'a heading of level 1e309',
      'level.odt',
      odtOf(`<text:h text:outline-level="1e309">Halden</text:h>${words}`),
      imported({ holds: ['Halden', 'so the dividend is safe'] }),
    ],
    [
      'a style named __proto__',
      'proto.odt',
      odtOf(`<text:p text:style-name="__proto__">so the dividend is safe</text:p>`),
      exactly,
    ],
    [
      'cells that close twice',
      'cells.odt',
      odtOf(`<table:table-cell>${words}</table:table-cell></table:table-cell>`),
      damaged,
    ],
    [
      'tables 80 deep',
      'tables.odt',
      odtOf(
        `${'<table:table-row><table:table-cell>'.repeat(80)}${words}${'</table:table-cell></table:table-row>'.repeat(80)}`,
      ),
      exactly,
    ],
    ['no content', 'none.odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), damaged],
    [
      'empty content',
      'empty.odt',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }),
      damaged,
    ],
    [
      'a table named .odt',
      'table.odt',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      refused('empty-file', /holds no text/u),
    ],
    [
      'everything is a comment',
      'comment.odt',
      odtOf(`<office:annotation>${words}</office:annotation>`),
      refused('empty-file', /holds no text/u),
    ],
  ],
}

const rtf = (body: string): Uint8Array => latin1(`{\\rtf1\\ansi ${body}}`)

export const richText: Family = {
  name: 'Rich Text',
  files: (canary) => [
    [
      'groups 100,000 deep',
      'deep.rtf',
      () => latin1(`{\\rtf1 ${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}`),
      refused('unreadable-file', /nested far deeper/u),
    ],
    ['groups that never close', 'open.rtf', () => rtf(`${'{\\b '.repeat(400)}so the dividend is safe`), exactly],
    [
      'groups that close too often',
      'closed.rtf',
      () => latin1(`{\\rtf1 so the dividend is safe${'}'.repeat(100_000)}`),
      exactly,
    ],
    ['binary data that says 2 GB', 'bin.rtf', rtf('so the dividend is safe{\\pict\\bin2147483647 abc}'), exactly],
    ['binary data with braces in it', 'bin2.rtf', rtf('{\\pict\\bin6 }}}{{{}so the dividend is safe'), exactly],
    ['binary data of minus one byte', 'bin3.rtf', rtf('{\\pict\\bin-1 abc}so the dividend is safe'), exactly],
    [
      'an object',
      'object.rtf',
      () =>
        rtf(
          `{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata ${'0105'.repeat(50_000)}}{\\result x}}so the dividend is safe`,
        ),
      exactly,
    ],
    [
      'a linked object',
      'link.rtf',
      rtf(
        `{\\object\\objautlink\\objupdate{\\*\\objdata ${Buffer.from(canary.url('rtf')).toString('hex')}}}so the dividend is safe`,
      ),
      exactly,
    ],
    [
      'a picture from elsewhere',
      'picture.rtf',
      rtf(`{\\field{\\*\\fldinst INCLUDEPICTURE "${canary.url('rtf')}" \\\\d}{\\fldrslt so the dividend is safe}}`),
      exactly,
    ],
    [
      'a template elsewhere',
      'template.rtf',
      rtf(`{\\*\\template ${canary.url('template')}}so the dividend is safe`),
      exactly,
    ],
    [
      'a link that is a script',
      'script.rtf',
      rtf('{\\field{\\*\\fldinst HYPERLINK "javascript:alert(1)"}{\\fldrslt so the dividend is safe}}'),
      exactly,
    ],
    [
      'characters out of any range',
      'wild.rtf',
      rtf('\\uc0\\u-1 \\u99999 \\u-2147483648 so the dividend is safe'),
      imported({ holds: ['so the dividend is safe'] }),
    ],
    [
      'half a character',
      'half.rtf',
      rtf('\\uc0 so the dividend \\u-10179  is safe'),
      imported({ holds: ['so the dividend', 'is safe'] }),
    ],
    [
      'halves of a character',
      'halves.rtf',
      rtf('\\uc0 so the dividend\\u-10179 \\u-8704  is safe'),
      imported({ holds: ['\u{1F600}'] }),
    ],
    [
      'a billion characters to leave out',
      'uc.rtf',
      rtf('\\uc1000000000\\u8217 abcdefgh so the dividend is safe'),
      imported({ holds: ['so the dividend is safe'] }),
    ],
    [
      'an unknown code page',
      'page.rtf',
      latin1("{\\rtf1\\ansi\\ansicpg99999 so the dividend\\'92s safe}"),
      imported({ holds: ['so the dividend’s safe'] }),
    ],
    [
      'a code page of two bytes, cut',
      'cut.rtf',
      latin1("{\\rtf1\\ansi\\ansicpg932 \\'82 so the dividend is safe \\'82}"),
      imported({ holds: ['so the dividend is safe'] }),
    ],
    [
      'a million control words',
      'words.rtf',
      () => rtf(`${'\\b\\i0 '.repeat(500_000)}so the dividend is safe`),
      exactly,
    ],
    [
      'a control word of a million letters',
      'word.rtf',
      () => rtf(`\\${'a'.repeat(1_000_000)} so the dividend is safe`),
      imported({ holds: ['so the dividend is safe'] }),
    ],
    ['nothing but its mark', 'mark.rtf', latin1('{\\rtf'), refused('empty-file', /holds no text/u)],
    [
      'a number of 400 digits',
      'digits.rtf',
      rtf(`\\fs${'9'.repeat(400)} so the dividend is safe`),
      imported({ holds: ['so the dividend is safe'] }),
    ],
  ],
}
