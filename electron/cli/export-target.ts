import type { BigIntStats } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { EarmarkError } from '#shared/rpc/errors.ts'

/** The library's file and those that SQLite and Earmark keep beside it. */
const SUFFIXES: readonly string[] = ['', '-wal', '-shm', '-journal', '.lock', '.new']

/**
 * Sees to it that a note takes nobody's place: not the library's, and no other file's unless `force` says so. Devices
 * and pipes may be written to.
 * @throws EarmarkError `conflict`, naming the file and what to do.
 */
export async function checkTarget(out: string, libraryPath: string, force: boolean): Promise<void> {
  const there = await factsOf(out)
  if (await isOfLibrary(out, there, libraryPath)) {
    throw new EarmarkError(
      'conflict',
      `“${basename(out)}” belongs to the library itself, so nothing was written. Choose another name for the note.`,
    )
  }
  if (there?.isFile() === true && !force) {
    throw new EarmarkError(
      'conflict',
      `“${basename(out)}” is there already, so nothing was written. Choose another name, or replace the file with --force.`,
    )
  }
}

async function isOfLibrary(out: string, there: BigIntStats | null, libraryPath: string): Promise<boolean> {
  const target = await placeOf(out)
  const library = await realpath(libraryPath)
  for (const path of SUFFIXES.map((suffix) => `${library}${suffix}`)) {
    if (path === target) return true
    // Told by the file, too: one file may have several names.
    const facts = await factsOf(path)
    if (there !== null && facts !== null && facts.ino === there.ino && facts.dev === there.dev) return true
  }
  return false
}

/** Absolute, with links in its folder resolved. */
async function placeOf(path: string): Promise<string> {
  const absolute = resolve(path)
  try {
    return join(await realpath(dirname(absolute)), basename(absolute))
  } catch {
    return absolute
  }
}

/** @returns null where nothing can be seen; writing will then say why. */
async function factsOf(path: string): Promise<BigIntStats | null> {
  try {
    return await stat(path, { bigint: true })
  } catch {
    return null
  }
}
