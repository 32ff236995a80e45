import { unzipSync, zipSync } from 'fflate'
import { docxOf, odtOf, wordParagraph } from '../../helpers/files/office.ts'
import { pdfOf } from '../../helpers/files/pdf.ts'
import { callText } from '../../helpers/test-library.ts'
import { goodFiles, goodText } from '../hostile/good-files.ts'
import { bytesOf, latin1 } from '../hostile/hostile-file.ts'
import { type Edit, mutate } from './mutate.ts'
import { mutateJson, mutateXml } from './mutate-within.ts'
import {
  CAPTIONS,
  EVERYWHERE,
  HTML,
  JSON_TOKENS,
  MAIL,
  MARKDOWN,
  ODT,
  ODT_PIECES,
  PDF,
  RTF,
  TABLE,
  WORD,
  WORD_PIECES,
} from './tokens.ts'

/** A parser to be fuzzed. */
export interface Target {
  readonly fileName: string
  /** Of all iterations, how many thousandths are this one's: the cheaper the format, the more. */
  readonly share: number
  /** Good files, as they are before anything is changed. */
  readonly seeds: readonly Uint8Array[]
  readonly change: (seed: Uint8Array, all: readonly Edit[], other: Uint8Array) => Uint8Array
}

function inText(tokens: readonly string[]): Target['change'] {
  const all = [...EVERYWHERE, ...tokens]
  return (seed, edits, other) => mutate(seed, edits, all, other)
}

/** Changes the fields of the JSON half of the time, and its letters else. */
function inJson(tokens: readonly string[]): Target['change'] {
  const letters = inText(tokens)
  return (seed, edits, other) => (edits.length % 2 === 0 ? letters(seed, edits, other) : mutateJson(seed, edits))
}

/**
 * Changes a file inside the archive: its elements most of the time where it is XML, else its letters; and now and then
 * the archive itself.
 * @param inside the file that holds the words.
 */
function inArchive(inside: string, tokens: readonly string[], pieces: readonly string[]): Target['change'] {
  const all = [...EVERYWHERE, ...tokens]
  return (seed, edits, other) => {
    if (edits.length % 4 === 0)
      return mutate(seed, edits, ['PK', 'PK\u0001\u0002', 'PK\u0005\u0006', '\u0000\u0000', ...all], other)
    const files = unzipSync(seed)
    const content = files[inside] ?? new Uint8Array()
    const isXml = pieces.length > 0 && edits.length % 4 !== 3
    const changed = isXml ? mutateXml(content, edits, pieces) : mutate(content, edits, all, content)
    return Uint8Array.from(zipSync({ ...files, [inside]: changed }, { level: 0 }))
  }
}

const good = (name: string): Uint8Array => goodFiles[name]?.() ?? bytesOf('')
const words = [
  '{"results":{"utterances":[{"speaker":0,"transcript":"Good morning.","start":0.5,"end":1.25},{"speaker":1,"transcript":"Thank you.","start":2,"end":3}]}}',
  '{"pairs":[{"en":"Good morning.","zh":"早上好。"},{"en":"Thanks.","zh":"谢谢。"}]}',
  '[{"speaker":"A","words":[{"word":"Good","start":1,"end":2},{"word":"day","start":2,"end":3}]}]',
  '{"monologues":[{"speaker":0,"elements":[{"type":"text","value":"Good","ts":0.1,"end_ts":0.2},{"type":"punct","value":"."}]}],"speakers":[{"id":0,"name":"Ada Holm"}]}',
  '{"text":"Ada: Hello.\\nBen: Yes."}',
].map((text) => bytesOf(text))
const multipart = bytesOf(
  'From: a@b.example\nSubject: =?utf-8?q?Call?=\nDate: x\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nAda Holm: Good morning =E2=80=94 all.\n--b\nContent-Type: text/html\n\n<p><b>Ada Holm:</b> Good morning.</p>\n--b--\n',
)
const report = bytesOf(
  `Halden Works (NYSE:HLD) Q1 2031 Earnings Call May 5, 2031\n\nCompany Participants\n\nMira Sandvik - CEO\nJonas Reuter - CFO\n\nConference Call Participants\n\nBen Ott - Kite\n\nOperator\n\nGood day. We will begin with remarks.\n\nMira Sandvik\n\nThank you.\n\nQuestion-and-Answer Session\n\nOperator\n\nOur first question comes from the line of Ben Ott with Kite.\n\nBen Ott\n\nHow are orders?\n\nJonas Reuter\n\nGood.\n`,
)

/** Every parser, and how much of the time it gets. */
export const targets: readonly Target[] = [
  {
    fileName: 'fuzz.txt',
    share: 250,
    seeds: [
      good('good.txt'),
      bytesOf(callText()),
      report,
      Uint8Array.from(Buffer.from(`\ufeff${goodText()}`, 'utf16le')),
    ],
    change: inText([]),
  },
  { fileName: 'fuzz.vtt', share: 110, seeds: [good('good.vtt'), good('good.srt')], change: inText(CAPTIONS) },
  { fileName: 'fuzz.srt', share: 110, seeds: [good('good.srt')], change: inText(CAPTIONS) },
  { fileName: 'fuzz.json', share: 150, seeds: [good('good.json'), ...words], change: inJson(JSON_TOKENS) },
  { fileName: 'fuzz.csv', share: 80, seeds: [good('good.csv')], change: inText(TABLE) },
  { fileName: 'fuzz.tsv', share: 70, seeds: [good('good.tsv')], change: inText(TABLE) },
  {
    fileName: 'fuzz.rtf',
    share: 80,
    seeds: [
      good('good.rtf'),
      latin1(
        "{\\rtf1\\ansi\\uc1 {\\b Ada:} caf\\'e9 \\u8217 ? {\\field{\\*\\fldinst X}{\\fldrslt y}}\\par\\trowd a\\cell b\\cell\\row}",
      ),
    ],
    change: inText(RTF),
  },
  {
    fileName: 'fuzz.html',
    share: 50,
    seeds: [
      good('good.html'),
      bytesOf(
        '<table><tr><td>Ada Holm</td><td>Good <i>day</i>.</td></tr></table><ul><li>One<li>Two</ul><pre>a\nb</pre>',
      ),
    ],
    change: inText(HTML),
  },
  {
    fileName: 'fuzz.md',
    share: 30,
    seeds: [
      good('good.md'),
      bytesOf(
        '# A\n\n> - **Ada**: x\n\n1. b\n   - c\n\n|a|b|\n|-|-|\n|c|d|\n\n[x]: y\n\n`code` ![p](q) <br> [^1]\n\n[^1]: z\n',
      ),
    ],
    change: inText(MARKDOWN),
  },
  { fileName: 'fuzz.eml', share: 30, seeds: [good('good.eml'), multipart], change: inText(MAIL) },
  {
    fileName: 'fuzz.odt',
    share: 15,
    seeds: [
      good('good.odt'),
      odtOf(
        '<text:h text:outline-level="1">A</text:h><table:table-row><table:table-cell><text:p>Ada</text:p></table:table-cell></table:table-row><text:p>b<text:s text:c="3"/>c<text:span text:style-name="T1">d</text:span></text:p>',
      ),
    ],
    change: inArchive('content.xml', ODT, ODT_PIECES),
  },
  { fileName: 'fuzz.zip', share: 12, seeds: [good('good.zip')], change: inArchive('call.txt', [], []) },
  {
    fileName: 'fuzz.docx',
    share: 8,
    seeds: [
      good('good.docx'),
      docxOf(`<w:tbl><w:tr><w:tc>${wordParagraph('*Ada:* x')}</w:tc></w:tr></w:tbl>${wordParagraph('b')}`),
    ],
    change: inArchive('word/document.xml', WORD, WORD_PIECES),
  },
  {
    fileName: 'fuzz.pdf',
    share: 5,
    seeds: [good('good.pdf'), pdfOf([[{ x: 72, y: 700, text: 'Ada Holm: Good morning to all of you.', bold: true }]])],
    change: inText(PDF),
  },
]
