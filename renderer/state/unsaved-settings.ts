import type { Settings } from '#shared/domain/settings.ts'

let unsaved: Partial<Settings> = {}
let writes = 0

/** What has been changed on screen and may not be in the library yet; it stands before what the library answers. */
export function unsavedSettings(): Partial<Settings> {
  return unsaved
}

/** Keeps a change before the library's answers until the last write under way has ended. */
export async function whileUnsaved(patch: Partial<Settings>, write: () => Promise<unknown>): Promise<void> {
  unsaved = { ...unsaved, ...patch }
  writes += 1
  try {
    await write()
  } finally {
    writes -= 1
    if (writes === 0) unsaved = {}
  }
}
