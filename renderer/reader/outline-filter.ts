import type { OutlineNode } from './outline-model.ts'

/** An outline with more lines than this gets a box to filter it by. */
export const LONG_OUTLINE = 14

/** How many lines an outline has. */
export function outlineLength(outline: readonly OutlineNode[]): number {
  return outline.reduce((sum, part) => sum + 1 + part.children.length, 0)
}

/** The lines that hold all the typed words. A part stays above those of its lines that are left. */
export function filterOutline(outline: readonly OutlineNode[], text: string): readonly OutlineNode[] {
  const wanted = wordsOf(text)
  if (wanted.length === 0) return outline
  return outline.flatMap((part) => {
    const children = part.children.filter((child) => holds(wanted, child.label, child.hint))
    return children.length > 0 || holds(wanted, part.label, part.hint) ? [{ ...part, children }] : []
  })
}

/** True when the words of a name, role or firm hold all the typed ones. */
export function matchesFilter(text: string, ...said: readonly (string | null)[]): boolean {
  return holds(wordsOf(text), ...said)
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
}

function holds(wanted: readonly string[], ...said: readonly (string | null)[]): boolean {
  const all = said.join(' ').toLocaleLowerCase()
  return wanted.every((word) => all.includes(word))
}
