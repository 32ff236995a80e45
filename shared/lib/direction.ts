const STRONG = /\p{L}/u
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** The way a paragraph runs: that of its first letter, as the Unicode bidirectional algorithm has it. */
export function directionOf(paragraph: string): 'ltr' | 'rtl' {
  const letter = STRONG.exec(paragraph)?.[0]
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr'
}
