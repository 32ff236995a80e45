import { openFile } from '#library/db/open.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'

/** Run as a process: opens the library named on the command line, says how that went, and keeps it. */
try {
  openFile(process.argv[2] ?? '')
  process.stdout.write('opened\n')
} catch (error) {
  process.stdout.write(`${error instanceof EarmarkError ? error.code : String(error)}\n`)
}
setInterval(() => {}, 60_000)
