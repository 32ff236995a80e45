import type { Family } from '../context.ts'
import { checkLibrary } from '../stores/check.ts'
import { readStats } from '../stores/stats.ts'

export const libraryHandlers: Family<'library'> = {
  'library.info': ({ db, path, version }) => ({ path, version, stats: readStats(db) }),
  'library.check': ({ db }) => checkLibrary(db),
}
