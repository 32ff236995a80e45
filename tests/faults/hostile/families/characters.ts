import { FIRST_WORDS, goodText, LAST_WORDS, SPEAKERS } from '../good-files.ts'
import { either, type Family, bytesOf, imported, joined, latin1, refused } from '../hostile-file.ts'

const speakers = [...SPEAKERS]
const good = imported({ holds: [FIRST_WORDS, LAST_WORDS], speakers })
const cleaned = imported({ holds: [FIRST_WORDS, LAST_WORDS, '\ufffd'], warnings: ['control-characters'], speakers })
const broken = imported({ holds: [FIRST_WORDS, LAST_WORDS, '\ufffd'], warnings: ['bad-bytes'], speakers })
const guessed = imported({ holds: [FIRST_WORDS, LAST_WORDS], warnings: ['guessed-encoding'], speakers })
const accents = 'Die Erträge stiegen überall: für Öl, Gäste, Käse, Säfte, Möbel, Bücher und Züge. '
/** Text with so many letters beyond ASCII that it is UTF-8 beyond doubt, and `bytes` after them. */
const around = (...bytes: readonly number[]): Uint8Array =>
  joined(accents.repeat(6), Uint8Array.from(bytes), `\n\n${goodText()}`)

export const brokenUtf8: Family = {
  name: 'broken UTF-8',
  files: () => [
    ['overlong slash', 'overlong.txt', around(0xc0, 0xaf), broken],
    ['overlong NUL', 'nul.txt', around(0xc0, 0x80), broken],
    ['overlong line end', 'line.txt', around(0xe0, 0x80, 0x8a), broken],
    ['surrogates as in CESU-8', 'cesu.txt', around(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), broken],
    ['a character after the last', 'beyond.txt', around(0xf4, 0x90, 0x80, 0x80), broken],
    ['six bytes for one', 'six.txt', around(0xfc, 0x80, 0x80, 0x80, 0x80, 0x80), broken],
    ['a stray second byte', 'stray.txt', around(0xbf), broken],
    ['bytes that never occur', 'never.txt', around(0xfe, 0xff), broken],
    [
      'its first byte is broken',
      'first.txt',
      joined(Uint8Array.of(0xff), accents.repeat(2), '\n\n', goodText()),
      broken,
    ],
    [
      'its last character is cut',
      'last.txt',
      joined(accents.repeat(2), '\n\n', goodText(), Uint8Array.of(0xe2, 0x82)),
      broken,
    ],
    [
      'a broken byte in 5 MB',
      'middle.txt',
      () => joined((accents + '\n').repeat(30_000), Uint8Array.of(0xff), (accents + '\n').repeat(30_000), goodText()),
      imported({ holds: ['\ufffd', LAST_WORDS], warnings: ['bad-bytes'] }),
    ],
    [
      'a BOM and broken bytes',
      'bom.txt',
      joined('\ufeff', goodText(), Uint8Array.of(0xff, 0xfe, 0xc0)),
      imported({ holds: [LAST_WORDS, '\ufffd'], speakers }),
    ],
    [
      'half in Latin-1',
      'mixed.txt',
      joined(latin1('Erträge, Käse, Öl. '), accents, '\n\n', goodText()),
      imported({ holds: [LAST_WORDS], speakers }),
    ],
  ],
}

const wide = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'))
const swapped = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16())

export const brokenUtf16: Family = {
  name: 'broken UTF-16',
  files: () => [
    ['a lone high half', 'high.txt', wide(`\ufeff${goodText('One \ud83d half.\n\n')}`), broken],
    ['a lone low half', 'low.txt', wide(`\ufeff${goodText('One \ude00 half.\n\n')}`), broken],
    ['halves the wrong way round', 'round.txt', wide(`\ufeff${goodText('One \ude00\ud83d half.\n\n')}`), broken],
    ['a high half at the end', 'end.txt', wide(`\ufeff${goodText()}\ud83d`), broken],
    ['an odd number of bytes', 'odd.txt', joined(wide(`\ufeff${goodText()}`), Uint8Array.of(0x41)), broken],
    ['no BOM', 'bare.txt', wide(goodText()), good],
    ['no BOM, the other way round', 'bare2.txt', swapped(goodText()), good],
    ['no BOM and a lone half', 'bare3.txt', wide(goodText('One \ud83d half.\n\n')), broken],
    ['BOM, the other way round, with NULs', 'nuls.txt', swapped(`\ufeff${goodText('A \u0000 sign.\n\n')}`), cleaned],
    ['nothing but its BOM', 'only.txt', Uint8Array.of(0xff, 0xfe), refused('empty-file', /only blank space/u)],
    ['its BOM and one byte', 'one.txt', Uint8Array.of(0xff, 0xfe, 0x41), either({}, 'empty-file', /blank/u)],
    [
      'UTF-32',
      'utf32.txt',
      joined(
        Uint8Array.of(0xff, 0xfe, 0, 0),
        ...Array.from(goodText(), (c) => joined(latin1(c), Uint8Array.of(0, 0, 0))),
      ),
      refused('bad-encoding', /is in UTF-32/u),
    ],
    [
      'a BOM in the middle',
      'middle.txt',
      wide(`\ufeff${goodText('One \ufeff mark.\n\n')}`),
      imported({ holds: ['One \ufeff mark.', LAST_WORDS], speakers }),
    ],
  ],
}

/** Code units of EBCDIC for lower-case letters and blanks, enough to look like it. */
const ebcdic = Uint8Array.from(goodText().toLowerCase(), (c) => {
  const place = 'abcdefghi'.indexOf(c)
  if (place >= 0) return 0x81 + place
  const second = 'jklmnopqr'.indexOf(c)
  if (second >= 0) return 0x91 + second
  const third = 'stuvwxyz'.indexOf(c)
  return third >= 0 ? 0xa2 + third : c === '\n' ? 0x25 : 0x40
})

export const oldEncodings: Family = {
  name: 'old and wrong encodings',
  files: () => [
    ['windows-1252', 'western.txt', latin1(goodText('Kunst f\u00fcr K\u00e4ufer \u0093so\u0094.\n\n')), guessed],
    [
      'Shift-JIS',
      'japanese.txt',
      joined(
        Uint8Array.from(Array.from({ length: 200 }, () => [0x82, 0xa0, 0x82, 0xa2, 0x82, 0xa4, 0x81, 0x42]).flat()),
        '\n\n',
        goodText(),
      ),
      guessed,
    ],
    [
      'KOI8-R',
      'russian.txt',
      joined(
        Uint8Array.from(Array.from({ length: 60 }, () => [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x20]).flat()),
        '\n\n',
        goodText(),
      ),
      guessed,
    ],
    [
      'GB18030 with four bytes',
      'chinese.txt',
      joined(
        Uint8Array.from(Array.from({ length: 99 }, () => [0xc4, 0xe3, 0xba, 0xc3, 0x81, 0x30, 0x84, 0x36]).flat()),
        '\n\n',
        goodText(),
      ),
      guessed,
    ],
    ['EBCDIC', 'ebcdic.txt', ebcdic, imported({ warnings: ['guessed-encoding'] })],
    [
      'UTF-7',
      'utf7.txt',
      goodText('+ADw-script+AD4-alert(1)+ADw-/script+AD4-\n\n'),
      imported({ holds: ['+ADw-script+AD4-', LAST_WORDS], speakers }),
    ],
    ['ISO-2022-JP with escapes', 'escapes.txt', goodText('\u001b$B$"$$\u001b(B words.\n\n'), cleaned],
    [
      'a page that says an encoding nobody knows',
      'unknown.html',
      '<html><head><meta charset="x-no-such"></head><body><p>so the dividend is safe</p></body></html>',
      imported({ holds: [LAST_WORDS] }),
    ],
    [
      'a page that says UTF-16 and is not',
      'wrong.html',
      '<html><head><meta charset="utf-16"></head><body><p>so the dividend is safe</p></body></html>',
      imported({ holds: [LAST_WORDS] }),
    ],
    [
      'a page that says UTF-7',
      'utf7.html',
      '<html><head><meta charset="utf-7"></head><body>+ADw-script+AD4- so the dividend is safe</body></html>',
      imported({ holds: ['+ADw-script+AD4-'] }),
    ],
    [
      'a page that says "replacement"',
      'replacement.html',
      latin1(
        '<html><head><meta charset="iso-2022-kr"></head><body><p>K\u00e4se, so the dividend is safe</p></body></html>',
      ),
      imported({ holds: [LAST_WORDS] }),
    ],
  ],
}

const overrides = [
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
]

export const bidi: Family = {
  name: 'bidirectional tricks',
  files: () => [
    ...overrides.map((mark) => {
      const name = `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
      const kept = imported({ holds: [`One ${mark}turned word.`, LAST_WORDS], speakers })
      return [`${name} in the text`, 'bidi.txt', goodText(`One ${mark}turned word.\n\n`), kept] as const
    }),
    [
      'a comment that is code',
      'trojan.txt',
      goodText('/*\u202e } \u2066if (isAdmin)\u2069 \u2066 begin admins only */\n\n'),
      imported({ holds: ['/*\u202e } \u2066if (isAdmin)\u2069 \u2066 begin admins only */'], speakers }),
    ],
    [
      'an override in a name',
      'name.txt',
      `\u202eMira Sandvik: Good morning to all.\n\nJonas Reuter: Thanks.\n\n\u202eMira Sandvik: Bye.\n\nJonas Reuter: Bye.\n`,
      imported({ holds: ['\u202eMira Sandvik: Good morning'] }),
    ],
    [
      'Hebrew and Arabic between English',
      'mixed.txt',
      goodText('שלום לכולם and مرحبا بكم in one line.\n\n'),
      imported({ holds: ['שלום לכולם and مرحبا بكم in one line.'], speakers }),
    ],
    [
      'a thousand overrides, none closed',
      'thousand.txt',
      goodText(`${'\u202e'.repeat(1000)}deep\n\n`),
      imported({ holds: ['\u202e'.repeat(1000)], speakers }),
    ],
    [
      'an override in a title',
      'title.md',
      `---\ntitle: "Call \u202etxt.exe"\n---\n\n${goodText()}`,
      imported({ holds: [LAST_WORDS] }),
    ],
    [
      'an override in a page',
      'page.html',
      '<p>so the dividend &#x202e;is safe</p>',
      imported({ holds: ['so the dividend \u202eis safe'] }),
    ],
    [
      'an override in JSON',
      'override.json',
      JSON.stringify([
        { speaker: 'Mira', text: 'so the \u202edividend is safe' },
        { speaker: 'Jonas', text: 'yes' },
      ]),
      imported({ holds: ['so the \u202edividend is safe'] }),
    ],
  ],
}

const marks = Array.from({ length: 1000 }, (_, index) => String.fromCharCode(0x0300 + (index % 0x6f))).join('')

export const oddCharacters: Family = {
  name: 'odd characters',
  files: () => [
    ['NULs', 'nul.txt', goodText('One \u0000 sign.\n\n'), cleaned],
    ['C0 controls', 'c0.txt', goodText('One \u0001\u0007\u0008 sign.\n\n'), cleaned],
    ['C1 controls', 'c1.txt', goodText('One \u0085 \u0090 sign.\n\n'), cleaned],
    ['terminal escapes', 'escape.txt', goodText('\u001b[31mred\u001b]0;title\u0007.\n\n'), cleaned],
    [
      'half NULs',
      'nuls.txt',
      Uint8Array.from({ length: 4000 }, (_, index) => (index % 3 === 0 ? 0x41 : 0)),
      refused('binary-file', /not a text/u),
    ],
    [
      'every kind of line end',
      'ends.txt',
      'Ada Holm: One.\r\nBen Ott: Two.\rAda Holm: Three.\u2028Ben Ott: Four.\u2029Ada Holm: Five.\u0085Ben Ott: Six.\n',
      imported({ holds: ['Ada Holm: Five.\nBen Ott: Six.'] }),
    ],
    [
      'vertical tabs and form feeds',
      'feeds.txt',
      goodText('One\u000btwo\u000cthree.\n\n'),
      imported({ holds: [LAST_WORDS], lacks: ['\u000b', '\u000c'], speakers }),
    ],
    [
      'a thousand marks on one letter',
      'zalgo.txt',
      goodText(`Z${marks}algo.\n\n`),
      imported({ holds: [`Z${marks}algo.`], speakers }),
    ],
    [
      'a thousand people joined to one',
      'family.txt',
      goodText(`${'👨\u200d'.repeat(1000)}👩.\n\n`),
      imported({ holds: ['👨\u200d'.repeat(1000)], speakers }),
    ],
    [
      'flags and skins',
      'flags.txt',
      goodText('🇳🇴🇩🇰🇸🇪 👋🏽👋🏿 words.\n\n'),
      imported({ holds: ['🇳🇴🇩🇰🇸🇪 👋🏽👋🏿'], speakers }),
    ],
    [
      'jamo apart',
      'jamo.txt',
      goodText('\u1112\u1161\u11ab words.\n\n'),
      imported({ holds: ['\u1112\u1161\u11ab'], speakers }),
    ],
    [
      'letters composed two ways',
      'nfd.txt',
      goodText('caf\u00e9 and cafe\u0301.\n\n'),
      imported({ holds: ['caf\u00e9 and cafe\u0301.'], speakers }),
    ],
    [
      'tag characters',
      'tags.txt',
      goodText('One \u{e0041}\u{e0042} sign.\n\n'),
      imported({ holds: ['\u{e0041}\u{e0042}'], speakers }),
    ],
    [
      'no characters at all',
      'non.txt',
      goodText('One \ufffe\uffff\ufdd0 sign.\n\n'),
      imported({ holds: [LAST_WORDS], speakers }),
    ],
    [
      'letters of nobody',
      'private.txt',
      goodText('One \ue000\u{f0000} sign.\n\n'),
      imported({ holds: ['\ue000\u{f0000}'], speakers }),
    ],
    [
      'a BOM inside',
      'inside.txt',
      goodText('One \ufeff mark.\n\n'),
      imported({ holds: ['One \ufeff mark.'], speakers }),
    ],
    ['two BOMs', 'two.txt', `\ufeff\ufeff${goodText()}`, imported({ holds: [LAST_WORDS] })],
    [
      'blanks of no width in names',
      'width.txt',
      `Ada\u200b Holm: One.\n\nBen Ott: Two.\n\nAda\u200b Holm: Three.\n\nBen Ott: Four.\n`,
      imported({ holds: ['Three.'] }),
    ],
    [
      'references to no characters',
      'references.html',
      '<p>so the dividend &#0; &#xD800; &#x110000; &#1; is safe</p>',
      imported({ holds: ['\ufffd', 'is safe'] }),
    ],
    ['nothing but marks of no width', 'invisible.txt', '\u200b\u200b\u2060\ufeff', imported({})],
    [
      'nothing but replacement characters',
      'replaced.txt',
      bytesOf('\ufffd'.repeat(500)),
      imported({ holds: ['\ufffd'] }),
    ],
  ],
}
