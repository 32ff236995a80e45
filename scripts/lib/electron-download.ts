import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Gives up when nothing has come for this long: offline, or behind a wall that swallows connections. */
const LONGEST_SILENCE_MS = 10_000

interface ElectronGet {
  downloadArtifact(options: {
    readonly version: string
    readonly artifactName: string
    readonly platform: string
    readonly arch: string
    readonly checksums: unknown
    readonly downloadOptions: {
      readonly quiet: true
      readonly signal: AbortSignal
      readonly getProgressCallback: (progress: {
        readonly total: number | null
        readonly percent: number
      }) => Promise<void>
    }
  }): Promise<string>
}

/**
 * Fetches Electron's archive into its own cache, checked against the checksums in its package, and shows how far it
 * is. Electron's installer then finds it there; by itself it would show nothing for half a minute, and a stack trace
 * where there is no network.
 * @param packageFolder node_modules/electron
 * @throws when it could not be had.
 */
export async function fetchElectronArchive(packageFolder: string): Promise<void> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(packageFolder, name), 'utf8'))
  const entry = createRequire(join(packageFolder, 'package.json')).resolve('@electron/get')
  const electronGet = (await import(pathToFileURL(entry).href)) as ElectronGet
  const silence = new AbortController()
  const giveUp = () => {
    silence.abort()
  }
  let timer = setTimeout(giveUp, LONGEST_SILENCE_MS)
  const show = progressLine()
  try {
    await electronGet.downloadArtifact({
      version: (read('package.json') as { readonly version: string }).version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: read('checksums.json'),
      downloadOptions: {
        quiet: true,
        signal: silence.signal,
        getProgressCallback: ({ total, percent }) => {
          clearTimeout(timer)
          timer = setTimeout(giveUp, LONGEST_SILENCE_MS)
          show(percent, total)
          return Promise.resolve()
        },
      },
    })
  } finally {
    clearTimeout(timer)
  }
}

/** Rewrites one line in a terminal; elsewhere prints a line each quarter. */
function progressLine(): (fraction: number, totalBytes: number | null) => void {
  const isTerminal = process.stdout.isTTY
  const step = isTerminal ? 1 : 25
  let shown = -1
  return (fraction, totalBytes) => {
    const percent = Math.floor((fraction * 100) / step) * step
    if (percent === shown) return
    shown = percent
    const size = totalBytes === null ? '' : ` of ${Math.round(totalBytes / (1024 * 1024))} MB`
    process.stdout.write(
      isTerminal ? `\r  ${percent} %${size}${percent === 100 ? '\n' : ''}` : `  ${percent} %${size}\n`,
    )
  }
}
