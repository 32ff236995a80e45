import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LibraryService, startLibrary } from '#library/workers/service.ts'
import { workers } from '../helpers/workers.ts'
import { loadBare } from './bare-index.ts'
import type { Benchmark } from './benchmark.ts'
import { corpus, type CorpusFile } from './corpus.ts'
import { interleave, timed } from './rounds.ts'

/** As many files as the workbench sends at once. */
const AT_ONCE = 8

export const importBenchmark: Benchmark = {
  name: 'import',
  unit: 'ms',
  summary:
    'import files through the library’s workers, each durable / insert their bytes and load one FTS5 index, durable at the end',
  goal: 1.4,
  files: 60,
  rounds: 5,
  async run({ files, rounds, folder }) {
    const paths = corpus(files).map((file) => save(folder, file))
    let run = 0
    return interleave(
      {
        floor: () => {
          const path = join(folder, `bare-${String(run++)}.sqlite`)
          return timed(() => {
            const decoder = new TextDecoder()
            loadBare(
              path,
              paths.map((file) => {
                const bytes = readFileSync(file)
                return { bytes, text: decoder.decode(bytes) }
              }),
            )
          })
        },
        ours: async () => {
          const path = join(folder, `ours-${String(run++)}.earmark`)
          const library = await startLibrary({ path, version: '0.0.0-bench', workers })
          // The parsers start with the first files; people have looked at the window by then.
          await importAll(library, [
            save(folder, { fileName: 'a.txt', text: 'A: One.\n' }),
            save(folder, { fileName: 'b.txt', text: 'B: Two.\n' }),
          ])
          const took = await timed(() => importAll(library, paths))
          await library.close()
          return took
        },
      },
      rounds,
    )
  },
}

function save(folder: string, { fileName, text }: CorpusFile): string {
  const path = join(folder, fileName)
  writeFileSync(path, text)
  return path
}

async function importAll(library: LibraryService, paths: readonly string[]): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const reply = await library.call('transcripts.import', {
        importId: path.slice(-90),
        fileName: path.slice(path.lastIndexOf('/') + 1),
        bytes: new Uint8Array(readFileSync(path)),
      })
      if (!reply.ok) throw new Error(reply.error.message)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
