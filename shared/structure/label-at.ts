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
  const there = text.slice(offset, offset + name.length)
  if (there.toLocaleLowerCase() !== name.toLocaleLowerCase()) return 0
  const rest = REST.exec(text.slice(offset + name.length, offset + name.length + 200))
  return rest === null ? 0 : name.length + rest[0].length
}
