import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Family } from '../context.ts'

export const exportHandlers: Family<'export'> = {
  'export.run': () => {
    throw new EarmarkError('internal', 'Export is being built.')
  },
}
