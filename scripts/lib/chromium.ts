import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { run, runNode } from './run.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const QUARTER_OF_AN_HOUR_MS = 15 * 60_000

/** A Chromium that is installed and starts, or null. `CHROMIUM_PATH` goes first; Playwright's own comes last. */
export function findChromium(): string | null {
  const given = process.env['CHROMIUM_PATH']
  return (given === undefined ? [] : [given]).concat(candidates()).find(starts) ?? null
}

function candidates(): string[] {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const programFiles = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe'))
  const applications = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  return [...onPath, ...applications, ...programFiles, chromium.executablePath()]
}

// A name on the path may be a stub that only says how to install the browser.
function starts(program: string): boolean {
  if (!existsSync(program)) return false
  // Chrome on Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return true
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/**
 * Finds a Chromium or installs one: Debian's package where we may, else Playwright's.
 * @returns its program, or null after saying what to install.
 */
export async function provideChromium(): Promise<string | null> {
  const found = findChromium()
  if (found !== null) return found
  const isRoot = process.getuid?.() === 0
  if (process.platform === 'linux' && isRoot && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    console.log('No Chromium here yet; installing Debian’s package …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { env, output: 'quiet', timeoutMs: QUARTER_OF_AN_HOUR_MS })
    const install = ['install', '-q', '-y', '--no-install-recommends', 'chromium']
    await run('apt-get', install, { env, output: 'quiet', timeoutMs: QUARTER_OF_AN_HOUR_MS })
  }
  const debian = findChromium()
  if (debian !== null) return debian
  console.log('No Chromium here yet; installing Playwright’s …')
  await runNode('node_modules/@playwright/test/cli.js', ['install', 'chromium'], { timeoutMs: QUARTER_OF_AN_HOUR_MS })
  const playwrights = findChromium()
  if (playwrights === null) {
    console.error(
      'No Chromium was found and none could be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run the tests again.',
    )
  }
  return playwrights
}
