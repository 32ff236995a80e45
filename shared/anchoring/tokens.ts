/** Word numbers shared by texts that are to be compared: the same number means the same word. */
export type Vocabulary = Map<string, number>

/** A text cut into words, numbers and single signs, without the blank space between them. */
export interface Tokens {
  /** UTF-16 offsets, in order. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** What stands there, as its number in the vocabulary. */
  readonly words: Int32Array
}

/**
 * One character each for scripts that do not part words with spaces; numbers with their inner commas and points;
 * words; and anything else by itself, each with the marks that follow it.
 */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*|\S\p{M}*/gu

const SIGNS = new Map([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['‑', '-'],
])

/** Cuts a text into tokens. Letter case and the shape of quotation marks and dashes make no difference between words. */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const words: number[] = []
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const word = SIGNS.get(token) ?? token.toLowerCase()
    let number = vocabulary.get(word)
    if (number === undefined) {
      number = vocabulary.size
      vocabulary.set(word, number)
    }
    starts.push(index)
    ends.push(index + token.length)
    words.push(number)
  }
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends), words: Int32Array.from(words) }
}
