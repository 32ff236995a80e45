import { CommanderError } from 'commander'
import { toWireError } from '#shared/rpc/errors.ts'
import { printJson } from './output.ts'
import { createProgram } from './program.ts'

/** Arguments that cannot be understood, as distinct from work that failed (1). */
const USAGE = 2

const wantsJson = process.argv.includes('--json')

// A reader that has seen enough ("earmark show … | head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

try {
  await createProgram().parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander has printed its own sentence already; --help and --version are no errors.
    if (error.exitCode === 0) return 0
    if (wantsJson) printJson({ error: { code: 'invalid-input', message: error.message } })
    return USAGE
  }
  const wire = toWireError(error)
  if (wantsJson) printJson({ error: wire })
  else console.error(wire.message)
  return 1
}
