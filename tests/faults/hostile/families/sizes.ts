import { SPEAKERS, goodFiles, goodText, LAST_WORDS } from '../good-files.ts'
import {
  either,
  type Family,
  type FamilyFile,
  bytesOf,
  imported,
  joined,
  latin1,
  refused,
  unreadable,
} from '../hostile-file.ts'

const MEGABYTE = 1024 * 1024
const oneLine = refused('too-large', /million characters in one line/u)
const tooMuch = refused('too-large', /more than the 16 million one transcript may have/u)
const filled = (megabytes: number, byte: number): Uint8Array => new Uint8Array(megabytes * MEGABYTE).fill(byte)

export const longLines: Family = {
  name: 'long lines and large files',
  files: () => [
    [
      '100 MB in one line of text',
      'line.txt',
      () => filled(100, 0x61),
      refused('too-large', /104 million|105 million|million characters/u),
    ],
    ['100 MB in one line of Markdown', 'line.md', () => filled(100, 0x2a), refused('too-large', /million characters/u)],
    [
      '100 MB in one line of a page',
      'line.html',
      () => filled(100, 0x61),
      refused('too-large', /far larger than a web page/u),
    ],
    [
      '100 MB in one string of JSON',
      'line.json',
      () => joined('[{"speaker":"A","text":"', filled(100, 0x61), '"}]'),
      refused('too-large', /larger than any transcript in JSON/u),
    ],
    [
      '100 MB in one caption',
      'line.vtt',
      () => joined('WEBVTT\n\n00:00.000 --> 00:09.000\n', filled(100, 0x61)),
      refused('too-large', /million characters/u),
    ],
    [
      '100 MB in one cell',
      'line.csv',
      () => joined('speaker,text\nA,"', filled(100, 0x61)),
      refused('too-large', /million characters/u),
    ],
    ['300 MB', 'huge.txt', () => filled(300, 0x61), refused('too-large', /300 MB, more than the 256 MB/u)],
    ['5 MB in one line', 'five.txt', () => filled(5, 0x61), oneLine],
    [
      '3 MB in one line',
      'three.txt',
      () => joined('Mira Sandvik: ', filled(3, 0x61), ' so the dividend is safe'),
      imported({ holds: [LAST_WORDS] }),
    ],
    [
      '5 million empty lines',
      'empty.txt',
      () => joined(goodText(), filled(5, 0x0a), 'so the dividend is safe'),
      imported({ holds: [LAST_WORDS] }),
    ],
    [
      '2 million short lines',
      'lines.txt',
      () => joined('a\n'.repeat(2_000_000), goodText()),
      imported({ holds: [LAST_WORDS], warnings: ['too-long-for-structure'] }),
    ],
    [
      '15 million characters of turns',
      'turns.txt',
      () => goodText().repeat(Math.floor(15_000_000 / goodText().length)),
      imported({ holds: [LAST_WORDS] }),
    ],
    ['17 million characters', 'seventeen.txt', () => 'so the dividend is safe\n'.repeat(740_000), tooMuch],
    [
      'a label of a million letters',
      'label.txt',
      () => goodText(`${'A'.repeat(1_000_000)}: words\n\n`),
      imported({ holds: [LAST_WORDS], speakers: [...SPEAKERS] }),
    ],
    [
      'a million blanks before each line',
      'blanks.txt',
      () => goodText(`${' '.repeat(1_000_000)}words\n\n`),
      imported({ holds: [LAST_WORDS] }),
    ],
    [
      'a word of 3 MB in Rich Text',
      'word.rtf',
      () => joined('{\\rtf1 ', filled(3, 0x61), ' so the dividend is safe}'),
      imported({ holds: [LAST_WORDS] }),
    ],
    [
      '50 MB of noise in Rich Text',
      'noise.rtf',
      () => joined('{\\rtf1 ', filled(50, 0x5c), '}'),
      either({}, 'too-large', /million characters|memory/u),
    ],
    [
      '60 MB of one mail',
      'mail.eml',
      () => joined('From: a@b.example\nMIME-Version: 1.0\nSubject: x\nDate: x\n\n', filled(60, 0x61)),
      refused('too-large', /million characters/u),
    ],
    [
      '70 MB of one mail',
      'mail2.eml',
      () => joined('From: a@b.example\nMIME-Version: 1.0\nSubject: x\nDate: x\n\n', filled(70, 0x61)),
      refused('too-large', /too large for a message/u),
    ],
  ],
}

const endings = [
  'txt',
  'md',
  'html',
  'pdf',
  'docx',
  'odt',
  'fodt',
  'rtf',
  'vtt',
  'srt',
  'json',
  'csv',
  'tsv',
  'eml',
  'zip',
] as const
const nothing =
  /is empty|only blank space|no text|holds no|nothing|no such document|no complete|damaged|no caption|no column|is JSON|named like|no file|not complete|plain text|message without/u

export const tiny: Family = {
  name: 'empty and tiny files',
  files: () =>
    endings.flatMap((ending): FamilyFile[] => [
      ['no byte', `empty.${ending}`, '', unreadable(nothing)],
      ['one byte', `byte.${ending}`, 'x', { ...unreadable(nothing), imported: {} }],
      ['one NUL', `nul.${ending}`, '\u0000', { ...unreadable(nothing), imported: {} }],
      ['only blanks', `blank.${ending}`, ' \n\t\r\n ', unreadable(nothing)],
      ['only a BOM', `bom.${ending}`, '\ufeff', unreadable(nothing)],
    ]),
}

const STEPS = 7

export const truncated: Family = {
  name: 'cut off',
  files: () =>
    Object.entries(goodFiles).flatMap(([fileName, make]) =>
      Array.from({ length: STEPS }, (_, step): FamilyFile => {
        const part = (step + 1) / (STEPS + 1)
        return [
          `${fileName} after ${String(step + 1)} of ${String(STEPS + 1)} parts`,
          fileName,
          () => {
            const bytes = make()
            return bytes.subarray(0, Math.floor(bytes.length * part))
          },
          {
            ...unreadable(
              /damaged|locked|no text|not complete|no column|no such document|no caption|is JSON|without text|scan|no file/u,
            ),
            imported: {},
          },
        ]
      }),
    ),
}

const pick = (name: string): Uint8Array => goodFiles[name]?.() ?? bytesOf('')
const spoken = imported({ holds: [LAST_WORDS] })

export const wrongEndings: Family = {
  name: 'wrong endings',
  files: () => [
    ...[
      'good.pdf',
      'good.docx',
      'good.odt',
      'good.rtf',
      'good.zip',
      'good.html',
      'good.vtt',
      'good.json',
      'good.eml',
      'good.fodt',
      'good.srt',
    ].map((name): FamilyFile => [`${name} named .txt`, `${name}.txt`, pick(name), spoken]),
    ['PDF named .md', 'x.md', pick('good.pdf'), spoken],
    ['PDF named .docx', 'x.docx', pick('good.pdf'), spoken],
    ['Word named .pdf', 'x.pdf', pick('good.docx'), spoken],
    ['a page named .docx', 'page.docx', pick('good.html'), spoken],
    ['text named .docx', 'text.docx', goodText(), refused('unreadable-file', /no such document/u)],
    ['text named .pdf', 'text.pdf', goodText(), refused('unreadable-file', /it is plain text/u)],
    ['text named .zip', 'text.zip', goodText(), refused('unreadable-file', /no such document/u)],
    ['text named .json', 'text.json', goodText(), refused('unreadable-file', /not complete JSON/u)],
    ['text named .vtt', 'text.vtt', goodText(), refused('unreadable-file', /no caption with a time/u)],
    ['text named .csv', 'text.csv', goodText(), refused('unreadable-file', /no column for speakers/u)],
    ['text named .exe', 'text.exe', goodText(), spoken],
    ['text without an ending', 'text', goodText(), spoken],
    [
      'a picture named .txt',
      'picture.txt',
      joined(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), new Uint8Array(400)),
      refused('binary-file', /PNG picture/u),
    ],
    [
      'a program named .txt',
      'program.txt',
      joined(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46), new Uint8Array(400)),
      refused('binary-file', /a program/u),
    ],
    [
      'a Windows program named .txt',
      'windows.txt',
      joined('MZ', new Uint8Array(400)),
      refused('binary-file', /is a program/u),
    ],
    [
      'a recording named .txt',
      'recording.txt',
      joined('ID3\u0003', new Uint8Array(400)),
      refused('binary-file', /audio recording/u),
    ],
    [
      'a database named .md',
      'database.md',
      joined('SQLite format 3\u0000', new Uint8Array(400)),
      refused('binary-file', /SQLite database/u),
    ],
    [
      'a gzip archive named .html',
      'gzip.html',
      joined(Uint8Array.of(0x1f, 0x8b, 8, 0), new Uint8Array(400)),
      refused('binary-file', /gzip archive/u),
    ],
    [
      'an old Word document',
      'old.doc',
      joined(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(400)),
      refused('unsupported-format', /of before 2007/u),
    ],
    [
      'a locked Word document',
      'locked.docx',
      joined(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(400)),
      refused('unsupported-format', /before 2007|password/u),
    ],
    [
      'noise named .txt',
      'noise.txt',
      Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 31) & 255),
      refused('binary-file', /not a text/u),
    ],
  ],
}

export const polyglots: Family = {
  name: 'two formats in one file',
  files: (canary) => [
    ['a PDF that is an archive too', 'both.pdf', joined(pick('good.pdf'), pick('good.zip')), spoken],
    ['an archive with a PDF before it', 'both.zip', joined(pick('good.pdf'), pick('good.zip')), spoken],
    [
      'a page that is an archive too',
      'both.html',
      joined(pick('good.html'), pick('good.zip')),
      refused('binary-file', /not a text/u),
    ],
    [
      'a picture that is a script',
      'gif.txt',
      joined('GIF89a/*', new Uint8Array(60), `*/=1;fetch("${canary.url('gif')}")`),
      refused('binary-file', /GIF picture/u),
    ],
    ['a PDF behind text', 'behind.txt', joined(goodText(), pick('good.pdf')), spoken],
    [
      'Rich Text with a PDF in it',
      'rich.rtf',
      joined('{\\rtf1 so the dividend is safe {\\*\\pdf ', latin1('%PDF-1.4 1 0 obj'), '}}'),
      spoken,
    ],
    [
      'JSON that is a page',
      'page.json',
      `{"text":"so the dividend is safe","x":"<html><script src=${canary.url('json')}></script>"}`,
      spoken,
    ],
    [
      'captions that are a page',
      'page.vtt',
      `WEBVTT <html><script src="${canary.url('vtt')}"></script>\n\n00:00.000 --> 00:01.000\nso the dividend is safe\n`,
      spoken,
    ],
    [
      'Markdown that is a page',
      'page.md',
      `<!DOCTYPE html><html><body><script>fetch("${canary.url('md')}")</script>\n\nso the dividend is safe</body></html>`,
      spoken,
    ],
    [
      'a table that is a page',
      'page.csv',
      `speaker,text\nMira,"<script src=${canary.url('csv')}></script>"\nJonas,so the dividend is safe\n`,
      spoken,
    ],
    ['text that begins like mail', 'mail.txt', `Received: x\nFrom: x\nSubject: y\nDate: z\n\n${goodText()}`, spoken],
  ],
}
