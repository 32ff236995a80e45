import type { Connection } from './connection.ts'
import { type Sql, sql } from './sql.ts'

/** Tables whose rows undo can bring back. All have `seq` as their key and hold no blobs. */
export const undoableTables = [
  'transcripts',
  'speakers',
  'turns',
  'parts',
  'pages',
  'exchanges',
  'corrections',
  'tags',
  'passages',
  'codings',
  'claims',
  'evidence',
  'notes',
  'memos',
  'versions',
  'reanchorings',
] as const
export type UndoableTable = (typeof undoableTables)[number]

/**
 * Makes this connection note every change to an undoable row in `undo_changes`, as JSON before and after, while
 * `recording` names a step. The triggers are TEMP: they belong to this connection, never to the file, so they always
 * fit the columns the tables have today.
 */
export function installUndoTriggers(connection: Connection): void {
  connection.exec('CREATE TEMP TABLE recording (step_seq INTEGER NOT NULL)')
  for (const table of undoableTables) {
    const columns = columnsOf(connection, table)
    const before = rowAsJson('OLD', columns)
    const after = rowAsJson('NEW', columns)
    createTrigger(connection, table, 'INSERT', 'NEW', `NULL, ${after}`)
    createTrigger(connection, table, 'UPDATE', 'NEW', `${before}, ${after}`)
    createTrigger(connection, table, 'DELETE', 'OLD', `${before}, NULL`)
  }
}

function createTrigger(
  connection: Connection,
  table: UndoableTable,
  operation: 'INSERT' | 'UPDATE' | 'DELETE',
  row: 'NEW' | 'OLD',
  images: string,
): void {
  connection.exec(`
    CREATE TEMP TRIGGER undo_${operation.toLowerCase()}_${table} AFTER ${operation} ON main.${table}
    WHEN EXISTS (SELECT 1 FROM recording)
    BEGIN
      INSERT INTO undo_changes (step_seq, table_name, row_seq, before, after)
      SELECT step_seq, '${table}', ${row}.seq, ${images} FROM recording;
    END`)
}

function columnsOf(connection: Connection, table: UndoableTable): string[] {
  const query: Sql = sql`SELECT name FROM pragma_table_info(${table}) ORDER BY cid`
  return connection.all<{ name: string }>(query).map((column) => column.name)
}

function rowAsJson(row: 'NEW' | 'OLD', columns: readonly string[]): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`
}
