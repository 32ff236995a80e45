import { libraryCommand, type LibraryOption } from '../options.ts'
import { printJson, printTable } from '../output.ts'
import { withLibrary } from '../with-library.ts'

/** `stats`: how much the library holds. */
export function statsCommand() {
  return libraryCommand('stats', 'Count what the library holds.').action(async (options: LibraryOption) => {
    const { path, stats } = await withLibrary(options, (client) => client.call('library.info', {}))
    if (options.json) {
      printJson(stats)
      return
    }
    console.log(path)
    printTable(
      ['What', 'How many'],
      Object.entries(stats).map(([noun, number]) => [noun, String(number)]),
    )
  })
}
