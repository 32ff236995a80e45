import { EarmarkError } from '#shared/rpc/errors.ts'

/** What a store throws when an id leads nowhere: deleted meanwhile, or never there. */
export function notFound(what: string): EarmarkError {
  return new EarmarkError(
    'not-found',
    `This ${what} is not in the library any more. It may have been deleted elsewhere.`,
  )
}
