/** A line of the shortcut sheet: keys as people read them, and what they do. */
export interface SheetLine {
  readonly does: string
  readonly keys: readonly string[]
}

export interface SheetSection {
  readonly title: string
  readonly lines: readonly SheetLine[]
}

/** The lines that hold all the typed words, in what they do, in their keys or in the section's title. */
export function filterSections(sections: readonly SheetSection[], query: string): readonly SheetSection[] {
  const words = query
    .toLocaleLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return sections
  return sections
    .map(({ title, lines }) => ({
      title,
      lines: lines.filter(({ does, keys }) => {
        const line = `${title} ${does} ${keys.join(' ')}`.toLocaleLowerCase()
        return words.every((word) => line.includes(word))
      }),
    }))
    .filter((section) => section.lines.length > 0)
}
