import { buildIfStale } from './build.ts'
import { downloadElectron, findElectron, hasDisplay } from './electron.ts'
import { type Ending, root, run, runNode } from './run.ts'

const desktopOnly = process.argv.includes('--desktop')
const serveOnly = process.argv.includes('--serve')
const rest = process.argv.slice(2).filter((word) => word !== '--desktop' && word !== '--serve')

/** A desktop app that ends in failure sooner than this never came up. */
const STILLBORN_MS = 15_000

process.exitCode = await start()

async function start(): Promise<number> {
  if (!(await buildIfStale())) {
    console.error('Earmark could not be built; what is above says why. After "npm ci" in a fresh copy it should build.')
    return 1
  }
  if (serveOnly) return serve()
  const outcome = await openDesktop()
  if (outcome.kind === 'ran') return outcome.status
  if (desktopOnly) {
    console.error(`The desktop app cannot be opened: ${outcome.reason}. "npm run serve" serves Earmark to a browser.`)
    return 1
  }
  console.log(`Earmark opens in the browser rather than in a window of its own: ${outcome.reason}.`)
  return serve()
}

type DesktopOutcome =
  { readonly kind: 'ran'; readonly status: number } | { readonly kind: 'not-here'; readonly reason: string }

async function openDesktop(): Promise<DesktopOutcome> {
  const notHere = (reason: string) => ({ kind: 'not-here', reason }) as const
  if (!hasDisplay()) return notHere('there is no display here')
  // As root, Electron runs only with its sandbox switched off.
  if (process.getuid?.() === 0) return notHere('the desktop app does not run as root')
  const electron = findElectron() ?? (await downloadElectron())
  if (electron === null) return notHere('Electron is not installed and could not be downloaded')
  const startedAt = Date.now()
  const ending = await run(electron, [root, ...rest])
  if (Date.now() - startedAt < STILLBORN_MS && couldNotRun(ending)) {
    return notHere('Electron is installed but does not run on this system')
  }
  return { kind: 'ran', status: ending.status ?? 1 }
}

/** Libraries are missing (127), or the system forbids its sandbox (it ends itself with a signal). */
function couldNotRun(ending: Ending): boolean {
  return (
    ending.status === 127 || ending.signal === 'SIGTRAP' || ending.signal === 'SIGABRT' || ending.signal === 'SIGSEGV'
  )
}

async function serve(): Promise<number> {
  const open = hasDisplay() && !rest.includes('--open') ? ['--open'] : []
  return (await runNode('electron/web/serve.ts', [...rest, ...open], { tied: true })).status ?? 1
}
