import { libraryCommand, type LibraryOption } from '../options.ts'
import { plain, printJson, printTable } from '../output.ts'
import { readLibrary } from '../with-library.ts'

interface Options extends LibraryOption {
  readonly bin: boolean
}

/** `list`: the transcripts of the library. */
export function listCommand() {
  return libraryCommand('list', 'List the transcripts of the library.')
    .option('--bin', 'list those in the bin instead', false)
    .action(async (options: Options) => {
      const transcripts = await readLibrary(options, (client) => client.call('transcripts.list', { bin: options.bin }))
      if (options.json) {
        printJson({ transcripts })
        return
      }
      if (transcripts.length === 0) {
        console.log(options.bin ? 'The bin is empty.' : 'The library is empty. Bring in a file with "import FILE".')
        return
      }
      printTable(
        ['Id', 'Date', 'Company', 'Period', 'Turns', 'Passages', 'Title'],
        transcripts.map(({ id, metadata, turnCount, passageCount }) => [
          id,
          metadata.date ?? '',
          plain(metadata.company ?? ''),
          metadata.period ?? '',
          String(turnCount),
          String(passageCount),
          plain(metadata.title),
        ]),
      )
    })
}
