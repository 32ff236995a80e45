import { nameLengthAt } from '../lib/name-key.ts'

/** As far as a label goes on after the name: a role, a firm, a colon. */
const REST = /^(?:[^\S\n]*(?:[,(–—-][^\n.!?]{0,120}?)?[^\S\n]*[:：][^\S\n]*|[^\S\n]*(?:[,(–—-][^\n.!?]{0,120})?\n\s*)/u

/**
 * How many UTF-16 units of text at an offset are a speaker's label: their name, perhaps with what they are, up to a
 * colon or the end of the line. 0 when the name does not stand there so, at the beginning of a line.
 */
export function labelAt(text: string, offset: number, name: string): number {
  if (
    offset > 0 &&
    text[offset - 1] !== '\n' &&
    text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() !== ''
  )
    return 0
  const length = nameLengthAt(text, offset, name)
  if (length === 0) return 0
  const rest = REST.exec(text.slice(offset + length, offset + length + 200))
  return rest === null ? 0 : length + rest[0].length
}
