import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Family } from '../context.ts'

export const searchHandlers: Family<'search'> = {
  'search.query': () => {
    throw new EarmarkError('internal', 'Search is being built.')
  },
}
