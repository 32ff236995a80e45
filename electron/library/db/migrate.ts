import { invariant } from '#shared/lib/assert.ts'
import type { Connection } from './connection.ts'
import type { Migration } from './migrations/migration.ts'

/** The schema number a list of migrations leads to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/**
 * Runs the migrations a library still needs, each in one transaction with its number, so that a file is never
 * between two versions.
 * @returns the versions that were run.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): number[] {
  checkOrder(migrations)
  const from = versionOf(connection)
  const needed = migrations.filter((migration) => migration.version > from)
  for (const migration of needed) {
    connection.transaction(() => {
      connection.exec(migration.sql)
      connection.exec(`PRAGMA user_version = ${String(migration.version)}`)
    })
  }
  return needed.map((migration) => migration.version)
}

export function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version'))
}

function checkOrder(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    const previous = migrations[index - 1]?.version ?? 0
    invariant(migration.version > previous, `migration ${migration.name} is out of order`)
  })
}
