import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own for one test. */
export interface TempFolder {
  readonly path: string
  /** A path in the folder. */
  at(name: string): string
  remove(): Promise<void>
}

export async function createTempFolder(): Promise<TempFolder> {
  const path = await mkdtemp(join(tmpdir(), 'earmark-test-'))
  return {
    path,
    at: (name) => join(path, name),
    remove: () => rm(path, { recursive: true, force: true }),
  }
}
