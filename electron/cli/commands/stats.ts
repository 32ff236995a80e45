import { libraryCommand, type LibraryOption } from '../options.ts'
import { printJson, printTable } from '../output.ts'
import { readLibrary } from '../with-library.ts'

/** `stats`: how much the library holds. */
export function statsCommand() {
  return libraryCommand('stats', 'Count what the library holds.').action(async (options: LibraryOption) => {
    const { path, stats } = await readLibrary(options, (client) => client.call('library.info', {}))
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
