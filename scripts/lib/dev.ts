import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { buildIfStale } from './build.ts'
import { root } from './run.ts'

// The loopback host on a library of its own, and Vite's development server in front of it: that one shows changes to
// the renderer at once and hands the calls on. Changes to the library need a restart.

interface Line {
  readonly origin: string
  readonly link: string
}

const rest = process.argv.slice(2)
const library = rest.includes('--library') ? [] : ['--library', resolve(root, '.cache/dev.earmark')]

if (!(await buildIfStale())) process.exit(1)

const host = spawn(process.execPath, [resolve(root, 'electron/web/serve.ts'), '--json', ...library, ...rest], {
  cwd: root,
  stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
})
const exited = new Promise<never>(() => {
  host.once('exit', (status) => process.exit(status ?? 0))
})
const { stdin: hostInput, stdout: hostOutput } = host
if (hostInput === null || hostOutput === null) throw new Error('The host was started with pipes.')
const lines = createInterface({ input: hostOutput })[Symbol.asyncIterator]()
const nextLine = async (): Promise<Line> => {
  const { value, done } = await lines.next()
  return done === true ? exited : (JSON.parse(value) as Line)
}
const first = await nextLine()

// The host answers only to its own name and origin. Whole paths: the renderer has a folder named rpc, too.
const toHost = { target: first.origin, changeOrigin: true, headers: { origin: first.origin } }
const server = await createServer({
  configFile: false,
  root: resolve(root, 'renderer'),
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: { '^/rpc$': toHost, '^/events$': toHost, '^/session$': toHost } },
})
await server.listen()

const show = ({ link }: Line) => {
  console.log(`  ${server.resolvedUrls?.local[0] ?? ''}${new URL(link).hash}`)
}
console.log('Open this link in a browser on this machine; it works once:')
show(first)
console.log('Press Enter for another link, Ctrl+C to stop.')
createInterface({ input: process.stdin }).on('line', () => {
  hostInput.write('\n')
  void nextLine().then(show)
})

const stop = () => {
  void server.close().finally(() => host.kill('SIGTERM'))
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
