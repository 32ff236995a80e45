import { openForReading } from '#library/db/open.ts'
import { sql } from '#library/db/sql.ts'
import { searchLibrary } from '#library/stores/search.ts'
import { parseQuery, toFtsQuery } from '#library/stores/search-query.ts'
import type { Benchmark } from './benchmark.ts'
import { RARE } from './corpus.ts'
import { fillLibrary } from './filled-library.ts'
import { isNoisy, median, processorTime, quantile } from './rounds.ts'

/** What people type: words, beginnings, phrases, several words; common and rare. A final space ends a word. */
const QUERIES = [
  ...'power |margin |supply |customers |tariffs |quarter |growth |energy |demand |guidance '.split('|'),
  ...'ma|mar|marg|margi|pow|powe|sup|gr|con|cap|gui|zyx'.split('|'),
  ...'"gross margin"|"supply constraints"|"free cash flow"|"thank you very much|"capital expend'.split('|'),
  ...'power supply |margin guidance |energy tariffs |chips demand |gross mar'.split('|'),
  `${RARE[0] ?? ''} `,
  RARE.join(' '),
]

/** Goes too short for the clock are timed several at once, up to this many. */
const MOST_AT_ONCE = 10
const CLOCK_MS = 0.5

export const searchBenchmark: Benchmark = {
  name: 'search',
  unit: 'ms',
  summary: 'the first 50 hits with snippets / the ids of the 50 best transcripts, bare FTS5 on the same file',
  goal: 1.5,
  files: 1000,
  rounds: 7,
  quickFiles: null,
  onlyByName: false,
  async run({ files, rounds, folder }) {
    const db = openForReading(await fillLibrary(folder, files))
    const bare = (text: string) => {
      db.all(sql`SELECT rowid FROM transcript_index WHERE transcript_index MATCH ${toFtsQuery(parseQuery(text))}
        ORDER BY rank LIMIT 50`)
    }
    const full = (text: string) => {
      searchLibrary(db, { text, limit: 50 })
    }
    let discarded = 0
    const cpu = { floor: 0, ours: 0 }
    const perQuery = QUERIES.map((text) => {
      full(text)
      clock(1, () => bare(text))
      const times = Math.min(MOST_AT_ONCE, Math.ceil(CLOCK_MS / clock(1, () => bare(text))))
      const floors: number[] = []
      const ours: number[] = []
      for (let round = 0; round < rounds * 3 && ours.length < 2 * rounds; round += 1) {
        const start = processorTime()
        const before = clock(times, () => bare(text))
        const between = processorTime()
        const mine = [clock(times, () => full(text)), clock(times, () => full(text))]
        const rest = processorTime()
        const after = clock(times, () => bare(text))
        cpu.ours += rest - between
        cpu.floor += between - start + (processorTime() - rest)
        if (isNoisy(before, after)) {
          discarded += 1
          continue
        }
        floors.push(before, after)
        ours.push(...mine)
      }
      return { floor: Math.min(...floors), ours: Math.min(...ours), text }
    }).filter(({ ours }) => Number.isFinite(ours))
    db.close()
    if (process.env['BENCH_DETAILS'] !== undefined) {
      const lines = perQuery.map(({ text, floor, ours }) => `${text}: ${ours.toFixed(2)} / ${floor.toFixed(2)} ms`)
      console.error(lines.join('\n'))
    }
    const ratios = perQuery.map(({ floor, ours }) => ours / floor)
    return {
      ours: median(perQuery.map(({ ours }) => ours)),
      floor: median(perQuery.map(({ floor }) => floor)),
      ratio: median(ratios),
      min: Math.min(...ratios),
      max: Math.max(...ratios),
      p95: quantile(ratios, 0.95),
      cpu: cpu.ours / cpu.floor,
      rounds,
      discarded,
    }
  },
}

/** Milliseconds that one of `times` goes takes. */
function clock(times: number, work: () => void): number {
  const start = performance.now()
  for (let go = 0; go < times; go += 1) work()
  return (performance.now() - start) / times
}
