/** Scripts written without spaces: each of their characters counts as a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}](?:[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])*/gu

/** How many words a text has. What holds neither letter nor digit is none. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}
