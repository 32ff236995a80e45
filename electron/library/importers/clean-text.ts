const CHUNK = 1 << 20
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// Tab and newline stay. The rest of C0, DEL and C1 have no place in prose and upset screens and searches.
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g

export interface CleanText {
  readonly text: string
  /** How many characters were replaced by U+FFFD. */
  readonly replaced: number
}

/**
 * Makes text canonical, once, before any offset is counted: a leading BOM dropped, every kind of line end a "\n",
 * control characters and lone surrogates U+FFFD. No Unicode normalisation: quotations must stay as they were.
 * Works through the text in pieces, so that a hostile file does not make the regex engine hold every match at once.
 */
export function cleanText(raw: string): CleanText {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw
  const pieces: string[] = []
  let replaced = 0
  let at = 0
  while (at < text.length) {
    let end = Math.min(text.length, at + CHUNK)
    if (end < text.length && cutsPair(text, end)) end += 1
    const piece = text.slice(at, end).replace(LINE_ENDS, '\n')
    const whole = piece.isWellFormed() ? piece : replaceLoneSurrogates(piece, () => (replaced += 1))
    pieces.push(
      whole.replace(CONTROLS, () => {
        replaced += 1
        return '\ufffd'
      }),
    )
    at = end
  }
  return { text: pieces.join(''), replaced }
}

/** Whether a cut at `at` would part a CRLF or a surrogate pair. */
function cutsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  if (before === 0x0d && after === 0x0a) return true
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

function replaceLoneSurrogates(piece: string, count: () => void): string {
  const formed = piece.toWellFormed()
  for (let index = 0; index < piece.length; index += 1) {
    if (piece.charCodeAt(index) !== formed.charCodeAt(index)) count()
  }
  return formed
}
