import { libraryCommand, type LibraryOption } from '../options.ts'
import { count, printJson } from '../output.ts'
import { readLibrary } from '../with-library.ts'

/** `check`: whether everything in the library holds; exit status 1 when something does not. */
export function checkCommand() {
  return libraryCommand('check', 'Check every anchor, text and index of the library.').action(
    async (options: LibraryOption) => {
      const result = await readLibrary(options, (client) => client.call('library.check', {}))
      if (result.problems.length > 0) process.exitCode = 1
      if (options.json) {
        printJson(result)
        return
      }
      for (const problem of result.problems) console.log(problem)
      const verdict = result.problems.length === 0 ? 'all is well' : count(result.problems.length, 'problem')
      console.log(`Checked ${count(result.transcriptsChecked, 'transcript')}: ${verdict}.`)
    },
  )
}
