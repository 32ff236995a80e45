import { fork } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Reply } from '#shared/rpc/transport.ts'

export interface Question {
  readonly id: number
  /** A method of the contract, or "fetch", or "bring". */
  readonly method: string
  readonly input: unknown
}

/** Input of "bring": the file at `path`, under a name that may be no file's. */
export interface Brought {
  readonly fileName: string
  readonly path: string
}

export interface Answer {
  readonly id: number
  readonly reply: Reply
  readonly milliseconds: number
  /** Memory of the whole process while it answered. */
  readonly peakBytes: number
  /** Memory of the whole process before. */
  readonly restingBytes: number
  /** Processor time of all its threads. */
  readonly cpuMilliseconds: number
}

/** A process that imports, watched from outside. */
export interface ImportHost {
  call(method: string, input: unknown): Promise<Answer>
  /** Imports bytes, which the process reads from a file as hosts do, so that sending them takes none of its memory. */
  bring(fileName: string, bytes: Uint8Array): Promise<Answer>
  /** Targets it has tried to connect to since it was started. */
  connections(): readonly string[]
  /** Whether the process has lived all the while. */
  isAlive(): boolean
  close(): Promise<void>
}

const entry = new URL('import-process.ts', import.meta.url)
const watcher = new URL('watch-network.ts', import.meta.url)

export async function startImportHost(libraryPath: string): Promise<ImportHost> {
  const log = `${libraryPath}.network`
  rmSync(log, { force: true })
  const child = fork(entry, [libraryPath], {
    serialization: 'advanced',
    execArgv: ['--import', watcher.href],
    env: { ...process.env, EARMARK_NETWORK_LOG: log },
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      for (const [id, settle] of waiting) {
        const error = { code: 'disconnected' as const, message: 'The process has ended.' }
        settle({ id, reply: { ok: false, error }, milliseconds: 0, peakBytes: 0, restingBytes: 0, cpuMilliseconds: 0 })
      }
      waiting.clear()
      resolve()
    })
  })
  child.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  const answerTo = (id: number): Promise<Answer> =>
    new Promise((resolve) => {
      waiting.set(id, resolve)
    })
  await answerTo(0)
  let last = 0
  const call = (method: string, input: unknown): Promise<Answer> => {
    last += 1
    const answer = answerTo(last)
    child.send({ id: last, method, input } satisfies Question)
    return answer
  }
  return {
    call,
    async bring(fileName, bytes) {
      const path = `${libraryPath}.brought`
      writeFileSync(path, bytes)
      return call('bring', { fileName, path } satisfies Brought)
    },
    connections: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async close() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
