import { goodText, LAST_WORDS } from '../good-files.ts'
import { type Family, imported } from '../hostile-file.ts'

const good = imported({ holds: [LAST_WORDS] })
const SIZE = 1_000_000
/** A piece over and over, to a million letters. */
const over = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length))

/** Beginnings that make a reader of names, dates, firms or questions try again and again, each as one line and as many. */
const ATTACKS: readonly (readonly [string, string])[] = [
  ['letters', 'A'],
  ['blanks', ' '],
  ['names without end', 'Ada '],
  ['names and commas', 'Ada, '],
  ['colons', ':'],
  ['labels', 'Ada: '],
  ['wide labels', '林：'],
  ['dashes', '- '],
  ['double dashes', '--'],
  ['rules', '='],
  ['open brackets', '['],
  ['open parentheses', '('],
  ['wide parentheses', '（'],
  ['angle brackets', '<Q - '],
  ['braces', '{BIO '],
  ['stars', '*'],
  ['times', '00:00:00 '],
  ['times in brackets', '[00:00] '],
  ['digits', '9'],
  ['dates', 'March 3, '],
  ['dates in digits', '2031-01-'],
  ['years', '年1月'],
  ['quarters', 'Q1 '],
  ['fiscal years', 'first quarter of fiscal '],
  ['tickers', '(NYSE:A'],
  ['firms', 'with Kite & '],
  ['questions', 'question comes from the line of '],
  ['courtesies', 'please go ahead and '],
  ['introductions', 'I will now turn the call over to '],
  ['and of', 'and of the '],
  ['headings', 'Questions and '],
  ['hyphens', 'a-'],
  ['apostrophes', "a'"],
  ['initials', 'A.'],
  ['marks', 'e\u0301'],
  ['addresses', 'http://a.'],
  ['quotes', '“'],
  ['ellipses', '…'],
  ['greetings', 'Good morning '],
  ['participants', 'Ada Holm - CEO, '],
]

export const slowLabels: Family = {
  name: 'lines that are slow to understand',
  files: () =>
    ATTACKS.flatMap(([what, piece]) => [
      [`${what} in one line`, 'line.txt', () => `${over(piece)}\n\n${goodText()}`, good] as const,
      [
        `${what} in many lines`,
        'lines.txt',
        () => `${over(`${piece.repeat(Math.ceil(60 / piece.length))}\n`)}\n${goodText()}`,
        good,
      ] as const,
    ]),
}

const MAX_NAME = 400

export const fileNames: Family = {
  name: 'file names',
  files: () => {
    const names: readonly (readonly [string, string])[] = [
      ['control characters', 'call\u0000\u0007\u001b[31m\n.txt'],
      ['a right-to-left override', 'call\u202Etxt.exe'],
      ['a path upwards', '../../../etc/passwd.txt'],
      ['an absolute path', '/etc/passwd'],
      ['a Windows path', 'C:\\Windows\\call.txt'],
      ['a reserved name', 'CON.txt'],
      ['another reserved name', 'NUL'],
      ['400 letters', `${'n'.repeat(MAX_NAME - 4)}.txt`],
      ['400 faces', `${'😀'.repeat(MAX_NAME / 2 - 2)}.txt`],
      ['markup', '<img src=x onerror=alert(1)>.txt'],
      ['a shell’s words', '$(id);`id`|id&&id.txt'],
      ['a format', '%s%n%x.txt'],
      ['only dots', '...'],
      ['one dot', '.'],
      ['only an ending', '.txt'],
      ['a dot at its end', 'call.txt.'],
      ['blanks', '   '],
      ['half a character', 'call \ud83d.txt'],
      ['a thousand marks', `Z${'\u0301'.repeat(300)}.txt`],
      ['SQL', "Robert'); DROP TABLE transcript;--.txt"],
      ['two endings', 'call.pdf.txt'],
      ['an ending of 300 letters', `call.${'x'.repeat(300)}`],
      ['__proto__', '__proto__'],
      ['constructor.txt', 'constructor.txt'],
      ['line separators', 'call\u2028\u2029.txt'],
    ]
    return [
      ...names.map(([what, name]) => [what, name, goodText(`${what}.\n\n`), good] as const),
      [
        '401 letters',
        'n'.repeat(MAX_NAME + 1),
        goodText(),
        { imported: null, refused: { codes: ['invalid-input'], words: /fileName/u } },
      ],
      ['no letter', '', goodText(), { imported: null, refused: { codes: ['invalid-input'], words: /fileName/u } }],
    ]
  },
}
