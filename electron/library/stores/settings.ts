import { defaultSettings, Settings } from '#shared/domain/settings.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'

const KEY = 'workbench'

/** The person's settings; what was never set, or no longer makes sense, is the default. */
export function readSettings(db: ReadableDb): Settings {
  const row = db.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${KEY}`)
  if (row === undefined) return defaultSettings
  const stored = Settings.safeParse({ ...defaultSettings, ...(JSON.parse(row.value) as Partial<Settings>) })
  return stored.success ? stored.data : defaultSettings
}

export function writeSettings(db: WritableDb, settings: Settings): void {
  db.run(sql`INSERT INTO settings (key, value) VALUES (${KEY}, ${JSON.stringify(settings)})
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`)
}
