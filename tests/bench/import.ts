import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { loadBare } from './bare-index.ts'
import type { Benchmark } from './benchmark.ts'
import { timeImport, writeCorpus } from './import-run.ts'
import { interleave, timed } from './rounds.ts'

export const importBenchmark: Benchmark = {
  name: 'import',
  unit: 'ms',
  summary:
    'import files through the library’s workers, in groups as the workbench does, each durable when it is acknowledged / insert their bytes and load one FTS5 index, durable at the end',
  goal: 1.4,
  files: 1000,
  rounds: 5,
  quickFiles: 150,
  onlyByName: false,
  run({ files, rounds, folder }) {
    const paths = writeCorpus(join(folder, 'corpus'), files)
    return interleave(
      {
        floor: async () => {
          const path = join(folder, 'bare.sqlite')
          const taken = await timed(() => {
            loadBare(path, paths.map(readBare))
          })
          rmSync(path)
          return taken
        },
        ours: () => timeImport(folder, paths),
      },
      rounds,
    )
  },
}

function readBare(path: string): { bytes: Uint8Array; text: string } {
  const bytes = readFileSync(path)
  return { bytes, text: new TextDecoder().decode(bytes) }
}
