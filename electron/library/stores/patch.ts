import { identifier, joinSql, type Sql, type SqlValue, sql } from '../db/sql.ts'

/** Some of an object's fields, as a schema's `partial()` gives them: one that is undefined was not named. */
export type Patch<T> = { readonly [Field in keyof T]?: T[Field] | undefined }

/**
 * The assignments of an UPDATE for the fields a patch names.
 * @param columns each field's column.
 * @returns null when the patch names none.
 */
export function assignments<Field extends string>(
  columns: Readonly<Record<Field, string>>,
  patch: { readonly [Name in Field]?: SqlValue | undefined },
): Sql | null {
  const pieces: Sql[] = []
  for (const [field, column] of Object.entries(columns) as [Field, string][]) {
    const value = patch[field]
    if (value !== undefined) pieces.push(sql`${identifier(column)} = ${value}`)
  }
  return pieces.length === 0 ? null : joinSql(pieces, ', ')
}

/** `whole` with the fields that `patch` names. */
export function patched<T extends object>(whole: T, patch: Patch<T>): T {
  const named = Object.entries(patch).filter(([, value]) => value !== undefined)
  return { ...whole, ...(Object.fromEntries(named) as Partial<T>) }
}
