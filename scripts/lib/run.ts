import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..')

/** How a program ended: a status, or the signal that ended it. */
export interface Ending {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv
  /** Ends the program after this many milliseconds. */
  readonly timeoutMs?: number
  /** Gives the program a channel to us, by which a program of ours sees that we are gone. */
  readonly tied?: boolean
  /** `quiet` throws away what the program prints. */
  readonly output?: 'shown' | 'quiet'
}

/** Runs a program in the project's folder, with our terminal as its own. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ending> {
  return new Promise((settle) => {
    const output = options.output === 'quiet' ? 'ignore' : 'inherit'
    const child = spawn(program, args, {
      cwd: root,
      stdio: [output, output, output, ...(options.tied === true ? (['ipc'] as const) : [])],
      env: options.env ?? process.env,
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    })
    // Ctrl+C reaches the child by itself; we stay until it has ended. Other signals are handed on.
    const handOn = (signal: NodeJS.Signals) => child.kill(signal)
    const ignore = () => undefined
    process.on('SIGINT', ignore)
    process.on('SIGTERM', handOn)
    process.on('SIGHUP', handOn)
    const end = (ending: Ending) => {
      process.off('SIGINT', ignore)
      process.off('SIGTERM', handOn)
      process.off('SIGHUP', handOn)
      settle(ending)
    }
    child.once('error', () => {
      end({ status: 127, signal: null })
    })
    child.once('exit', (status, signal) => {
      end({ status, signal })
    })
  })
}

/** Runs a JavaScript or TypeScript file of the project with the Node that runs us. */
export function runNode(file: string, args: readonly string[], options: RunOptions = {}): Promise<Ending> {
  return run(process.execPath, [resolve(root, file), ...args], options)
}
