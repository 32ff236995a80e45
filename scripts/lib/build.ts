import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root, runNode } from './run.ts'

const sources = [
  'electron',
  'renderer',
  'seeds',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const stamp = join(root, 'out/.built')
const lock = join(root, 'out/.building')

/**
 * Builds out/ unless it was built from exactly these sources. Safe to call from several processes at once.
 * `EARMARK_KEEP_BUILD=1` takes what is there as it is, for trying things while the sources are in pieces.
 * @returns false when the build failed; its output says why.
 */
export async function buildIfStale(): Promise<boolean> {
  if (process.env['EARMARK_KEEP_BUILD'] === '1' || (await isFresh())) return true
  await mkdir(join(root, 'out'), { recursive: true })
  await takeLock()
  try {
    if (await isFresh()) return true
    const print = await fingerprint()
    const ending = await runNode('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])
    if (ending.status !== 0) return false
    await writeFile(stamp, print)
    return true
  } finally {
    await rm(lock, { force: true })
  }
}

async function isFresh(): Promise<boolean> {
  const built = await readFile(stamp, 'utf8').catch(() => '')
  return built !== '' && built === (await fingerprint())
}

/** Names, sizes and times of all sources; cheaper than their contents, and a deleted file changes it too. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    const facts = await stat(path)
    const files = facts.isDirectory()
      ? (await readdir(path, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .toSorted((a, b) => (a < b ? -1 : 1))
      : [path]
    for (const file of files) {
      const { size, mtimeMs } = await stat(file)
      hash.update(`${file}\0${size}\0${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

async function takeLock(): Promise<void> {
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' })
      return
    } catch {
      // A builder that was killed leaves its lock behind.
      const owner = Number(await readFile(lock, 'utf8').catch(() => '0'))
      if (owner !== 0 && !isRunning(owner)) await rm(lock, { force: true })
      else await pause(100)
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
