/** What a query may carry as a value. Booleans are stored as 0 and 1. */
export type SqlValue = string | number | bigint | boolean | null | Uint8Array

/** A piece of SQL with its values apart. Made only by the `sql` template, so a value can never become SQL. */
export class Sql {
  readonly text: string
  readonly values: readonly SqlValue[]

  constructor(text: string, values: readonly SqlValue[]) {
    this.text = text
    this.values = values
  }
}

/**
 * Writes SQL with its values in place: `sql\`SELECT title FROM transcripts WHERE id = ${id}\``. Values become
 * parameters; a nested `sql` becomes part of the text. A list of values goes in as JSON: `IN (SELECT value FROM
 * json_each(${JSON.stringify(ids)}))`, which keeps the text, and so the prepared statement, the same for any length.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  if (parts.length === 0) return new Sql(strings[0] ?? '', [])
  const values: SqlValue[] = []
  let text = strings[0] ?? ''
  parts.forEach((part, index) => {
    if (part instanceof Sql) {
      text += part.text
      values.push(...part.values)
    } else {
      text += '?'
      values.push(part)
    }
    text += strings[index + 1] ?? ''
  })
  return new Sql(text, values)
}

/** A table or column name from our own lists, quoted. Never call it with a person's words. */
export function identifier(name: string): Sql {
  return new Sql(`"${name.replaceAll('"', '""')}"`, [])
}

/** Joins pieces of SQL with `separator`, e.g. `, ` or ` AND `. */
export function joinSql(pieces: readonly Sql[], separator: string): Sql {
  return new Sql(
    pieces.map((piece) => piece.text).join(separator),
    pieces.flatMap((piece) => piece.values),
  )
}
