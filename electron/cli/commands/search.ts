import type { SearchHit } from '#shared/domain/search.ts'
import { libraryCommand, type LibraryOption, toCount } from '../options.ts'
import { count, plain, printJson } from '../output.ts'
import { readLibrary } from '../with-library.ts'

interface Options extends LibraryOption {
  readonly limit: number
}

const MOST_HITS = 500

/** `search WORDS…`: finds words in all transcripts. */
export function searchCommand() {
  return libraryCommand('search', 'Find words in all transcripts: all of them, or a "phrase" in quotes.')
    .argument('<words...>', 'the words')
    .option('--limit <number>', `how many hits at most (up to ${MOST_HITS})`, toCount, 50)
    .action(async (words: string[], options: Options) => {
      const result = await readLibrary(options, (client) =>
        client.call('search.query', { text: words.join(' '), limit: Math.min(options.limit, MOST_HITS) }),
      )
      if (options.json) {
        printJson(result)
        return
      }
      for (const hit of result.hits) console.log(describe(hit))
      const more = result.truncated ? ' There are more; see --limit.' : ''
      console.log(`${count(result.hits.length, 'hit')} in ${count(result.transcriptCount, 'transcript')}.${more}`)
    })
}

function describe(hit: SearchHit): string {
  const who = [hit.speaker, hit.role, hit.affiliation].filter((fact) => fact !== null).join(', ')
  const what = hit.company === null || hit.event === null ? hit.title : `${hit.company}, ${hit.event}`
  const where = [who, what, hit.date].filter((fact) => fact !== null && fact !== '').join(' · ')
  return `${plain(where)}\n  ${plain(hit.snippet)}\n`
}
