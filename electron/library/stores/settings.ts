import { defaultSettings, Settings } from '#shared/domain/settings.ts'
import { Workspace } from '#shared/domain/workspace.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'

const SETTINGS = 'workbench'
const WORKSPACE = 'workspace'

/** The person's settings; what was never set, or no longer makes sense, is the default. */
export function readSettings(db: ReadableDb): Settings {
  const value = readValue(db, SETTINGS)
  if (value === null) return defaultSettings
  const stored = Settings.safeParse({ ...defaultSettings, ...(value as Partial<Settings>) })
  return stored.success ? stored.data : defaultSettings
}

export function writeSettings(db: WritableDb, settings: Settings): void {
  writeValue(db, SETTINGS, settings)
}

/** Where the workbench was left; null when it never was, or when it no longer makes sense. */
export function readWorkspace(db: ReadableDb): Workspace | null {
  const stored = Workspace.safeParse(readValue(db, WORKSPACE))
  return stored.success ? stored.data : null
}

export function writeWorkspace(db: WritableDb, workspace: Workspace): void {
  writeValue(db, WORKSPACE, workspace)
}

function readValue(db: ReadableDb, key: string): unknown {
  const row = db.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${key}`)
  return row === undefined ? null : JSON.parse(row.value)
}

function writeValue(db: WritableDb, key: string, value: unknown): void {
  db.run(sql`INSERT INTO settings (key, value) VALUES (${key}, ${JSON.stringify(value)})
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`)
}
