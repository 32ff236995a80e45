import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { resolve } from 'node:path'
import { root } from './run.ts'
import { buildIfStale } from './build.ts'

/**
 * The loopback host on a library of its own, and Vite's development server before it, which hands the calls on and
 * shows changes to the renderer at once. Changes to the library need a restart.
 */
const rest = process.argv.slice(2)
const library = rest.includes('--library') ? [] : ['--library', resolve(root, '.cache/dev.earmark')]

if (!(await buildIfStale())) process.exit(1)

const host = spawn(process.execPath, [resolve(root, 'electron/web/serve.ts'), '--json', ...library, ...rest], {
  cwd: root,
  stdio: ['pipe', 'pipe', 'inherit'],
})
const links = createInterface({ input: host.stdout })
const first = await new Promise<{ readonly origin: string; readonly link: string } | null>((settle) => {
  links.once('line', (line) => {
    settle(JSON.parse(line) as { origin: string; link: string })
  })
  links.once('close', () => {
    settle(null)
  })
})
if (first === null) process.exit(1)

const server = spawn(
  process.execPath,
  [resolve(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', '--rendererOnly'],
  {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, EARMARK_HOST_ORIGIN: first.origin, NO_COLOR: '1' },
  },
)
let address = ''
const show = (link: string) => {
  console.log(`\n  ${address}${new URL(link).hash}\n  Press Enter for another link, Ctrl+C to stop.`)
}
createInterface({ input: server.stdout }).on('line', (line) => {
  console.log(line)
  const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(line)?.[0]
  if (found === undefined || address !== '') return
  address = found
  show(first.link)
})
links.on('line', (line) => {
  show((JSON.parse(line) as { link: string }).link)
})
createInterface({ input: process.stdin }).on('line', () => host.stdin.write('\n'))

const stop = () => {
  host.kill('SIGTERM')
  server.kill('SIGTERM')
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
host.once('exit', () => {
  server.kill('SIGTERM')
  process.exit()
})
server.once('exit', stop)
