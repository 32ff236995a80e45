import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { libraryCommand, type LibraryOption } from '../options.ts'

interface Options extends LibraryOption {
  readonly port?: string
  readonly open: boolean
}

/** `serve`: the workbench in a browser. The loopback host is a program of its own; this starts it and waits. */
export function serveCommand() {
  return libraryCommand('serve', 'Serve the workbench to a browser on this machine, and nowhere else.')
    .option('--port <number>', 'the port on 127.0.0.1 (default: any that is free)')
    .option('--open', 'open the link in the browser', false)
    .action(async (options: Options) => {
      process.exitCode = await run([
        fileURLToPath(new URL('../../web/serve.ts', import.meta.url)),
        ...(options.library === undefined ? [] : ['--library', options.library]),
        ...(options.port === undefined ? [] : ['--port', options.port]),
        ...(options.open ? ['--open'] : []),
        ...(options.json ? ['--json'] : []),
      ])
    })
}

async function run(args: readonly string[]): Promise<number> {
  // The channel lets the host see that we are gone, however we ended.
  const host = spawn(process.execPath, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  // The terminal sends Ctrl+C to both; other signals reach only us and are handed on.
  const handOn = (signal: NodeJS.Signals) => host.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, handOn)
  return new Promise((resolve, reject) => {
    host.once('error', reject)
    host.once('exit', (code) => {
      resolve(code ?? 1)
    })
  })
}
