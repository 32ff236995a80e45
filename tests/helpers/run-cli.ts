import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../../electron/cli/earmark.mjs', import.meta.url))

export interface CliResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** What was printed, as the one JSON value it must be. */
  readonly json: () => unknown
}

/** Runs the command line as a person would, without a terminal. */
export async function runCli(...args: readonly string[]): Promise<CliResult> {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { status, stdout, stderr, json: () => JSON.parse(stdout) as unknown }
}
