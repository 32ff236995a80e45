import { targets } from './targets.ts'

const RUNS = 100_000

/** How many files each parser gets, of `EARMARK_FUZZ_RUNS` or 100,000 in all. */
export function plan(fileNames: readonly string[]): readonly { readonly fileName: string; readonly runs: number }[] {
  const all = Number(process.env['EARMARK_FUZZ_RUNS'] ?? RUNS)
  const shares = targets.reduce((sum, { share }) => sum + share, 0)
  return targets
    .filter(({ fileName }) => fileNames.includes(fileName))
    .map(({ fileName, share }) => ({ fileName, runs: Math.ceil((all * share) / shares) }))
}

/** The same in every run, so that a failure is seen again; another is chosen with `EARMARK_FUZZ_SEED`. */
export const seed = Number(process.env['EARMARK_FUZZ_SEED'] ?? 20_310_505)
