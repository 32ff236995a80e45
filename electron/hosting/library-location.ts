import { join, resolve } from 'node:path'
import envPaths from 'env-paths'

/** Where a person's library is: the path given with `--library`, else a file in the user's data folder. */
export function libraryPath(given: string | null): string {
  return given === null ? join(envPaths('Earmark', { suffix: '' }).data, 'library.earmark') : resolve(given)
}
