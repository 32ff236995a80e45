import { deflateRawSync } from 'node:zlib'
import { docxOf, odtOf, wordParagraph, zipOf } from '../../../helpers/files/office.ts'
import { goodText, LAST_WORDS } from '../good-files.ts'
import { type Family, imported, joined, refused } from '../hostile-file.ts'
import { rawZip, u16, u64 } from '../raw-zip.ts'

const good = imported({ holds: [LAST_WORDS] })
const tooMuch = refused('unreadable-file', /would unpack to far more than it seems/u)
const damaged = refused('unreadable-file', /is damaged/u)
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024)
const text = goodText()

export const zipBombs: Family = {
  name: 'zip bombs',
  files: () => [
    ['100 MB of zeros', 'zeros.zip', () => zipOf({ 'call.txt': zeros(100) }), tooMuch],
    [
      '100 MB of zeros in a Word document',
      'zeros.docx',
      () => docxOf(wordParagraph('x'), { 'word/media/a.xml': ' '.repeat(100_000_000) }),
      tooMuch,
    ],
    ['100 MB of blanks in an OpenDocument text', 'zeros.odt', () => odtOf(' '.repeat(100_000_000)), tooMuch],
    [
      '600 files of one megabyte',
      'many.zip',
      () => {
        const packed = Uint8Array.from(deflateRawSync(zeros(1)))
        return rawZip(
          Array.from({ length: 600 }, (_, index) => ({
            name: `${String(index)}.txt`,
            content: '',
            packed,
            size: 1024 * 1024,
          })),
        )
      },
      tooMuch,
    ],
    [
      '20,000 empty files',
      'empty.zip',
      () =>
        rawZip(
          Array.from({ length: 20_000 }, (_, index) => ({ name: `${String(index)}.txt`, content: '', method: 0 })),
        ),
      refused('unreadable-file', /holds more than 10000 files/u),
    ],
    [
      'a bomb that says it is small',
      'liar.zip',
      () => rawZip([{ name: 'call.txt', content: '', packed: Uint8Array.from(deflateRawSync(zeros(64))), size: 1000 }]),
      damaged,
    ],
    [
      '250 files in the same bytes',
      'overlapping.zip',
      () => {
        const packed = Uint8Array.from(deflateRawSync(zeros(1)))
        const names = Array.from({ length: 250 }, (_, index) => ({
          name: `${String(index)}.txt`,
          content: '',
          packed,
          size: 1024 * 1024,
          offset: 0,
        }))
        return rawZip(names)
      },
      damaged,
    ],
    [
      'a bomb in another archive',
      'nested.zip',
      () => zipOf({ 'inner.zip': zipOf({ 'call.txt': zeros(50) }) }),
      refused('empty-file', /holds no file Earmark can read/u),
    ],
  ],
}

export const zipNames: Family = {
  name: 'zip names',
  files: () => [
    ...[
      '../../call.txt',
      '/etc/call.txt',
      'C:\\call.txt',
      'C:/call.txt',
      '..\\call.txt',
      'a/../../call.txt',
      'call.txt\u0000.zip',
    ].map(
      (name) =>
        [
          `a file named ${JSON.stringify(name)}`,
          'slip.zip',
          rawZip([{ name, content: text }]),
          refused('unreadable-file', /leads out of the archive/u),
        ] as const,
    ),
    [
      'one name twice',
      'twice.zip',
      rawZip([
        { name: 'call.txt', content: text },
        { name: 'call.txt', content: 'other' },
      ]),
      refused('unreadable-file', /two files of one name/u),
    ],
    [
      'names that differ by case',
      'case.zip',
      rawZip([
        { name: 'call.txt', content: text },
        { name: 'CALL.TXT', content: 'other' },
      ]),
      refused('unreadable-file', /two files of one name/u),
    ],
    [
      'a symbolic link to /etc/passwd',
      'link.zip',
      rawZip([{ name: 'call.txt', content: '/etc/passwd', method: 0, attributes: 0xa1ff_0000 }]),
      refused('empty-file', /holds no file Earmark can read/u),
    ],
    ['a file named __proto__', 'proto.zip', rawZip([{ name: '__proto__', content: text }]), good],
    [
      'a file named __proto__ besides a good one',
      'proto2.zip',
      rawZip([
        { name: '__proto__', content: '' },
        { name: 'call.txt', content: text },
      ]),
      refused('unsupported-format', /holds 2 transcripts/u),
    ],
    ['a file named constructor.txt', 'constructor.zip', rawZip([{ name: 'constructor.txt', content: text }]), good],
    ['a name of 60,000 letters', 'long.zip', rawZip([{ name: `${'n'.repeat(60_000)}.txt`, content: text }]), good],
    [
      'a name that is not UTF-8',
      'latin.zip',
      rawZip([{ name: Uint8Array.of(0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74), content: text }]),
      good,
    ],
    [
      'a name with a right-to-left override',
      'override.zip',
      rawZip([{ name: 'call\u202Etxt.exe.txt', content: text }]),
      good,
    ],
  ],
}

export const zipLies: Family = {
  name: 'zip lies',
  files: () => [
    [
      'encrypted',
      'locked.zip',
      rawZip([{ name: 'call.txt', content: text, flags: 1 }]),
      refused('unreadable-file', /locked with a password/u),
    ],
    [
      'encrypted Word document',
      'locked.docx',
      rawZip([{ name: 'word/document.xml', content: '<a/>', flags: 1 }]),
      refused('unreadable-file', /locked with a password/u),
    ],
    ['an unknown method', 'method.zip', rawZip([{ name: 'call.txt', content: text, method: 99 }]), damaged],
    ['a wrong checksum', 'crc.zip', rawZip([{ name: 'call.txt', content: text, crc: 1 }]), damaged],
    ['a size too small', 'small.zip', rawZip([{ name: 'call.txt', content: text, size: 10 }]), damaged],
    ['a size too large', 'large.zip', rawZip([{ name: 'call.txt', content: text, size: 4000 }]), damaged],
    [
      'another size in its local header',
      'local.zip',
      rawZip([{ name: 'call.txt', content: text, localSize: 3 }]),
      damaged,
    ],
    [
      'another name in its local header',
      'localname.zip',
      rawZip([{ name: 'call.txt', content: text, localName: 'call.exe' }]),
      good,
    ],
    [
      'packed bytes that go on after the archive',
      'beyond.zip',
      rawZip([{ name: 'call.txt', content: text, packedSize: 1_000_000 }]),
      damaged,
    ],
    [
      'an offset after the end',
      'offset.zip',
      rawZip([{ name: 'call.txt', content: text, offset: 0x7fff_0000 }]),
      damaged,
    ],
    [
      'a ZIP64 size of 16 EB',
      'zip64.zip',
      rawZip([
        {
          name: 'call.txt',
          content: text,
          size: 0xffff_ffff,
          extra: joined(u16(1), u16(8), u64(0xffff_ffff_ffff_fff0n)),
        },
      ]),
      refused('unreadable-file', /far more than it seems|damaged/u),
    ],
    [
      'a ZIP64 mark without a ZIP64 field',
      'zip64b.zip',
      rawZip([{ name: 'call.txt', content: text, size: 0xffff_ffff }]),
      refused('unreadable-file', /far more than it seems|damaged/u),
    ],
    [
      'a directory that says 65,534 files',
      'count.zip',
      rawZip([{ name: 'call.txt', content: text }], { count: 65_534 }),
      refused('unreadable-file', /holds more than 10000 files/u),
    ],
    [
      'a directory that is elsewhere',
      'directory.zip',
      rawZip([{ name: 'call.txt', content: text }], { directoryOffset: 0x7fff_ffff }),
      damaged,
    ],
    [
      'something after the end',
      'after.zip',
      rawZip([{ name: 'call.txt', content: text }], { after: 'trailing junk' }),
      good,
    ],
    [
      'a comment with another end in it',
      'comment.zip',
      rawZip([{ name: 'call.txt', content: text }], { comment: 'PK\u0005\u0006 no end' }),
      good,
    ],
    [
      'garbage for packed bytes',
      'garbage.zip',
      rawZip([
        {
          name: 'call.txt',
          content: text,
          packed: Uint8Array.from({ length: 200 }, (_, index) => (index * 89 + 7) & 255),
        },
      ]),
      damaged,
    ],
    ['only its first bytes', 'head.zip', () => rawZip([{ name: 'call.txt', content: text }]).subarray(0, 40), damaged],
    ['nothing in it', 'nothing.zip', rawZip([]), refused('empty-file', /holds no file Earmark can read/u)],
    [
      'an archive in an archive in an archive',
      'dolls.zip',
      zipOf({ 'a.zip': zipOf({ 'b.zip': zipOf({ 'call.txt': text }) }) }),
      refused('empty-file', /holds no file/u),
    ],
    [
      'a Word document in an archive',
      'word.zip',
      zipOf({ 'call.docx': docxOf(wordParagraph('Mira Sandvik: so the dividend is safe.')) }),
      good,
    ],
  ],
}
