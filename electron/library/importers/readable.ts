import { Refusal } from './refusal.ts'

/** The longest text the reader shows, in UTF-16 units: some 250 earnings calls in one file. */
export const MAX_TEXT = 16_000_000

/** The longest line it shows. A browser lays a paragraph out as one piece, and gives up far beyond this. */
export const MAX_LINE = 4_000_000

/** Throws a `Refusal` for a text that could be stored but never read: better said now than found out by a crash. */
export function refuseUnreadable(fileName: string, text: string): void {
  if (text.trim() === '') {
    throw new Refusal('empty-file', `“${fileName}” holds no words. Choose a file that holds a transcript.`)
  }
  if (text.length > MAX_TEXT) {
    throw new Refusal(
      'too-large',
      `“${fileName}” holds ${millions(text.length)} million characters, more than the ${millions(MAX_TEXT)} million one transcript may have. Split it into a file for each transcript.`,
    )
  }
  for (let from = 0; from + MAX_LINE < text.length;) {
    const end = text.indexOf('\n', from)
    const length = (end === -1 ? text.length : end) - from
    if (length > MAX_LINE) {
      throw new Refusal(
        'too-large',
        `“${fileName}” has ${millions(length)} million characters in one line, too long to be shown. Break it into paragraphs, or export the transcript again with line breaks.`,
      )
    }
    from += length + 1
  }
}

function millions(count: number): string {
  return (count / 1_000_000).toFixed(count < 10_000_000 ? 1 : 0)
}
