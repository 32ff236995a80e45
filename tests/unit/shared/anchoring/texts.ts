import fc from 'fast-check'

/** Pieces that make offsets hard: joined emoji, flags, marks, CJK, right-to-left words, lone surrogates. */
const pieces = [
  'a',
  'margin ',
  'U.S. ',
  '$1.5 billion. ',
  '\n',
  '\n\n',
  ' ',
  'é',
  'e\u0301',
  'Z\u0351\u036B\u0343',
  '😀',
  '👍🏽',
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  '🇺🇸🇯🇵',
  '❤️‍🔥',
  '電力',
  '한국',
  '\u1112\u1161\u11AB',
  'がぎ',
  'か\u3099',
  'שלום ',
  'مَرحبًا ',
  'क्षि',
  'ทำ',
  '\uD83D',
  '\uDE00',
  '\u200D',
  '\u200F',
]

/** Texts of up to some hundred units built from the pieces, with neighbours in every order. */
export const awkwardText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))

/** A text together with two offsets into it, in order. */
export const textAndRange = awkwardText.chain((text) =>
  fc
    .tuple(fc.constant(text), fc.nat({ max: text.length }), fc.nat({ max: text.length }))
    .map(([text, a, b]) => ({ text, range: { start: Math.min(a, b), end: Math.max(a, b) } })),
)

/** All grapheme boundaries of a text, found the slow way. */
export function allBoundaries(text: string): number[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)
  return [...Array.from(segments, (segment) => segment.index), text.length]
}
