import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Benchmark } from './benchmark.ts'
import { commitBenchmark } from './commit.ts'
import { importBenchmark } from './import.ts'
import { openBenchmark } from './open.ts'
import { searchBenchmark } from './search.ts'

const benchmarks: readonly Benchmark[] = [importBenchmark, openBenchmark, searchBenchmark, commitBenchmark]

const usage = `npm run bench -- [NAME…] [--json] [--files N] [--rounds N]

Compares what people wait for with the least it could take, interleaved on the same machine.
${benchmarks.map(({ name, summary, goal }) => `  ${name.padEnd(8)} ${summary}; aim: ${String(goal)}`).join('\n')}
`

/** @returns the exit status. A ratio over its goal is no failure: the figure is for people to judge. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      files: { type: 'string' },
      rounds: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const unknown = positionals.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name))
  if (values.help || unknown.length > 0) {
    console.error(unknown.length > 0 ? `There is no benchmark “${unknown.join('”, “')}”.\n\n${usage}` : usage)
    return unknown.length > 0 ? 2 : 0
  }
  for (const benchmark of benchmarks) {
    if (positionals.length > 0 && !positionals.includes(benchmark.name)) continue
    await report(benchmark, values.json, {
      files: count(values.files, benchmark.files),
      rounds: count(values.rounds, benchmark.rounds),
    })
  }
  return 0
}

async function report(benchmark: Benchmark, asJson: boolean, size: { files: number; rounds: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'earmark-bench-'))
  try {
    const measured = await benchmark.run({ ...size, folder })
    const { name, unit, goal } = benchmark
    const figures = Object.fromEntries(Object.entries(measured).map(([key, value]) => [key, rounded(value)]))
    console.log(
      asJson
        ? JSON.stringify({ name, unit, ...figures, goal, files: size.files })
        : `${name.padEnd(8)} ${figures['ratio']?.toFixed(2) ?? '?'} x the floor (aim ${String(goal)}; ${String(figures['min'])} to ${String(figures['max'])}): ` +
            `${String(figures['ours'])} against ${String(figures['floor'])} ${unit}, ` +
            `${String(measured.rounds)} rounds, ${String(measured.discarded)} discarded`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

function count(given: string | undefined, usual: number): number {
  const wanted = Number(given)
  return given !== undefined && Number.isInteger(wanted) && wanted > 0 ? wanted : usual
}

process.exitCode = await main()
