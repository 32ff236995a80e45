import { decode } from '#library/importers/decode.ts'
import { LARGEST_FILE } from '#shared/domain/file-limits.ts'
import { Refusal } from '#library/importers/refusal.ts'
import { describe, expect, it } from 'vitest'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), !bigEndian)
  return bytes
}
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('decode finds the encoding', () => {
  const text = 'Ada Holm: “Märkte” – 9 % mehr.'
  const cases: [string, Uint8Array, string, string][] = [
    ['strict UTF-8', utf8(text), text, 'utf-8'],
    ['UTF-8 with BOM', join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(text)), text, 'utf-8'],
    ['UTF-16 LE with BOM', join(Uint8Array.of(0xff, 0xfe), utf16(text, false)), text, 'utf-16le'],
    ['UTF-16 BE with BOM', join(Uint8Array.of(0xfe, 0xff), utf16(text, true)), text, 'utf-16be'],
    ['UTF-16 LE without BOM', utf16(text, false), text, 'utf-16le'],
    ['UTF-16 BE without BOM', utf16(text, true), text, 'utf-16be'],
    [
      'windows-1252 with curly quotes and dashes in 0x80-0x9f',
      join(
        utf8('It'),
        Uint8Array.of(0x92),
        utf8('s '),
        Uint8Array.of(0x93),
        utf8('done'),
        Uint8Array.of(0x94, 0x20, 0x96),
        utf8(' caf'),
        Uint8Array.of(0xe9),
      ),
      'It’s “done” – café',
      'windows-1252',
    ],
    [
      'Shift JIS',
      Uint8Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 0x82 : 0xa0 + (index % 40))),
      expect.any(String),
      'shift_jis',
    ],
  ]
  it.each(cases)('%s', (_name, bytes, expected, encoding) => {
    const decoded = decode('call.txt', bytes)
    expect(decoded.text).toEqual(expected)
    expect(decoded.encoding).toBe(encoding)
  })

  it('reads UTF-8 with a few broken bytes as UTF-8 and says so', () => {
    const decoded = decode('call.txt', join(utf8('éàü'.repeat(20)), Uint8Array.of(0xff), utf8(' end')))
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.text.endsWith('\ufffd end')).toBe(true)
    expect(decoded.warnings.map(({ code }) => code)).toEqual(['bad-bytes'])
  })

  it('says when it had to guess', () => {
    expect(decode('a.txt', Uint8Array.of(0x61, 0x92, 0x62)).warnings[0]?.code).toBe('guessed-encoding')
  })
})

describe('decode cleans once', () => {
  const cases: [string, string, string][] = [
    [
      'CRLF, CR, NEL, LS, PS, VT and FF become one line end each',
      'a\r\nb\rc\u0085d\u2028e\u2029f\vg\fh',
      'a\nb\nc\nd\ne\nf\ng\nh',
    ],
    ['control characters become U+FFFD, tabs stay', 'a\u0001b\u009fc\td\u007fe', 'a\ufffdb\ufffdc\td\ufffde'],
    ['combining marks and emoji are left as they are', 'e\u0301 👩‍🚀 ﬁ', 'e\u0301 👩‍🚀 ﬁ'],
    ['only the leading BOM is dropped', '\ufeffa\ufeffb', 'a\ufeffb'],
  ]
  it.each(cases)('%s', (_name, raw, expected) => {
    expect(decode('a.txt', utf8(raw)).text).toBe(expected)
  })

  it('turns lone surrogates of UTF-16 into U+FFFD', () => {
    const bytes = join(Uint8Array.of(0xff, 0xfe), utf16('a\ud800b', false))
    expect(decode('a.txt', bytes).text).toBe('a\ufffdb')
  })
})

describe('decode refuses with a sentence that names file, reason and remedy', () => {
  const cases: [string, Uint8Array, string][] = [
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['only blanks', utf8(' \r\n\t \n'), 'empty-file'],
    ['only a BOM', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty-file'],
    ['a PDF named .txt', utf8('%PDF-1.7 …'), 'binary-file'],
    ['a program named .txt', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0), 'binary-file'],
    ['the first bytes of a program', Uint8Array.of(0x4d, 0x5a, 0x90, 3), 'binary-file'],
    ['a link to a page', utf8('<?xml version="1.0"?>\n<plist version="1.0"><dict></dict></plist>'), 'binary-file'],
    ['a property list in bytes', utf8('bplist00 …'), 'binary-file'],
    ['a ZIP named .txt', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'binary-file'],
    [
      'bytes full of NULs',
      Uint8Array.from({ length: 500 }, (_, index) => (index % 3 === 0 ? 0 : index % 251)),
      'binary-file',
    ],
  ]
  it.each(cases)('%s', (_name, bytes, code) => {
    const read = (): unknown => decode('call notes.txt', bytes)
    expect(read).toThrow(Refusal)
    expect(read).toThrow(expect.objectContaining({ code }) as Error)
    expect(read).toThrow(/call notes\.txt.*\. .+\.$|call notes\.txt.*; .+\.$/)
  })

  it('a file over the limit, without reading it', () => {
    const huge = { length: LARGEST_FILE + 1 } as Uint8Array
    expect(() => decode('huge.txt', huge)).toThrow(expect.objectContaining({ code: 'too-large' }) as Error)
  })
})
