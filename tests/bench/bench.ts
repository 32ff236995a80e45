import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Benchmark } from './benchmark.ts'
import { commitBenchmark } from './commit.ts'
import { importBenchmark } from './import.ts'
import { importUiBenchmark } from './import-ui.ts'
import { importGrowthBenchmark } from './import-growth.ts'
import { openBenchmark } from './open.ts'
import { readerBenchmarks } from './reader.ts'
import { reanchorBenchmark } from './reanchor.ts'
import type { Measured } from './rounds.ts'
import { searchBenchmark } from './search.ts'

const benchmarks: readonly Benchmark[] = [
  importBenchmark,
  importGrowthBenchmark,
  importUiBenchmark,
  openBenchmark,
  searchBenchmark,
  commitBenchmark,
  reanchorBenchmark,
  ...readerBenchmarks,
]

const usage = `npm run bench -- [NAME…] [--json] [--quick] [--files N] [--rounds N]

Compares what people wait for with the least it could take, interleaved on the same machine.
${benchmarks.map((one) => `  ${one.name.padEnd(13)} ${one.summary}; aim: ${String(one.goal)}${one.onlyByName ? '; only when named' : ''}`).join('\n')}

--quick takes fewer files where all of them take long. Nothing else should run meanwhile: compare the load that is told.
`

/** @returns the exit status. A ratio over its goal is no failure: the figure is for people to judge. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      files: { type: 'string' },
      rounds: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const unknown = positionals.filter((name) => !benchmarks.some((benchmark) => isNamed(benchmark, [name])))
  if (values.help || unknown.length > 0) {
    console.error(unknown.length > 0 ? `There is no benchmark “${unknown.join('”, “')}”.\n\n${usage}` : usage)
    return unknown.length > 0 ? 2 : 0
  }
  for (const benchmark of benchmarks) {
    if (positionals.length > 0 ? !isNamed(benchmark, positionals) : benchmark.onlyByName) continue
    const usual = (values.quick ? benchmark.quickFiles : null) ?? benchmark.files
    await report(benchmark, values.json, {
      files: count(values.files, usual),
      rounds: count(values.rounds, benchmark.rounds),
    })
  }
  return 0
}

/** By its own name, or by that of a family: `reader` is all of `reader-open`, `reader-scroll` and so on. */
function isNamed({ name }: Benchmark, names: readonly string[]): boolean {
  const families = names.filter((one) => !benchmarks.some((benchmark) => benchmark.name === one))
  return names.includes(name) || families.some((family) => name.startsWith(`${family}-`))
}

async function report(benchmark: Benchmark, asJson: boolean, size: { files: number; rounds: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'earmark-bench-'))
  try {
    const measured = await benchmark.run({ ...size, folder })
    const { name, unit, goal } = benchmark
    const { also = [], ...own } = measured
    const figures = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, rounded(value)]))
    const load = rounded(loadavg()[0] ?? 0)
    if (asJson) console.log(JSON.stringify({ name, unit, ...figures, goal, files: size.files, load, also }))
    else for (const line of lines(benchmark, measured, size.files, load)) console.log(line)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function lines({ name, unit, goal }: Benchmark, measured: Measured, files: number, load: number): string[] {
  const { ours, floor, ratio, min, max, cpu, rounds, discarded, also = [] } = measured
  const figures = [
    `${name.padEnd(9)} ${ratio.toFixed(2)} x the floor (aim ${String(goal)}, ${verdict(ratio, goal)}; ${min.toFixed(2)} to ${max.toFixed(2)})`,
    `${String(rounded(ours))} against ${String(rounded(floor))} ${unit}`,
    `processor time ${cpu.toFixed(2)} x`,
    `${String(files)} files, ${String(rounds)} rounds, ${String(discarded)} discarded`,
    `load ${String(load)}`,
  ]
  const others = also.map(
    (one) =>
      `  ${one.name}: ${one.ratio.toFixed(2)} x (aim ${String(one.goal)}, ${verdict(one.ratio, one.goal)}): ` +
      `${String(rounded(one.ours))} against ${String(rounded(one.floor))} ${one.unit}`,
  )
  return [figures.join(', '), ...others]
}

function verdict(ratio: number, goal: number): string {
  return ratio <= goal ? 'met' : 'missed'
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

function count(given: string | undefined, usual: number): number {
  const wanted = Number(given)
  return given !== undefined && Number.isInteger(wanted) && wanted > 0 ? wanted : usual
}

process.exitCode = await main()
