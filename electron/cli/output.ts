export function printJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2))
}

/** Prints rows under headings, columns padded to their widest cell; cells of the last column are left whole. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, column) =>
    Math.min(48, Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0))),
  )
  for (const row of [headings, ...rows]) {
    const cells = row.map((cell, column) =>
      column === headings.length - 1 ? cell : shorten(cell, widths[column] ?? 0).padEnd(widths[column] ?? 0),
    )
    console.log(cells.join('  ').trimEnd())
  }
}

export function shorten(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`
}

/** "1 turn", "2 turns" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

export function unverifiedNotice(quotes: number): string {
  const stand = quotes === 1 ? 'stands where it was' : 'stand where they were'
  return `${count(quotes, 'quote')} no longer ${stand} marked; the note says which.`
}

/** Text on one line, without what a terminal would take for commands. */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
}
