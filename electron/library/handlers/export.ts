import type { Family } from '../context.ts'
import { runExport } from './run-export.ts'

export const exportHandlers: Family<'export'> = {
  'export.run': ({ db, now }, input) => runExport(db, input, now),
}
