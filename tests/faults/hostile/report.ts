import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What became of one file. */
export interface Result {
  readonly family: string
  readonly what: string
  readonly outcome: string
  readonly milliseconds: number
  readonly peakMegabytes: number
}

/** The table of families, for people. */
export function tableOf(results: readonly Result[]): string {
  const families = Map.groupBy(results, ({ family }) => family)
  const lines = [...families].map(([family, all]) => row(family, all))
  return ['family | files | imported | refused | slowest ms | peak MB', ...lines, row('all', results)].join('\n')
}

function row(name: string, all: readonly Result[]): string {
  const imported = all.filter(({ outcome }) => outcome === 'imported').length
  const most = (of: (result: Result) => number): string => Math.round(Math.max(...all.map(of))).toString()
  const cells = [
    name,
    all.length,
    imported,
    all.length - imported,
    most((r) => r.milliseconds),
    most((r) => r.peakMegabytes),
  ]
  return cells.join(' | ')
}

/** Writes table and single results to a folder git does not keep. */
export function writeReport(name: string, results: readonly Result[], faults: readonly string[]): void {
  const folder = join(import.meta.dirname, '../../../test-results/reports')
  mkdirSync(folder, { recursive: true })
  const single = results.map(
    (r) => `${r.family} | ${r.what} | ${r.outcome} | ${r.milliseconds.toFixed(0)} | ${r.peakMegabytes.toFixed(0)}`,
  )
  writeFileSync(join(folder, `${name}.txt`), `${tableOf(results)}\n\n${single.join('\n')}\n\n${faults.join('\n')}\n`)
}
