import { randomUUID } from 'node:crypto'
import type { OutputOf } from '#shared/rpc/contract.ts'
import { toWireError, type WireError } from '#shared/rpc/errors.ts'
import type { Client } from '#shared/rpc/transport.ts'
import { libraryCommand, type LibraryOption } from '../options.ts'
import { count, printJson } from '../output.ts'
import { readSourceFile } from '../source-file.ts'
import { withLibrary } from '../with-library.ts'

type Imported = OutputOf<'transcripts.import'>
type Outcome = { readonly file: string } & (Imported | { readonly error: WireError })

/** `import FILE…`: brings files into the library; one that fails does not keep the others out. */
export function importCommand() {
  return libraryCommand('import', 'Import files into the library.')
    .argument('<file...>', 'the files')
    .action(async (paths: string[], options: LibraryOption) => {
      const files = await withLibrary(options, async (client) => {
        const outcomes: Outcome[] = []
        for (const path of paths) {
          const outcome = await importFile(client, path)
          outcomes.push(outcome)
          if (!options.json) describe(outcome)
        }
        return outcomes
      })
      if (files.some((file) => 'error' in file)) process.exitCode = 1
      if (options.json) printJson({ files })
    })
}

async function importFile(client: Client, path: string): Promise<Outcome> {
  try {
    const source = await readSourceFile(path)
    return { file: path, ...(await client.call('transcripts.import', { importId: randomUUID(), ...source })) }
  } catch (error) {
    return { file: path, error: toWireError(error) }
  }
}

function describe(outcome: Outcome): void {
  if ('error' in outcome) {
    console.error(outcome.error.message)
    return
  }
  const { metadata, turnCount, id } = outcome.transcript
  const verb = outcome.outcome === 'imported' ? 'Imported' : 'Already there'
  console.log(`${verb}: ${metadata.title} (${count(turnCount, 'turn')}), ${id}`)
  for (const warning of outcome.warnings) console.log(`  Note: ${warning}`)
}
