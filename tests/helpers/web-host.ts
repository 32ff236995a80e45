import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from '../../scripts/lib/build.ts'

const entry = fileURLToPath(new URL('../../electron/web/serve.ts', import.meta.url))

/** The loopback host in a process of its own, as "npm run serve" starts it. */
export interface RunningHost {
  /** e.g. "http://127.0.0.1:4312" */
  readonly origin: string
  /** A fresh one-time link; the one before it no longer works. */
  link(): Promise<string>
  /** Sends a signal and waits until the process has ended. @returns its exit status; null after a kill. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** Does what happens when the program that started the host dies. @returns the host's exit status. */
  abandon(): Promise<number | null>
}

interface Line {
  readonly origin: string
  readonly link: string
}

export async function startHost(libraryPath: string): Promise<RunningHost> {
  if (!(await buildIfStale())) throw new Error('The build failed; its output above says why.')
  const child = spawn(process.execPath, [entry, '--json', '--library', libraryPath], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  })
  const { stdin, stdout } = child
  if (stdin === null || stdout === null) throw new Error('The host was started with pipes.')
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  const nextLine = async (): Promise<Line> => {
    const { value, done } = await lines.next()
    if (done === true) throw new Error(`The host ended with status ${String(await ended)}.`)
    return JSON.parse(value) as Line
  }
  const first = await nextLine()
  let unused: string | null = first.link
  return {
    origin: first.origin,
    async link() {
      const link = unused
      unused = null
      if (link !== null) return link
      stdin.write('\n')
      return (await nextLine()).link
    },
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
    abandon() {
      child.disconnect()
      return ended
    },
  }
}
