import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { identifier, joinSql, sql } from '../db/sql.ts'
import type { UndoableTable } from '../db/undo-triggers.ts'
import type { RowImage } from './history.ts'

/** The row as it is now, or null. */
export function readRow(db: ReadableDb, table: UndoableTable, seq: number): RowImage | null {
  return db.get<RowImage>(sql`SELECT * FROM ${identifier(table)} WHERE seq = ${seq}`) ?? null
}

/** True when every column the image names still holds what the image says; null stands for no row. */
export function isSameRow(row: RowImage | null, image: RowImage | null): boolean {
  if (row === null || image === null) return row === image
  return Object.entries(image).every(([column, value]) => row[column] === value)
}

/** Makes the row what the image says; a null image deletes it. */
export function writeRow(db: WritableDb, table: UndoableTable, seq: number, image: RowImage | null): void {
  if (image === null) {
    db.run(sql`DELETE FROM ${identifier(table)} WHERE seq = ${seq}`)
    return
  }
  const columns = Object.keys(image)
  const names = joinSql(columns.map(identifier), ', ')
  const values = joinSql(
    columns.map((column) => sql`${image[column] ?? null}`),
    ', ',
  )
  const assignments = joinSql(
    columns.map((column) => sql`${identifier(column)} = excluded.${identifier(column)}`),
    ', ',
  )
  db.run(sql`INSERT INTO ${identifier(table)} (${names}) VALUES (${values})
    ON CONFLICT (seq) DO UPDATE SET ${assignments}`)
}
