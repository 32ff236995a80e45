import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError } from 'commander'
import { toWireError } from '#shared/rpc/errors.ts'
import { startLibrary } from '#library/workers/service.ts'
import { libraryPath } from '../hosting/library-location.ts'
import { loadPages } from '../hosting/pages.ts'
import { sourceWorkers } from '../hosting/source-workers.ts'
import { version } from '../hosting/version.ts'
import { openInBrowser } from './browser.ts'
import { startWebHost } from './server.ts'

interface Options {
  readonly library?: string
  readonly port: number
  readonly open: boolean
  readonly json: boolean
}

function toPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return port
}

const command = new Command('earmark serve')
  .description('Serves the workbench to a browser on this machine, and nowhere else.')
  .option('--library <path>', 'the library file (default: in your data folder)')
  .option('--port <number>', 'the port on 127.0.0.1 (0: any that is free)', toPort, 0)
  .option('--open', 'open the link in the browser', false)
  .option('--json', 'print links as one JSON object a line', false)

async function serve(options: Options): Promise<void> {
  // First, so that a missing build never creates a library.
  const pages = await loadPages(fileURLToPath(new URL('../../out/renderer', import.meta.url)))
  const library = await startLibrary({
    path: libraryPath(options.library ?? null),
    version,
    workers: sourceWorkers,
  })
  const host = await startWebHost({ library, pages, port: options.port, now: Date.now }).catch(
    async (error: unknown) => {
      await library.close()
      throw error
    },
  )

  const lines = createInterface({ input: process.stdin })
  // Before the first link is printed: whoever reads it may stop us at once.
  stopOnSignals(async () => {
    lines.close()
    await host.close()
    await library.close()
  })
  const printLink = (): string => {
    const link = host.link()
    if (options.json) console.log(JSON.stringify({ origin: host.origin, link }))
    else console.log(`  ${link}`)
    return link
  }
  lines.on('line', printLink)
  if (!options.json) console.log('Earmark is running. Open this link in a browser on this machine; it works once:')
  const first = printLink()
  if (!options.json) console.log('Press Enter for another link, Ctrl+C to stop.')
  if (options.open) await openInBrowser(first)
}

function stopOnSignals(close: () => Promise<void>): void {
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    close().then(() => process.exit(0), fail)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  // A program that started us with a channel of its own is gone, however it ended; nobody else would stop us.
  process.on('disconnect', stop)
}

function fail(error: unknown): void {
  console.error(toWireError(error).message)
  process.exit(1)
}

command.parse()
serve(command.opts<Options>()).catch(fail)
