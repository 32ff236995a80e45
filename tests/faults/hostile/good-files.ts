import { docxOf, odtOf, wordParagraph, zipOf } from '../../helpers/files/office.ts'
import { pdfOf } from '../../helpers/files/pdf.ts'
import { bytesOf, latin1 } from './hostile-file.ts'

/** A conversation, as speakers and what they say. */
export const talk: readonly (readonly [speaker: string, words: string])[] = [
  ['Operator', 'Good morning, and welcome to the call of Halden Works.'],
  ['Mira Sandvik', 'Thank you. Orders rose again, and the tightest point is still the supply of castings.'],
  ['Jonas Reuter', 'Margin fell by forty basis points, most of it freight, as we had told you in the spring.'],
  ['Operator', 'We take the first question from the floor.'],
  ['Mira Sandvik', 'The second half will be better than the first, as far as we can see from here.'],
  ['Jonas Reuter', 'Capital expenditure stays where it was, so the dividend is safe.'],
]
export const SPEAKERS = ['Operator', 'Mira Sandvik', 'Jonas Reuter'] as const
/** Words near the beginning and the end, from which a good import is told. */
export const FIRST_WORDS = 'welcome to the call of Halden Works'
export const LAST_WORDS = 'so the dividend is safe'

const paragraphs = talk.map(([speaker, words]) => `${speaker}: ${words}`)

/** The conversation as plain text, and something before it that makes its bytes its own. */
export function goodText(before = ''): string {
  return `${before}${paragraphs.join('\n\n')}\n`
}

function clock(seconds: number, sign: string): string {
  return `00:00:${seconds.toString().padStart(2, '0')}${sign}000`
}

const cues = talk.map(([speaker, words], index) => ({ speaker, words, from: index * 5, to: index * 5 + 4 }))
const rows = cues.map(({ speaker, words, from, to }) => [speaker, String(from), String(to), words])
const table = (delimiter: string): string =>
  [
    ['speaker', 'start', 'end', 'text'].join(delimiter),
    ...rows.map((row) => row.map((cell) => (delimiter === ',' ? `"${cell}"` : cell)).join(delimiter)),
  ].join('\n')
const html = `<!DOCTYPE html><html><head><title>Halden Works</title></head><body><article>${talk
  .map(([speaker, words]) => `<p><b>${speaker}:</b> ${words}</p>`)
  .join('\n')}</article></body></html>`

/** The same conversation in every format Earmark reads, by name of the file. */
export const goodFiles: Readonly<Record<string, () => Uint8Array>> = {
  'good.txt': () => bytesOf(goodText()),
  'good.md': () => bytesOf(`---\ntitle: Halden Works\n---\n\n# Call\n\n${goodText()}`),
  'good.html': () => bytesOf(html),
  'good.pdf': () =>
    pdfOf(
      [paragraphs.slice(0, 3), paragraphs.slice(3)].map((page) =>
        page.map((text, row) => ({ x: 72, y: 720 - 40 * row, text })),
      ),
    ),
  'good.docx': () => docxOf(talk.map(([speaker, words]) => wordParagraph(`*${speaker}:* ${words}`)).join('')),
  'good.odt': () => odtOf(paragraphs.map((text) => `<text:p>${text}</text:p>`).join('')),
  'good.fodt': () =>
    bytesOf(
      `<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:o" xmlns:text="urn:t"><office:body><office:text>${paragraphs.map((text) => `<text:p>${text}</text:p>`).join('')}</office:text></office:body></office:document>`,
    ),
  'good.rtf': () =>
    latin1(
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}` +
        paragraphs.map((text) => `${text}\\par\n`).join('') +
        '}',
    ),
  'good.vtt': () =>
    bytesOf(
      `WEBVTT\n\n${cues.map(({ speaker, words, from, to }) => `${clock(from, '.')} --> ${clock(to, '.')}\n<v ${speaker}>${words}\n`).join('\n')}`,
    ),
  'good.srt': () =>
    bytesOf(
      cues
        .map(
          ({ speaker, words, from, to }, index) =>
            `${String(index + 1)}\n${clock(from, ',')} --> ${clock(to, ',')}\n${speaker}: ${words}\n`,
        )
        .join('\n'),
    ),
  'good.json': () =>
    bytesOf(
      JSON.stringify({
        title: 'Halden Works',
        turns: cues.map(({ speaker, words, from, to }) => ({ speaker, text: words, start: from, end: to })),
      }),
    ),
  'good.csv': () => bytesOf(table(',')),
  'good.tsv': () => bytesOf(table('\t')),
  'good.eml': () =>
    bytesOf(
      `From: a@halden.example\nTo: b@halden.example\nSubject: Halden Works call\nDate: Mon, 5 May 2031 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${goodText()}`,
    ),
  'good.zip': () => zipOf({ 'call.txt': goodText() }),
}
