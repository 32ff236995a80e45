import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LibraryService, startLibrary } from '#library/workers/service.ts'
import { workers } from '../helpers/workers.ts'
import { loadBare } from './bare-index.ts'
import type { Benchmark } from './benchmark.ts'
import { type CorpusFile, corpusFile } from './corpus.ts'
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
    const library = await startLibrary({ path: join(folder, 'ours.earmark'), version: '0.0.0-bench', workers })
    let run = 0
    // Files of its own for each go: the library knows what it has imported before.
    const nextFiles = () => {
      run += 1
      return Array.from({ length: files }, (_, index) => save(folder, corpusFile(index, 42 + run)))
    }
    const measured = await interleave(
      {
        floor: () => {
          const paths = nextFiles()
          const path = join(folder, `bare-${String(run)}.sqlite`)
          return timed(() => {
            loadBare(path, paths.map(readBare))
          })
        },
        ours: () => {
          const paths = nextFiles()
          return timed(() => importAll(library, paths))
        },
      },
      rounds,
    )
    await library.close()
    return measured
  },
}

function readBare(path: string): { bytes: Uint8Array; text: string } {
  const bytes = readFileSync(path)
  return { bytes, text: new TextDecoder().decode(bytes) }
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
