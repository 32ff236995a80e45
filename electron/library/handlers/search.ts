import type { Family } from '../context.ts'
import { searchLibrary } from '../stores/search.ts'

export const searchHandlers: Family<'search'> = {
  'search.query': ({ db }, query) => searchLibrary(db, query),
}
