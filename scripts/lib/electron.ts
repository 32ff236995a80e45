import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchElectronArchive } from './electron-download.ts'
import { root, runNode } from './run.ts'

const packageFolder = join(root, 'node_modules/electron')
const LONGEST_UNPACKING_MS = 5 * 60_000

/** Whether there is a screen to open a window on. */
export function hasDisplay(): boolean {
  const { DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env
  return process.platform !== 'linux' || DISPLAY !== '' || WAYLAND_DISPLAY !== ''
}

/**
 * Electron's program, or null when it was not downloaded yet. Looked up by hand, because merely requiring the
 * `electron` package starts the download.
 */
export function findElectron(): string | null {
  const pathFile = join(packageFolder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist')
  const program = join(folder, readFileSync(pathFile, 'utf8'))
  return existsSync(program) ? program : null
}

/**
 * Downloads Electron, showing how far it is.
 * @returns its program, or null when it could not be had.
 */
export async function downloadElectron(): Promise<string | null> {
  console.log('The desktop window needs Electron, which is downloaded once …')
  try {
    await fetchElectronArchive(packageFolder)
  } catch {
    return null
  }
  await runNode('node_modules/electron/install.js', [], { timeoutMs: LONGEST_UNPACKING_MS, output: 'quiet' })
  return findElectron()
}
