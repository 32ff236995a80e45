import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Benchmark } from './benchmark.ts'
import { writeCorpus } from './import-run.ts'
import { median } from './rounds.ts'

const TIMES = 10
const MEMORY_GOAL = 1.2

/** What one import took. */
interface Grown {
  readonly clock: number
  readonly cpu: number
  /** The most memory its process held. */
  readonly peakMegabytes: number
}

export const importGrowthBenchmark: Benchmark = {
  name: 'import-growth',
  unit: 'ms',
  summary: 'import ten times as many files / import the files, each into a library and process of its own',
  goal: 12,
  files: 10_000,
  rounds: 1,
  quickFiles: 2000,
  onlyByName: true,
  async run({ files, rounds, folder }) {
    const corpus = join(folder, 'corpus')
    writeCorpus(corpus, files)
    const few: Grown[] = []
    const many: Grown[] = []
    const ratios: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const before = await importIn(folder, corpus, files / TIMES)
      const all = await importIn(folder, corpus, files)
      const after = await importIn(folder, corpus, files / TIMES)
      few.push(before, after)
      many.push(all)
      ratios.push((2 * all.clock) / (before.clock + after.clock))
    }
    const middle = (of: (grown: Grown) => number) => ({ ours: median(many.map(of)), floor: median(few.map(of)) })
    const memory = middle(({ peakMegabytes }) => peakMegabytes)
    const cpu = middle((grown) => grown.cpu)
    return {
      ...middle(({ clock }) => clock),
      ratio: median(ratios),
      min: Math.min(...ratios),
      max: Math.max(...ratios),
      p95: Math.max(...ratios),
      cpu: cpu.ours / cpu.floor,
      rounds,
      discarded: 0,
      also: [{ name: 'peak memory', unit: 'MB', ...memory, ratio: memory.ours / memory.floor, goal: MEMORY_GOAL }],
    }
  },
}

async function importIn(folder: string, corpus: string, files: number): Promise<Grown> {
  const child = fileURLToPath(new URL('import-child.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [child, folder, corpus, String(files)])
  return JSON.parse(stdout) as Grown
}
