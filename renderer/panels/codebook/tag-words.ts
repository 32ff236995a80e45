import type { TagColour, TagPattern } from '#shared/domain/codebook.ts'

/** What colours and patterns are called on screen. */
export const COLOUR_NAMES: Readonly<Record<TagColour, string>> = {
  rose: 'Rose',
  rust: 'Rust',
  amber: 'Amber',
  olive: 'Olive',
  green: 'Green',
  teal: 'Teal',
  blue: 'Blue',
  violet: 'Violet',
}

export const PATTERN_NAMES: Readonly<Record<TagPattern, string>> = {
  solid: 'Solid',
  double: 'Double',
  dashed: 'Dashed',
}
