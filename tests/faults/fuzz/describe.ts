import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'
import { plan, seed } from './plan.ts'

const MINUTES = 60_000

/** A test for each of the parsers that read these files. */
export function fuzzParsersOf(fileNames: readonly string[]): void {
  test.each(plan(fileNames))(
    'whatever is changed in $fileName, its parser gives a sound transcript or a named refusal ($runs files)',
    { timeout: 10 * MINUTES },
    async ({ fileName, runs }) => {
      const { imported, refused, slowestMs, cpuMs, failure, runs: done } = await fuzz(fileName, runs, seed)
      const counts = `${String(imported)} imported, ${String(refused)} refused`
      const times = `slowest ${slowestMs.toFixed(0)} ms, ${(cpuMs / done).toFixed(2)} ms each`
      console.log(`${fileName}: ${String(done)} files, seed ${String(seed)}: ${counts}, ${times}`)
      expect(failure).toBeNull()
      expect(done).toBe(runs)
    },
  )
}
