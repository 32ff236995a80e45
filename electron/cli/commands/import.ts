import { counted } from '#shared/lib/counted.ts'
import { costOf } from '#shared/lib/pace.ts'
import type { Client } from '#shared/rpc/transport.ts'
import { filesNamed } from '../files-named.ts'
import { ImportRun, type Outcome } from '../import-run.ts'
import { libraryCommand, type LibraryOption } from '../options.ts'
import { count, printJson } from '../output.ts'
import { ProgressLine } from '../progress-line.ts'
import { withLibrary } from '../with-library.ts'

interface ImportOptions extends LibraryOption {
  readonly jsonLines: boolean
}

/** What a shell expects of a program that was stopped with Ctrl C. */
const STOPPED = 130

/** `import FILE…`: brings files, folders and archives into the library; one that fails does not keep the others out. */
export function importCommand() {
  return libraryCommand('import', 'Import files, folders and archives into the library.')
    .argument('<path...>', 'the files, and folders with files in them')
    .option('--json-lines', 'print one JSON object for each file, as soon as it is done', false)
    .action(async (paths: string[], options: ImportOptions) => {
      const files = await withLibrary(options, (client) => importPaths(client, paths, options))
      if (files.some((file) => 'error' in file)) process.exitCode ??= 1
      if (options.jsonLines) return
      if (options.json) printJson({ files })
      else if (files.length > 1) console.log(summary(files))
    })
}

async function importPaths(client: Client, paths: readonly string[], options: ImportOptions) {
  const files = await filesNamed(paths)
  const cost = (of: readonly { readonly byteLength: number }[]) =>
    costOf(
      of.length,
      of.reduce((sum, { byteLength }) => sum + byteLength, 0),
    )
  const progress = new ProgressLine(files.length, cost(files))
  const run = new ImportRun(client, files, {
    onMore: (more) => {
      // The archive itself is none of the files any more.
      progress.add(more.length - 1, cost(more))
    },
    onDone: (outcome, byteLength) => {
      if (options.jsonLines) console.log(JSON.stringify(outcome))
      else if (!options.json) {
        progress.clear()
        describe(outcome)
      }
      progress.count(byteLength, costOf(1, byteLength))
    },
  })
  const stop = () => {
    process.exitCode = STOPPED
    run.stop()
  }
  process.once('SIGINT', stop)
  try {
    return await run.run()
  } finally {
    process.off('SIGINT', stop)
    progress.clear()
    if (run.notStarted > 0) {
      console.error(`${counted(run.notStarted, 'file')} not started. Run the command again to go on where it stopped.`)
    }
  }
}

function describe(outcome: Outcome): void {
  if ('error' in outcome) {
    console.error(outcome.error.message)
    return
  }
  const { metadata, turnCount, id } = outcome.transcript
  const verb = outcome.outcome === 'imported' ? 'Imported' : 'Already there'
  console.log(`${verb}: ${outcome.file}: ${metadata.title} (${count(turnCount, 'turn')}), ${id}`)
  for (const warning of outcome.warnings) console.log(`  Note: ${warning}`)
}

function summary(files: readonly Outcome[]): string {
  const kinds = files.map((file) => ('error' in file ? 'refused' : file.outcome))
  const said = (kind: (typeof kinds)[number], words: string) => {
    const number = kinds.filter((one) => one === kind).length
    return number === 0 ? [] : [`${number.toLocaleString('en-GB')} ${words}`]
  }
  const parts = [
    ...said('imported', 'imported'),
    ...said('already-there', 'already there'),
    ...said('refused', 'refused'),
  ]
  return `${counted(files.length, 'file')}: ${parts.join(', ')}`
}
